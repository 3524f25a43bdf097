# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a compiler makes of the macros that take the places of an array: it is given an array of known addresses, and
asked for the address behind each macro. What `caplet adopt` reads in Clang's syntax tree must be the same.
"""

import ctypes
import re
import subprocess

DEFINITION = re.compile(r"^#define (\w+)(\()?(.*)$", re.MULTILINE)
PLACES = 4096

# An array's places are filled; a pointer is led to ours.
FILL = f"""
static char memory[{PLACES} + 1];
static void *places[{PLACES}];
static void lead_pointer(void *array, size_t size) {{ (void)size, *(void **)array = places; }}
static void fill_array(void *array, size_t size) {{ memcpy(array, places, size); }}
#define FILL(array) _Generic(&(array), void ***: lead_pointer, default: fill_array)((void *)&(array), sizeof(array))
"""


class CompileError(Exception):
    pass


def run(command, folder):
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode != 0:
        raise CompileError(done.stdout)
    return done.stdout


def prelude(document, header):
    foreign = document["foreign"]
    defines = [f"#define {define.replace('=', ' ', 1)}" for define in foreign.get("defines", [])]
    includes = [f"#include <{name}>" for name in foreign.get("includes", [])]
    return "\n".join([*defines, *includes, f'#include "{header}"', "#include <stdio.h>", "#include <string.h>", ""])


def plain_macros(text, compiler, flags, folder):
    """The macros that are defined where the header ends, and may be a place: without parameters, and no calls."""
    (folder / "macros.c").write_text(text)
    found = DEFINITION.findall(run([compiler, "-dM", "-E", "-w", *flags, "macros.c"], folder))

    def is_call(body):
        return body.count("(") != body.count(")") or re.search(r"[;{}]|\)\s*\(\s*\)\s*\)*$", body)

    return {name for name, parameters, body in found if not parameters and not is_call(body)}


def questions(document, macros):
    """(macro, index, the address that it denotes) of each slot that is a macro."""
    for slot in document["slots"]:
        name = slot.get("symbol", slot["name"])
        if name in macros and slot.get("kind") != "reserved":
            yield name, slot["index"], f"&({name})" if slot.get("dereferenced") else name


def program(document, text, macros):
    lines = [text, FILL, "int oracle(int moved_by, char *said) {", "  int wrong = 0;"]
    lines += [
        f"  for (int i = 0; i < {PLACES}; i++) places[i] = memory + i;",
        f"  FILL({document['foreign']['array']});",
    ]
    for name, index, address in questions(document, macros):
        lines.append(
            f"  if ((char *)(void *)({address}) != memory + {index} + moved_by) "
            f'wrong++, said += sprintf(said, "{name} is not {index}\\n");'
        )
    return "\n".join([*lines, "  return wrong;", "}", ""])


def ask(document, header, compiler, flags, folder):
    """(how many macros were asked, those of which the compiler says something else)."""
    text = prelude(document, header)
    macros = plain_macros(text, compiler, flags, folder)
    (folder / "oracle.c").write_text(program(document, text, macros))
    # For a header that declares what one of the project's sources defines.
    (folder / "array.c").write_text(f"void *{document['foreign']['array']}[{PLACES}];\n")
    options = ["-std=gnu11", "-w", "-O1", "-DNDEBUG", "-shared", "-fPIC"]
    run([compiler, *options, *flags, "oracle.c", "array.c", "-o", "oracle.so"], folder)
    oracle = ctypes.CDLL(str(folder / "oracle.so")).oracle
    said = ctypes.create_string_buffer(1 << 18)
    count = len(list(questions(document, macros)))
    if oracle(1, said) != count:
        raise AssertionError("a compiler does not look at indices")
    said.value = b""
    oracle(0, said)
    return count, said.value.decode().splitlines()
