// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// `requires`, `audit` and `doctor` need no compiler, and every platform needs them: they are in the Python package, and
// this program hands over to it.

#include "baseline/python.h"
#include "commands/command.h"

namespace caplet::commands {
namespace {

constexpr int kNotInstalled = 72;
constexpr const char *kScript = R"(
try:
    from caplet.__main__ import main
except ImportError:
    sys.exit(72)
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
  const std::optional<baseline::Finished> done = baseline::run_python(python, kScript, arguments, &why);
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

}  // namespace

int run_requires(Context &context) { return hand_over(context, "requires"); }
int run_audit(Context &context) { return hand_over(context, "audit"); }
int run_doctor(Context &context) { return hand_over(context, "doctor"); }

}  // namespace caplet::commands
