# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Both sides of a replay in C, written from an interface as plain JSON: nothing here knows rules or fingerprints.

provider(api)  every slot notes what it gets, and gives a known number back
consumer(api)  calls every slot with known numbers, and notes what it passes and gets

With the same interface on both sides the notes are the same. What differs with another interface on one side is what a
compiled consumer would have suffered. Things are noted by identity (`was`, or the name), as they are what they were first.
"""

import json
import re

CONVENTIONS = {None: "", "ms": "__attribute__((ms_abi)) ", "stdcall": "__attribute__((stdcall)) "}
PYTHON = {"PyObject", "PyTypeObject"}


def identity(one):
    return one.get("was", one.get("name", ""))


class Type:
    """`const struct geo_point *[3]`: what it stands for without typedefs, pointers from the inside out, bounds."""

    def __init__(self, api, text):
        self.text = text
        self.bounds = [int(one) if one else None for one in re.findall(r"\[(\d*)\]", text)]
        self.scalar = re.sub(r"\[\d*\]", "", text).strip()
        words = re.findall(r"\w+|\*", self.scalar)
        stars = words.count("*")
        first = words.index("*") if stars else len(words)
        self.is_const = "const" in (words[:first] if stars == 0 else words[:first])
        base = " ".join(one for one in words[:first] if one not in ("const", "volatile", "restrict", "_Atomic"))
        while base in api.typedefs:
            inner = Type(api, api.typedefs[base])
            stars += inner.depth
            base, self.is_const = inner.base, self.is_const or inner.is_const
            self.bounds = self.bounds + inner.bounds
        self.base, self.depth = base, stars
        self.name = base.split(" ")[-1]
        self.kind = api.kind(base)

    def element(self, api):
        return Type(api, self.scalar)

    def declare(self, name):
        return f"{self.scalar} {name}" + "".join(f"[{one or ''}]" for one in self.bounds)


def as_c_spells_it(data):
    """In C, an enum with a type of its own is a typedef of that."""
    text = json.dumps(data)
    for one in data.get("enums", []):
        if one.get("underlying") and data.get("language", "c") == "c":
            text = re.sub(rf"\benum {one['name']}\b", one["name"], text)
    return json.loads(text)


class Api:
    def __init__(self, data):
        data = as_c_spells_it(data)
        self.data = data
        self.typedefs = {one["name"]: one["type"] for one in data.get("typedefs", [])}
        for group in ("enums", "records", "handles", "callbacks"):
            setattr(self, group, {one["name"]: one for one in data.get(group, [])})
        self.number = 0

    def kind(self, base):
        name = base.split(" ")[-1]
        if base == "void" or name in PYTHON:
            return "void" if base == "void" else "object"
        for group in ("enums", "records", "handles", "callbacks"):
            if name in getattr(self, group):
                return group[:-1]
        return (
            "number" if not base.startswith(("struct ", "union ")) and name not in ("FILE", "Py_buffer") else "external"
        )

    def is_opaque(self, kind):
        """Whether only the provider knows what is behind a pointer to it."""
        return kind.depth == 1 and (
            kind.kind == "handle" or kind.kind == "record" and self.records[kind.name].get("extensible", False)
        )

    def next(self):
        self.number += 1
        return self.number

    def identity_of(self, kind):
        return identity(getattr(self, kind.kind + "s")[kind.name])


# ---- Values: statements that fill an lvalue, and that note what is in it ----


def elements(kind, place, what):
    """(place, what) of each element; a flexible array has one."""
    if not kind.bounds:
        return [(place, what)]
    inside = [(f"{place}[{i}]", f"{what}[{i}]") for i in range(kind.bounds[0] if kind.bounds[0] is not None else 1)]
    if len(kind.bounds) == 1:
        return inside
    return [(f"{one}[{i}]", f"{name}[{i}]") for one, name in inside for i in range(kind.bounds[1])]


def members(fields, place, what):
    """(field, place, what) of the named fields; an anonymous one's own follow it."""
    for index, field in enumerate(fields):
        name = field.get("name")
        inner = f"{place}.{name}" if name else place
        said = f"{what}.{identity(field) or index}"
        if "record" in field:
            for suffix in [f"[{i}]" for i in range(field["bounds"][0])] if field.get("bounds") else [""]:
                yield from members(field["record"]["fields"], inner + suffix, said + suffix)
        elif name:
            yield field, inner, said


def fill(api, kind, place, bits=None):
    lines = []
    for one, _ in elements(kind, place, ""):
        if kind.depth or kind.kind == "callback":
            lines.append(f"set_pointer((void *)&{one}, POINTER({api.next()}));")
        elif kind.kind == "record":
            for field, inner, _ in members(api.records[kind.name]["fields"], one, ""):
                lines += fill(api, Type(api, field["type"]), inner, field.get("bits"))
        elif kind.kind == "enum":
            lines.append(f"{one} = {api.enums[kind.name]['values'][-1]['name']};")
        elif kind.kind == "number":
            number = f"NUMBER({kind.base}, {api.next()})"
            lines.append(f"{one} = " + (f"FIRST_BITS({kind.base}, {bits}, {number})" if bits else number) + ";")
    return lines


def say(api, kind, place, what, to="calls"):
    lines = []
    for one, name in elements(kind, place, what):
        if kind.depth or kind.kind == "callback":
            lines.append(f'SAY_POINTER(&{to}, "{name}", {one});')
        elif kind.kind == "record":
            for field, inner, said in members(api.records[kind.name]["fields"], one, name):
                lines += say(api, Type(api, field["type"]), inner, said, to)
        elif kind.kind == "enum":
            lines.append(f'SAY(&{to}, "{name}", int, {one});')
        elif kind.kind == "number":
            lines.append(f'SAY(&{to}, "{name}", {kind.base}, {one});')
    return lines


def has_flexible(api, kind):
    return kind.kind == "record" and any(
        None in Type(api, field["type"]).bounds for field in api.records[kind.name]["fields"] if "type" in field
    )


def with_stars(kind):
    """How the pointer is spelled, without a typedef that hides it."""
    return kind.scalar if "*" in kind.scalar else f"{kind.base} {'*' * kind.depth}"


def allocate(api, kind):
    """(an expression for a block of what `kind` points to, how many elements it has)"""
    pointee = re.sub(r"\*[^*]*$", "", with_stars(kind)).replace("const", "").replace("volatile", "").strip()
    count = 1 if has_flexible(api, kind) else 2
    extra = " + sizeof(double)" if has_flexible(api, kind) else ""
    return f"({pointee} *)block(sizeof({pointee}) * {count}{extra}, CAPLET_ALIGNOF({pointee}))", count


def pointee(api, kind):
    inner = Type(api, kind.text)
    inner.depth -= 1
    inner.bounds = []
    return inner


def is_block(kind):
    """A pointer to what both sides know."""
    return kind.depth == 2 and kind.kind != "callback" or kind.depth == 1 and kind.kind in ("number", "enum", "record")


def block_lines(api, kind, name, what, act, to="calls"):
    lines = []
    inner = pointee(api, kind)
    for index in range(allocate(api, kind)[1]):
        if act == "fill":
            lines += fill(api, inner, f"{name}[{index}]")
        else:
            lines += say(api, inner, f"{name}[{index}]", f"{what}{act}[{index}]", to)
    return lines


def is_written(api, kind):
    """Whether the callee writes what the pointer leads to."""
    return not kind.is_const and not (kind.depth == 2 and "const" in kind.text.split("*")[1])


# ---- Signatures ----


def parameter_types(api, one):
    kinds = []
    for parameter in one.get("parameters", []):
        kind = Type(api, parameter["type"])
        if kind.bounds:  # a parameter decays
            text = kind.scalar + " *" if len(kind.bounds) == 1 else None
            kind = Type(api, text) if text else kind
        kinds.append(kind)
    return kinds


def head(api, one, name):
    """int geo_f(int a0, double *a1)"""
    kinds = parameter_types(api, one)
    text = ", ".join(kind.declare(f"a{i}") for i, kind in enumerate(kinds)) + (", ..." if one.get("variadic") else "")
    return f"{CONVENTIONS[one.get('convention')]}{one['returns']} {name}({text or 'void'})"


def send(api, kind, name, what, side):
    """Declares `name`, gives it a value to pass, and notes it: (before the call, after the call)."""
    if kind.kind == "callback" and kind.depth == 0:
        return [f"{kind.scalar} {name} = called_{kind.name};"], []
    if kind.depth == 0:
        bare = kind.scalar.replace("const ", "").replace("volatile ", "")
        lines = [f"{bare} {name};", f"memset(&{name}, 0, sizeof {name});"]
        return lines + fill(api, kind, name) + say(api, kind, name, what), []
    if api.is_opaque(kind):
        whose = api.identity_of(kind)
        return [
            f'{kind.scalar} {name} = ({kind.scalar})make("{whose}");',
            f'note(&calls, "{what} is its {whose}%s\\n", {name} == NULL ? ", which there is none of" : "");',
        ], []
    if is_block(kind):
        work = re.sub(r"\b(const|volatile|restrict)\b", "", with_stars(kind))
        lines = [f"{work} {name}_own = {allocate(api, kind)[0]};", f"{kind.scalar} {name} = {name}_own;"]
        lines += block_lines(api, kind, f"{name}_own", what, "fill") + block_lines(api, kind, f"{name}_own", what, "")
        return lines, block_lines(api, kind, f"{name}_own", what, " after", "facts") if is_written(api, kind) else []
    value = "(void *)Py_None" if kind.kind == "object" else f"(void *)POINTER({api.next()})"
    return [f"{kind.scalar} {name} = ({kind.scalar}){value};", f'SAY_POINTER(&calls, "{what}", {name});'], []


def write(api, kind, name, what):
    """What a provider does with memory that it may write; what stands there then is a fact."""
    if not is_block(kind) or api.is_opaque(kind):
        return []
    lines = block_lines(api, kind, name, what, "fill") if is_written(api, kind) else []
    lines += block_lines(api, kind, name, what, " after", "facts")
    return [f"if (!is_made({name})) {{", *lines, "}"] if kind.kind == "record" else lines


def receive(api, kind, name, what, side):
    """Notes what came."""
    if kind.kind == "callback" and kind.depth == 0:
        return call_back(api, api.callbacks[kind.name], name) if side == "provider" else []
    if kind.depth == 0:
        return say(api, kind, name, what)
    if api.is_opaque(kind):
        whose = api.identity_of(kind)
        return [f'receive_made("{what}", "{whose}", (const void *){name});']
    if is_block(kind):
        lines = block_lines(api, kind, name, what, "")
        if side == "provider" and kind.kind == "record":  # what it made itself may be opaque to the other side
            whose = api.identity_of(kind)
            return [f'if (is_made({name})) receive_made("{what}", "{whose}", {name});', "else {", *lines, "}"]
        return lines
    if kind.kind == "void":
        return [f'receive_void("{what}", {name});']
    return [f'SAY_POINTER(&calls, "{what}", {name});']


def call_back(api, one, name):
    kinds, lines = parameter_types(api, one), []
    for i, kind in enumerate(kinds):
        lines += send(api, kind, f"{name}_{i}", f"{identity(one)} #{i}", "provider")[0]
    call = f"{name}({', '.join(f'{name}_{i}' for i in range(len(kinds)))})"
    return ["{", *lines, *take_result(api, one, call, f"{name}_r", "provider"), "}"]


def called_back(api, one):
    """The consumer's function of a callback's type."""
    api.number = 300
    lines = []
    for i, kind in enumerate(parameter_types(api, one)):
        lines += receive(api, kind, f"a{i}", f"{identity(one)} #{i}", "consumer")
    return [f"static {head(api, one, 'called_' + one['name'])} {{", *lines, *give_result(api, one), "}"]


def take_result(api, one, call, name, side):
    kind = Type(api, one["returns"])
    if kind.kind == "void" and kind.depth == 0:
        return [f"{call};"]
    return [f"{one['returns']} {name} = {call};", *receive(api, kind, name, f"{identity(one)} returns", "consumer")]


def give_result(api, one):
    kind = Type(api, one["returns"])
    if kind.kind == "void" and kind.depth == 0:
        return []
    if kind.kind == "callback" and kind.depth == 0:
        return ["return NULL;"]
    return [*send(api, kind, "r", f"{identity(one)} returns", "provider")[0], "return r;"]


# ---- Facts: what is compiled into a consumer beside calls ----


def constants(api, spell):
    lines = []
    for one in api.data.get("constants", []):
        if isinstance(one["value"], str):
            lines.append(f'note(&facts, "constant {identity(one)} = %s\\n", {spell(one)});')
        else:
            lines.append(f'SAY(&facts, "constant {identity(one)}", long double, {spell(one)});')
    for enum in api.enums.values():
        for one in enum["values"]:
            if not one.get("retired"):
                lines.append(f'SAY(&facts, "{identity(enum)}.{identity(one)}", long long, {one["name"]});')
    return lines


def literal(one):
    return '"' + one["value"] + '"' if isinstance(one["value"], str) else f"({one['value']})"


def variables(api):
    return [one for one in api.data["slots"] if one.get("kind", "function") in ("data", "object")]


def functions(api):
    return [one for one in api.data["slots"] if one.get("kind", "function") == "function" and not one.get("retired")]


# ---- The provider ----


def define_variable(api, one):
    api.number = 500
    kind, name = Type(api, one["type"]), one["name"]
    if one["kind"] == "object":
        if kind.depth:
            return f"{kind.scalar} {name};"
        return f'{kind.scalar} {name} = {{PyVarObject_HEAD_INIT(NULL, 0).tp_name = "{identity(one)}"}};'
    if kind.depth:
        value = f"(void *)POINTER({api.next()})"
    else:
        value = f"NUMBER({kind.base}, {api.next()})" if kind.kind == "number" else "{0}"
    if kind.kind == "enum" and not kind.depth:
        value = api.enums[kind.name]["values"][-1]["name"]
    if kind.bounds:
        value = "{" + ", ".join([value] * (kind.bounds[0] or 1)) + "}"
    return f"{kind.declare(name)} = {value};"


def say_variable(api, one, place, when=""):
    kind, what = Type(api, one["type"]), identity(one) + when
    if one["kind"] != "object":
        return say(api, kind, place, what, "facts")
    if kind.name == "PyTypeObject":
        return [f'note(&facts, "{what} names %s\\n", {place}{"->" if kind.depth else "."}tp_name);']
    return [f'SAY_POINTER(&facts, "{what}", {place});']


def start_object(one):
    if one["kind"] != "object" or "*" not in one["type"]:
        return []
    return [f"{one['name']} = ({one['type']})&PyLong_Type;"]


def make_things(api):
    lines = []
    for one in [*api.handles.values(), *api.records.values()]:
        name = identity(one)
        if "fields" in one:
            kind = Type(api, reference(one))
            size = f"sizeof({reference(one)})" + (" + sizeof(double)" if has_flexible(api, kind) else " * 2")
            lines += [
                "{",
                f"{reference(one)} *it = ({reference(one)} *)block({size}, CAPLET_ALIGNOF({reference(one)}));",
                *fill(api, kind, "(*it)"),
                *say(api, kind, "(*it)", name, "facts"),
                f'made("{name}", it);',
                "}",
            ]
        else:
            lines.append(f'made("{name}", strcpy((char *)block({len(name) + 1}, 1), "{name}"));')
    return lines


def reference(one):
    return one["name"] if one.get("typedef") else f"{one.get('kind', 'struct')} {one['name']}"


PROVIDER = """
static made_thing things[32];
static size_t thing_count;
static void made(const char *name, void *it) {
  things[thing_count].name = name;
  things[thing_count++].it = it;
}
static inline int is_made(const volatile void *it) {
  for (size_t i = 0; i < thing_count; ++i)
    if (things[i].it == it) return 1;
  return 0;
}
static void *make(const char *name) {
  for (size_t i = 0; i < thing_count; ++i)
    if (strcmp(things[i].name, name) == 0) return things[i].it;
  return NULL;
}
/* A provider knows its own things by where they are; anything else it would read as one of them. */
static void receive_made(const char *what, const char *type, const void *it) {
  for (size_t i = 0; i < thing_count; ++i) {
    if (things[i].it != it) continue;
    note(&calls, "%s is its %s%s%s\\n", what, things[i].name, strcmp(things[i].name, type) == 0 ? "" : ", taken for ",
         strcmp(things[i].name, type) == 0 ? "" : type);
    return;
  }
  note(&calls, "%s is not its %s, and begins with %d\\n", what, type, *(const volatile char *)it);
}
static void receive_void(const char *what, const void *it) {
  for (size_t i = 0; i < thing_count; ++i) {
    if (things[i].it != it) continue;
    receive_made(what, things[i].name, it);
    return;
  }
  SAY_POINTER(&calls, what, it);
}
static void say_end(void);
static PyObject *saw(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  say_end();
  return Py_BuildValue("ss", calls.text, facts.text);
}
static PyObject *maker(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromVoidPtr((void *)(uintptr_t)make);
}
static PyMethodDef methods[] = {{"saw", saw, METH_NOARGS, NULL}, {"maker", maker, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
"""


def provider(data):
    """The source of the module that provides the API."""
    api = Api(data)
    lines = ['#include "echo.h"', f'#include "{data["name"]}_provider{suffix(data)}"', PROVIDER]
    lines += [define_variable(api, one) for one in variables(api)]
    for slot in functions(api):
        api.number = 100
        body = []
        for i, kind in enumerate(parameter_types(api, slot)):
            body += receive(api, kind, f"a{i}", f"{identity(slot)} #{i}", "provider")
        for i, kind in enumerate(parameter_types(api, slot)):
            body += write(api, kind, f"a{i}", f"{identity(slot)} #{i}")
        lines += [
            head(api, slot, slot["name"]) + " {",
            f'note(&calls, "{identity(slot)}\\n");',
            *body,
            *give_result(api, slot),
            "}",
        ]
    api.number = 700
    start = [line for one in variables(api) for line in start_object(one) + say_variable(api, one, one["name"])]
    start += make_things(api) + constants(api, literal)
    end = [line for one in variables(api) for line in say_variable(api, one, one["name"], " after")]
    lines += [
        "static void say_end(void) {",
        *end,
        "}",
        "static int start(PyObject *module) {",
        *start,
        f"return {prefix(data)}_provide(module);",
        "}",
        '#include "../handshake/module.h"',
        f"MODULE({data['capsule'].split('.')[-2]}, methods, start)",
    ]
    return "\n".join(lines) + "\n"


def suffix(data):
    return ".cpp" if data.get("language") == "c++" else ".c"


def prefix(data):
    return data.get("prefix", data["name"])


# ---- The consumer ----

CONSUMER = """
static make_function make;
static void receive_made(const char *what, const char *type, const void *it) {
  const int same = it != NULL && it == make(type);
  note(&calls, "%s is its %s%s\\n", what, type, same ? "" : ", but isn't");
}
static void receive_void(const char *what, const void *it) { SAY_POINTER(&calls, what, it); }
static void notice(const char *name) {
  if (PyErr_Occurred() == NULL) return;
  PyErr_Clear();
  note(&calls, "%s raised\\n", name);
}
"""

CONSUMER_MODULE = """
static PyObject *call(PyObject *self, PyObject *maker) {
  (void)self;
  make = (make_function)(uintptr_t)PyLong_AsVoidPtr(maker);
  use();
  return Py_BuildValue("ss", calls.text, facts.text);
}
static PyObject *import_table(PyObject *self, PyObject *unused) {
  (void)unused;
  if (%(prefix)s_import(self) < 0) return NULL;
  Py_RETURN_NONE;
}
/* Takes the table as it is, as a consumer did that was written before anything was checked. */
static PyObject *bypass(PyObject *self, PyObject *table) {
  (void)self;
  %(pointer)s = (const caplet_header *)PyLong_AsVoidPtr(table);
  Py_RETURN_NONE;
}
static int start(PyObject *module) { (void)module; return 0; }
static PyMethodDef methods[] = {{"call", call, METH_O, NULL}, {"import_table", import_table, METH_NOARGS, NULL},
                                {"bypass", bypass, METH_O, NULL}, {NULL, NULL, 0, NULL}};
#include "../handshake/module.h"
MODULE(%(name)s, methods, start)
"""


def use_slot(api, slot):
    api.number = 200
    before, after, kinds = [], [], parameter_types(api, slot)
    for i, kind in enumerate(kinds):
        lines, later = send(api, kind, f"a{i}", f"{identity(slot)} #{i}", "consumer")
        before += lines
        after += later
    call = f"{slot['name']}({', '.join(f'a{i}' for i in range(len(kinds)))})"
    guard = f"if ({prefix(api.data)}_has_{slot['name']}()) " if slot.get("optional") else ""
    result = take_result(api, slot, call, "r", "consumer")
    return [
        f"static void use_{slot['name']}(void) {{",
        f'note(&calls, "{identity(slot)}\\n");',
        *before,
        result[0],
        *after,
        *result[1:],
        f'notice("{identity(slot)}");',
        "}",
    ], f"{guard}use_{slot['name']}();"


def use_variable(api, one):
    api.number = 600
    kind, lines = Type(api, one["type"]), say_variable(api, one, one["name"])
    if one["kind"] == "data" and not kind.is_const and (kind.kind == "number" or kind.depth):
        lines += fill(api, kind, one["name"])
    if one["kind"] == "data":
        lines += say_variable(api, one, one["name"], " after")
    return ["{", *lines, "}"]


def use_extensible(api, one):
    """A record that may grow is read by accessors."""
    lines, name = [], identity(one)
    for field in one["fields"]:
        kind = Type(api, field.get("type", "void"))
        if "name" in field and not kind.bounds and kind.kind in ("number", "enum") and kind.depth == 0:
            value = f"{one['name']}_get_{field['name']}({one['name']}_it)"
            lines += say(api, kind, value, f"{name}.{identity(field)}", "facts")
    return ["{", f'const {reference(one)} *{one["name"]}_it = (const {reference(one)} *)make("{name}");', *lines, "}"]


def addresses(api):
    """Pointers to all that has an address: types must be the same to the letter, as where a source keeps pointers."""
    lines = []
    for name in [*api.typedefs, *map(reference, [*api.records.values(), *api.handles.values()])]:
        lines += ["{", f"{name} *p = NULL;", "(void)p;", "}"]
    for slot in functions(api):
        if not slot.get("variadic"):
            promise = " noexcept" if slot.get("noexcept") else ""
            lines += ["{", f"{head(api, slot, '(*p)')}{promise} = {slot['name']};", "(void)p;", "}"]
    for one in api.records.values():
        if one.get("extensible") or "fields" not in one:
            continue
        for field, place, _ in members(one["fields"], "(*it)", ""):
            kind = Type(api, field["type"])
            if "bits" not in field and kind.kind != "callback":
                lines += ["{", f"{reference(one)} *it = NULL;", f"{kind.declare('(*p)')} = &{place};", "(void)p;", "}"]
    for one in variables(api):
        kind = Type(api, one["type"])
        const = "const *" if one["kind"] == "object" and kind.depth else "*"
        if not one.get("retired"):
            lines += [
                "{",
                f"{kind.declare(f'({const}p)' if kind.bounds else const + 'p')} = &{one['name']};",
                "(void)p;",
                "}",
            ]
    return lines


def consumer_body(data):
    """What both the compiled consumer and one that is compiled anew consist of."""
    api = Api(data)
    lines = ['#include "echo.h"', f'#include "{data["name"]}_capi.h"', CONSUMER]
    for one in api.callbacks.values():
        if not one.get("inline"):
            lines += called_back(api, one)
    calls = []
    for slot in functions(api):
        defined, call = use_slot(api, slot)
        lines += defined
        calls.append(call)
    calls += [line for one in variables(api) if not one.get("retired") for line in use_variable(api, one)]
    calls += [line for one in api.records.values() if one.get("extensible") for line in use_extensible(api, one)]
    calls += constants(api, lambda one: one["name"])
    strict = [
        "#ifdef ADDRESSES",
        "void use_addresses(void);",
        "void use_addresses(void) {",
        *addresses(api),
        "}",
        "#endif",
    ]
    return "\n".join(lines + ["static void use(void) {", *calls, "}", *strict]) + "\n"


def consumer(data, header, name):
    """The source of a module that uses the API; `header` is the text of the generated one."""
    pointer = re.search(r"^CAPLET_SELECTED const caplet_header \*(\w+) =", header, re.MULTILINE)[1]
    return consumer_body(data) + CONSUMER_MODULE % {"prefix": prefix(data), "pointer": pointer, "name": name}
