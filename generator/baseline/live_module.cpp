// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <iterator>

#include "baseline/python.h"
#include "baseline/sources.h"

namespace caplet::baseline {
namespace {

// Imports the module, and prints the interface that the descriptor of its capsule carries. The layout is the one of
// caplet/abi.h; only protocol 1 is read. The current folder counts only for a module (or package) that is nowhere else.
constexpr const char *kScript = R"(
import ctypes as c, importlib, importlib.util, os, sys
if importlib.util.find_spec(sys.argv[1].partition(".")[0]) is None:
    sys.path.append(os.getcwd())
MAGIC = 0x003154454C504143
class Descriptor(c.Structure):
    _fields_ = [("size", c.c_uint32), ("abi", c.c_uint16), ("minor", c.c_uint16), ("counts", c.c_uint32 * 3),
                ("interface_size", c.c_uint32), ("pointers", c.c_void_p * 8), ("interface", c.c_void_p)]
class Header(c.Structure):
    _fields_ = [("magic", c.c_uint64), ("header_size", c.c_uint16), ("protocol", c.c_uint16), ("flags", c.c_uint32),
                ("sizes", c.c_uint32 * 2), ("versions", c.c_uint16 * 2), ("reserved", c.c_uint32),
                ("fingerprint", c.c_uint64), ("descriptor", c.POINTER(Descriptor))]
def fail(status, text):
    sys.stderr.write(text)
    sys.exit(status)
attribute = sys.argv[2]
api = c.pythonapi
api.PyCapsule_GetName.restype, api.PyCapsule_GetName.argtypes = c.c_char_p, [c.py_object]
api.PyCapsule_GetPointer.restype, api.PyCapsule_GetPointer.argtypes = c.c_void_p, [c.py_object, c.c_char_p]
def is_capsule(one):
    return type(one).__name__ == "PyCapsule"
def header_of(capsule):
    return Header.from_address(api.PyCapsule_GetPointer(capsule, api.PyCapsule_GetName(capsule)))
try:
    module = importlib.import_module(sys.argv[1])
    if not attribute:
        found = sorted(key for key, one in vars(module).items() if is_capsule(one) and header_of(one).magic == MAGIC)
        if len(found) != 1:
            fail(2, "several hold tables of Caplet: " + ", ".join(found) if found else "none holds a table of Caplet")
        attribute = found[0]
    capsule = getattr(module, attribute)
except (ImportError, AttributeError) as error:
    fail(1, str(error))
name = sys.argv[1] + "." + attribute
if not is_capsule(capsule):
    fail(2, f"`{name}` is no capsule")
header = header_of(capsule)
if header.magic != MAGIC:
    fail(2, f"`{name}` holds no table of Caplet")
if header.protocol != 1:
    fail(3, f"`{name}` holds a table of protocol {header.protocol}, this caplet reads protocol 1")
if not header.descriptor:
    fail(2, f"`{name}` holds a table without a descriptor")
descriptor = header.descriptor.contents
if descriptor.size < c.sizeof(Descriptor) or not descriptor.interface:
    fail(4, f"`{name}` carries no interface")
sys.stdout.buffer.write(c.string_at(descriptor.interface, descriptor.interface_size).replace(b"\0", b""))
)";

// By the script's exit status, which counts from 1.
std::string hint(int status) {
  static constexpr const char *kHints[] = {
      "the first python3 on PATH must be able to import it", "",
      "use a newer caplet, or compare with the interface file: git:REF",
      "a provider generated with --no-embed-interface carries none; compare with the interface file: git:REF"};
  const auto at = static_cast<std::size_t>(status - 1);
  return status >= 1 && at < std::size(kHints) ? kHints[at] : kHints[0];
}

}  // namespace

std::optional<Text> read_module(const std::string &module, const Request &request, const FileSystem &,
                                Diagnostics &diagnostics) {
  const std::string attribute = request.capsule.substr(request.capsule.rfind('.') + 1);
  std::string why;
  std::optional<Finished> done = run_python("python3", kScript, {module, attribute}, &why);
  if (done && done->status == 0) return Text{"module:" + module, std::move(done->out), true};
  diagnostics.file_error(
      "baseline-unreadable", "module:" + module,
      done ? "can't read the module's capsule: " + last_line(done->err) : "can't run python3: " + why,
      done ? hint(done->status) : "");
  return std::nullopt;
}

}  // namespace caplet::baseline
