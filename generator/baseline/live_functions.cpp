// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "baseline/live_functions.h"

#include "baseline/python.h"

namespace caplet::baseline {
namespace {

// Prints a line for each entry: its name, its type and its capsule's name, between which stands a unit separator. What
// has one in a name, or a line break, is left out: no identifier or type of C has.
constexpr const char *kListFunctions = R"(
import ctypes as c, importlib, importlib.util, os, sys
sys.dont_write_bytecode = True
if importlib.util.find_spec(sys.argv[1].partition(".")[0]) is None:
    sys.path.append(os.getcwd())
get_name = c.pythonapi.PyCapsule_GetName
get_name.restype, get_name.argtypes = c.c_char_p, [c.py_object]
def parts(name, one):
    kind = type(one).__name__
    if kind != "PyCapsule":
        return [name, kind, ""]
    try:
        said = get_name(one)
    except ValueError:
        said = None
    return [name, "", ""] if said is None else [name, "", said.decode("utf-8", "replace")]
try:
    module = importlib.import_module(sys.argv[1])
    functions = getattr(module, sys.argv[2])
except (ImportError, AttributeError) as error:
    sys.exit(str(error))
if not isinstance(functions, dict):
    sys.exit(f"`{sys.argv[1]}.{sys.argv[2]}` is a {type(functions).__name__}, not a dict")
out = ""
for name, one in functions.items():
    line = parts(str(name), one)
    if all(part.isprintable() for part in line):
        out += "\x1f".join(line) + "\n"
sys.stdout.buffer.write(out.encode("utf-8", "replace"))
)";

LiveFunction parse_line(const std::string &line) {
  const std::size_t first = line.find('\x1f'), second = line.find('\x1f', first + 1);
  LiveFunction one{line.substr(0, first), std::nullopt, line.substr(first + 1, second - first - 1)};
  if (second + 1 < line.size()) one.capsule_name = line.substr(second + 1);
  return one;
}

}  // namespace

std::optional<std::vector<LiveFunction>> list_functions(const std::string &module, const std::string &attribute,
                                                        Diagnostics &diagnostics) {
  std::string why;
  const std::optional<Finished> done = run_python("python3", kListFunctions, {module, attribute}, &why);
  if (!done || done->status != 0) {
    diagnostics.file_error(
        "baseline-unreadable", "module:" + module,
        done ? "can't read the module's functions: " + last_line(done->err) : "can't run python3: " + why,
        done ? "the first python3 on PATH must be able to import it" : "");
    return std::nullopt;
  }
  std::vector<LiveFunction> all;
  for (std::size_t begin = 0, end; begin < done->out.size(); begin = end + 1) {
    end = done->out.find('\n', begin);
    all.push_back(parse_line(done->out.substr(begin, end - begin)));
  }
  return all;
}

}  // namespace caplet::baseline
