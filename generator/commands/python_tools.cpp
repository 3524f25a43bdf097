// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// `requires`, `audit` and `doctor` need no compiler, and every platform needs them: they are in the Python package, and
// this program hands over to it.

#include "baseline/python.h"
#include "commands/command_line.h"

namespace caplet::commands {
namespace {

constexpr int kNotInstalled = 72;
constexpr const char *kScript = R"(
try:
    from caplet.__main__ import main
except ImportError:
    sys.exit(72)
if sys.argv[1] == "inspect":
    sys.path.append(os.getcwd())
sys.exit(main(sys.argv[1:]))
)";

// "caplet: error: no.so: there is no such file", or what is behind the usage.
std::string error_of(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  text.erase(0, text.rfind('\n') + 1);
  const std::string_view before = "error: ";
  const std::size_t at = text.find(before);
  return at == std::string::npos ? text : text.substr(at + before.size());
}

int hand_over(Context &context, const std::string &command) {
  const std::string python = baseline::python();
  std::vector<std::string> arguments = {command};
  arguments.insert(arguments.end(), context.arguments.begin(), context.arguments.end());
  std::string why;
  const std::optional<Finished> done = baseline::run_python(python, kScript, arguments, &why);
  if (!done || done->status == kNotInstalled) {
    context.diagnostics.file_error(
        "python-package-missing", "",
        done ? "`caplet " + command + "` is in the Python package `caplet`, which `" + python + "` does not have"
             : "`caplet " + command + "` is in the Python package `caplet`: can't run `" + python + "`: " + why,
        "pip install caplet");
    return kBadInput;
  }
  context.out << done->out;
  if (!done->err.empty()) context.diagnostics.file_error("packages-unreadable", "", error_of(done->err));
  return done->status;
}

void add_format(CommandLine &line, std::string &format) {
  line.add_option("--format", format, "How findings are written: text, json or github")
      .one_of({"text", "json", "github"});
}

}  // namespace

int run_requires(Context &context) {
  CommandLine line("Print what to require of pip for the C APIs that files use", "requires");
  std::vector<std::string> files;
  line.add_option("FILE", files, "A compiled module, a wheel, or a header NAME_capi.h").required();
  if (const std::optional<int> done = line.parse(context)) return *done;
  return hand_over(context, "requires");
}

int run_audit(Context &context) {
  CommandLine line("Check that wheels say what their modules need, and that they fit their providers", "audit");
  std::vector<std::string> wheels, providers;
  std::string format = "text";
  line.add_option("WHEEL", wheels, "What is checked").required();
  line.add_option("--with", providers, "A wheel of a provider that they are to fit").one_value_each();
  add_format(line, format);
  if (const std::optional<int> done = line.parse(context)) return *done;
  return hand_over(context, "audit");
}

int run_doctor(Context &context) {
  CommandLine line("Say which installed consumers will refuse which installed providers", "doctor");
  std::string path, format = "text";
  line.add_option("PATH", path, "A virtual environment, or a folder of packages (default: those of Python)");
  add_format(line, format);
  if (const std::optional<int> done = line.parse(context)) return *done;
  return hand_over(context, "doctor");
}

int run_inspect(Context &context) {
  CommandLine line("Say what is behind the capsules of a module, which is imported, without trusting them", "inspect");
  std::optional<std::string> where, interface_path;
  bool call = false, scan = false;
  line.add_option("MODULE", where, "MODULE or MODULE:ATTRIBUTE");
  line.add_option("--interface", interface_path, "An interface file that says what should be there");
  line.add_flag("--call", call, "Call what gives the table's numbers, as the file says");
  line.add_flag("--scan", scan, "List the capsules of MODULE and all below it, or of all that is installed");
  if (const std::optional<int> done = line.parse(context)) return *done;
  return hand_over(context, "inspect");
}

}  // namespace caplet::commands
