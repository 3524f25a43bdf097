# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a compiled consumer has baked in: written from docs/abi.md alone, beside the generator's own code.

baked(api, minor) is all of an interface file that a consumer of that minor depends on, as plain values. Two interfaces serve
the same consumers exactly when it is equal: a change breaks exactly when it differs for a released minor.
"""

import re

WIDTHS = {
    "signed char": "i8",
    "unsigned char": "u8",
    "short": "i16",
    "unsigned short": "u16",
    "int": "i32",
    "unsigned int": "u32",
    "long long": "i64",
    "unsigned long long": "u64",
    "float": "f32",
    "double": "f64",
    "int8_t": "i8",
    "uint8_t": "u8",
    "int16_t": "i16",
    "uint16_t": "u16",
    "int32_t": "i32",
    "uint32_t": "u32",
    "int64_t": "i64",
    "uint64_t": "u64",
    "size_t": "size",
    "uintptr_t": "size",
    "Py_ssize_t": "ssize",
    "ptrdiff_t": "ssize",
    "intptr_t": "ssize",
}


def identity(one):
    return one.get("was", one.get("name"))


class Types:
    """Types as ABI classes: typedefs seen through, callbacks spelled out, records and enums by identity."""

    def __init__(self, api):
        self.typedefs = {one["name"]: one["type"] for one in api.get("typedefs", [])}
        self.callbacks = {one["name"]: one for one in api.get("callbacks", [])}
        self.named = {}
        for group in ("records", "enums", "handles"):
            for one in api.get(group, []):
                self.named[one["name"]] = (group == "enums", one.get("kind", "struct"), identity(one))

    def value(self, text, decays=False):
        bounds = re.findall(r"\[(\d*)\]", text)
        parts = re.sub(r"\[\d*\]", "", text).split("*")
        words = parts[0].split()
        memory = tuple(word for word in words if word in ("volatile", "_Atomic"))
        base = " ".join(word for word in words if word not in ("const", "volatile", "_Atomic", "restrict"))
        inner = self.base(base)
        for index in range(
            len(parts) - 1
        ):  # what a pointer leads to may be volatile; the outermost's own qualifiers don't count
            inner = ("pointer", memory, inner)
            memory = tuple(word for word in parts[index + 1].split() if word in ("volatile", "_Atomic"))
        if bounds and decays:
            return ("pointer", memory, inner if len(bounds) == 1 else ("array", tuple(bounds[1:]), inner))
        return ("array", tuple(bounds), inner) if bounds else inner

    def base(self, name):
        if name in self.typedefs:
            return self.value(self.typedefs[name])
        if name in self.callbacks:
            return ("pointer", (), self.function(self.callbacks[name]))
        known = self.named.get(name.split(" ")[-1])
        return known if known else WIDTHS.get(name, name)

    def function(self, one):
        return (
            "function",
            one.get("convention"),
            self.value(one["returns"]),
            bool(one.get("variadic")),
            tuple(self.value(parameter["type"], True) for parameter in one.get("parameters", [])),
        )


def since(one):
    return one.get("since", 1)


def slot_rows(api, types):
    for one in api["slots"]:
        kind = one.get("kind", "function")
        what = types.function(one) if kind == "function" else types.value(one["type"])
        yield since(one), ("slot", one["index"], kind, identity(one), what)


def record_rows(api, types):
    for one in api.get("records", []):
        grows = one.get("extensible", False)
        fields = one["fields"]
        yield (
            since(one),
            (
                "record",
                one["kind"],
                identity(one),
                grows,
                one.get("align"),
                one.get("packed"),
                None if grows else len(fields),
            ),
        )
        for place, field in enumerate(fields):
            yield (
                since(field) if grows else since(one),
                ("field", identity(one), place, identity(field), types.value(field["type"]), field.get("bits")),
            )


def enum_rows(api, types):
    for one in api.get("enums", []):
        yield since(one), ("enum", identity(one), types.value(one["underlying"]) if "underlying" in one else "enum32")
        for value in one["values"]:
            yield max(since(one), since(value)), ("value", identity(one), identity(value), value["value"])


def baked(api, minor):
    types = Types(api)
    rows = [row for make in (slot_rows, record_rows, enum_rows) for row in make(api, types)]
    return api["capsule"], api["abi"], frozenset((when, row) for when, row in rows if when <= minor)


def breaks(then, now, released):
    """Whether consumers of a released minor of `then` are not served by `now`."""
    return any(baked(then, minor) != baked(now, minor) for minor in range(released + 1))
