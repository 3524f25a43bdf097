# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Headers whose every name is one that somebody else has a use for: compilers, Python.h, templates, the API itself.

`header(seed, language)` is a list of lines, each a declaration of its own, so that what `record` refuses can be left
out by its line.
"""

import random
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
KEYWORDS = [
    "class",
    "new",
    "delete",
    "this",
    "template",
    "namespace",
    "and",
    "xor",
    "bool",
    "true",
    "constexpr",
    "final",
    "override",
    "import",
    "def",
    "None",
    "lambda",
    "self",
    "async",
    "pass",
    "export",
    "private",
    "operator",
    "auto",
]
MACROS = [
    "NULL",
    "EOF",
    "errno",
    "stdin",
    "stdout",
    "unix",
    "linux",
    "assert",
    "offsetof",
    "I",
    "complex",
    "major",
    "minor",
    "BUFSIZ",
    "INT_MAX",
    "M_PI",
    "isnan",
    "isdigit",
    "putc",
    "Py_None",
    "Py_True",
    "PyMODINIT_FUNC",
    "Py_INCREF",
    "Py_LIMITED_API",
    "min",
    "max",
    "interface",
    "near",
    "far",
    "small",
    "slots",
    "signals",
    "UINT64_C",
    "bool",
]
LIBRARY = [
    "free",
    "read",
    "abort",
    "malloc",
    "index",
    "time",
    "stat",
    "timezone",
    "environ",
    "y0",
    "signgam",
    "div",
    "tm",
    "printf",
    "size_t",
    "FILE",
    "uint",
    "ssize_t",
    "timeval",
    "PyObject",
    "PyList_New",
    "div_t",
    "id_t",
    "optarg",
]
CXX = [
    "std",
    "size",
    "get",
    "value",
    "move",
    "begin",
    "data",
    "string",
    "pair",
    "release",
    "reset",
    "view",
    "ref",
    "swap",
    "caplet",
    "shared_ptr",
    "nothrow",
    "detach",
    "name",
    "result",
    "error",
    "failed",
    "without_gil",
    "import",
    "done",
    "truth",
    "checked",
    "serve",
    "memory",
]
PLAIN = [
    "x",
    "y",
    "norm",
    "mesh",
    "mesh_view",
    "mesh_ref",
    "point",
    "level",
    "kind",
    "open",
    "close",
    "a0",
    "a1",
    "to",
    "the_value",
    "on",
    "off",
    "_under",
    "trailing_",
]


SPECIFIERS = {
    "const",
    "volatile",
    "signed",
    "unsigned",
    "char",
    "double",
    "int",
    "long",
    "short",
}  # `int long;` declares nothing


def template_words():
    """Every name in the C templates and the runtime's headers, but for those with an underscore in front: C keeps them."""
    templates = [path for path in ROOT.glob("templates/*/*.mustache") if path.parent.name not in ("init", "shell")]
    files = [*templates, *ROOT.glob("runtime/include/caplet/*.h")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in files)
    text = re.sub(r"/\*.*?\*/|\{\{.*?\}\}|\"[^\"\n]*\"", " ", text, flags=re.DOTALL)
    words = set(re.findall(r"\b[A-Za-z_]\w*\b", text)) - SPECIFIERS
    return sorted(word for word in words if word[0] != "_")


def generated_names(api, names):
    own = [
        "import",
        "provide",
        "has_",
        "table",
        "table_",
        "imported_",
        "unimported_",
        "consumer_",
        "mock",
        "mock_table",
        "unmock",
        "unmocked_",
        "state",
        "variables",
        "conformance",
        "differs",
        "is_function",
        "double_complex",
    ]
    ends = ["has_{}", "with_{}_", "unmocked_{}_", "mock_set_{}", "{}_layout_", "was_{}"]
    return [f"{api}_{end}" for end in own] + [f"{api}_{end.format(name)}" for end in ends for name in names]


class Hostile:
    def __init__(self, seed, language):
        self.random = random.Random(seed)
        self.language = language
        self.api = self.random.choice(
            ["g", "g", "g", "shapes", "shapes", "table", "errno", "module", "std", "caplet_x"]
        )
        some = self.random.sample(PLAIN, 4)
        self.pools = [KEYWORDS, MACROS, LIBRARY, CXX, PLAIN, PLAIN, template_words(), generated_names(self.api, some)]
        self.number = 0

    def name(self):
        return self.random.choice(self.random.choice(self.pools))

    def own(self):
        self.number += 1
        return f"own_{self.number}"

    def parameters(self):
        names = list(dict.fromkeys(self.name() for _ in range(self.random.randint(1, 3))))
        return ", ".join(f"{self.random.choice(['int', 'double', 'const char *'])} {name}" for name in names)

    def fields(self):
        names = list(dict.fromkeys(self.name() for _ in range(self.random.randint(1, 3))))
        return " ".join(f"{self.random.choice(['int', 'double'])} {name};" for name in names)

    # ---- What a line is ----

    def function(self):
        return f"CAPLET_SLOT() int {self.name()}({self.parameters()});"

    def failing(self):
        return f"CAPLET_SLOT(on_error = -1, gil = required) int {self.name()}({self.parameters()});"

    def of_parameters(self):
        return f"CAPLET_SLOT() double {self.own()}({self.parameters()});"

    def variadic(self):
        return f"CAPLET_SLOT() int {self.name()}(const char *{self.name()}, ...);"

    def variable(self):
        return f"CAPLET_SLOT() extern {self.random.choice(['PyObject *', 'int ', 'const double '])}{self.name()};"

    def record(self):
        extensible = self.random.choice(["", "extensible"])
        name = self.name()
        return f"struct CAPLET_LAYOUT({extensible}) {name} {{ {self.fields()} }}; CAPLET_SLOT() int {self.own()}(struct {name} *{self.name()});"

    def record_of_fields(self):
        name = self.own()
        extensible = self.random.choice(["", "extensible"])
        return f"struct CAPLET_LAYOUT({extensible}) {name} {{ {self.fields()} }}; CAPLET_SLOT() int {self.own()}(struct {name} *{self.name()});"

    def named_record(self):
        name = self.name()
        return f"typedef struct CAPLET_LAYOUT() {name} {{ {self.fields()} }} {name}; CAPLET_SLOT() int {self.own()}({name} *{self.name()});"

    def handle(self):
        name = self.name()
        return f"struct CAPLET_HANDLE() {name}; CAPLET_SLOT() int {self.own()}(struct {name} *{self.name()});"

    def enum(self):
        name = self.name()
        return f"enum {name} {{ {self.name()}, {self.name()} }}; CAPLET_SLOT() int {self.own()}(enum {name} {self.name()});"

    def alias(self):
        name = self.name()
        return f"typedef short {name}; CAPLET_SLOT() int {self.own()}({name} {self.name()});"

    def callback(self):
        name = self.name()
        return f"typedef int (*{name})({self.parameters()}); CAPLET_SLOT() int {self.own()}({name} {self.name()});"

    def constant(self):
        name = self.name()
        return f"enum {{ {name} = 3 }}; CAPLET_CONSTANT({name});"

    def cxx_function(self):
        return f"namespace {self.name()} {{ CAPLET_SLOT() std::string {self.name()}({self.cxx_parameters()}); }}"

    def cxx_class(self):
        name, method = self.name(), self.name()
        return (
            f"namespace {self.name()} {{ class CAPLET_HANDLE() {name} {{ public: CAPLET_SLOT() explicit {name}({self.cxx_parameters()}); "
            f"CAPLET_SLOT() ~{name}(); CAPLET_SLOT() int {method}({self.cxx_parameters()}) const; }}; }}"
        )

    def cxx_record(self):
        name = self.name()
        return (
            f"namespace {self.name()} {{ class CAPLET_LAYOUT() {name} {{ public: {self.fields()} }}; "
            f"CAPLET_SLOT() int {self.own()}(const {name} &{self.name()}); }}"
        )

    def cxx_enum(self):
        name = self.name()
        return (
            f"namespace {self.name()} {{ enum class {name} {{ {self.name()}, {self.name()} }}; "
            f"CAPLET_SLOT() int {self.own()}({name} {self.name()}); }}"
        )

    def cxx_parameters(self):
        names = list(dict.fromkeys(self.name() for _ in range(self.random.randint(1, 2))))
        types = ["int", "std::string_view", "const std::string &", "std::optional<double>"]
        return ", ".join(f"{self.random.choice(types)} {name}" for name in names)

    def header(self):
        makers = [
            self.function,
            self.failing,
            self.of_parameters,
            self.of_parameters,
            self.variadic,
            self.variable,
            self.record,
            self.record_of_fields,
            self.named_record,
            self.handle,
            self.enum,
            self.alias,
            self.callback,
            self.constant,
        ]
        if self.language == "c++":
            makers += [self.cxx_function, self.cxx_class, self.cxx_record, self.cxx_enum] * 3
        includes = ["<Python.h>"] if self.random.random() < 0.3 or self.language == "c++" else []
        includes += ["<optional>", "<string>", "<string_view>"] if self.language == "c++" else []
        begin = [
            f"#ifndef {self.api.upper()}_HOSTILE_H",
            f"#define {self.api.upper()}_HOSTILE_H",
            *(f"#include {one}" for one in includes),
            "#ifndef Py_PYTHON_H",
            "typedef struct _object PyObject;",
            "#endif",
            "#include <caplet/annotate.h>",
            f'CAPLET_API({self.api}, capsule = "{self.api}_m._C_API");',
        ]
        return begin, [self.random.choice(makers)() for _ in range(120)], ["#endif"]
