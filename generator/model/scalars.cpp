// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/scalars.h"

#include <algorithm>
#include <iterator>

namespace caplet::model {
namespace {

// Sorted by spelling. An ABI class is a width and a sign where all profiles agree, else a name of its own.
constexpr Scalar kScalars[] = {
    {"PyGILState_STATE", "enum32", ScalarKind::kInteger, "Python.h"},
    {"PyInterpreterState", "PyInterpreterState", ScalarKind::kPython, "Python.h"},
    {"PyObject", "PyObject", ScalarKind::kPython, "Python.h"},
    {"PyThreadState", "PyThreadState", ScalarKind::kPython, "Python.h"},
    {"PyTypeObject", "PyTypeObject", ScalarKind::kPython, "Python.h"},
    {"Py_UCS1", "u8", ScalarKind::kInteger, "Python.h"},
    {"Py_UCS2", "u16", ScalarKind::kInteger, "Python.h"},
    {"Py_UCS4", "u32", ScalarKind::kInteger, "Python.h"},
    {"Py_buffer", "Py_buffer", ScalarKind::kPython, "Python.h"},
    {"Py_hash_t", "ssize", ScalarKind::kInteger, "Python.h"},
    {"Py_intptr_t", "ssize", ScalarKind::kInteger, "Python.h"},
    {"Py_ssize_t", "ssize", ScalarKind::kInteger, "Python.h"},
    {"Py_uhash_t", "size", ScalarKind::kInteger, "Python.h"},
    {"Py_uintptr_t", "size", ScalarKind::kInteger, "Python.h"},
    {"bool", "bool", ScalarKind::kBool, "stdbool.h"},
    {"char", "char", ScalarKind::kCharacter, ""},
    {"char16_t", "u16", ScalarKind::kCharacter, "uchar.h"},
    {"char32_t", "u32", ScalarKind::kCharacter, "uchar.h"},
    {"double", "f64", ScalarKind::kFloating, ""},
    {"double _Complex", "complex f64", ScalarKind::kComplex, ""},
    {"float", "f32", ScalarKind::kFloating, ""},
    {"float _Complex", "complex f32", ScalarKind::kComplex, ""},
    {"int", "i32", ScalarKind::kInteger, ""},
    {"int16_t", "i16", ScalarKind::kInteger, "stdint.h"},
    {"int32_t", "i32", ScalarKind::kInteger, "stdint.h"},
    {"int64_t", "i64", ScalarKind::kInteger, "stdint.h"},
    {"int8_t", "i8", ScalarKind::kInteger, "stdint.h"},
    {"intmax_t", "i64", ScalarKind::kInteger, "stdint.h"},
    {"intptr_t", "ssize", ScalarKind::kInteger, "stdint.h"},
    {"long", "long", ScalarKind::kInteger, ""},
    {"long double", "long double", ScalarKind::kFloating, ""},
    {"long double _Complex", "complex long double", ScalarKind::kComplex, ""},
    {"long long", "i64", ScalarKind::kInteger, ""},
    {"ptrdiff_t", "ssize", ScalarKind::kInteger, "stddef.h"},
    {"short", "i16", ScalarKind::kInteger, ""},
    {"signed char", "i8", ScalarKind::kInteger, ""},
    {"size_t", "size", ScalarKind::kInteger, "stddef.h"},
    {"ssize_t", "ssize", ScalarKind::kInteger, "sys/types.h"},
    {"time_t", "time_t", ScalarKind::kInteger, "time.h"},
    {"uint16_t", "u16", ScalarKind::kInteger, "stdint.h"},
    {"uint32_t", "u32", ScalarKind::kInteger, "stdint.h"},
    {"uint64_t", "u64", ScalarKind::kInteger, "stdint.h"},
    {"uint8_t", "u8", ScalarKind::kInteger, "stdint.h"},
    {"uintmax_t", "u64", ScalarKind::kInteger, "stdint.h"},
    {"uintptr_t", "size", ScalarKind::kInteger, "stdint.h"},
    {"unsigned char", "u8", ScalarKind::kInteger, ""},
    {"unsigned int", "u32", ScalarKind::kInteger, ""},
    {"unsigned long", "ulong", ScalarKind::kInteger, ""},
    {"unsigned long long", "u64", ScalarKind::kInteger, ""},
    {"unsigned short", "u16", ScalarKind::kInteger, ""},
    {"void", "void", ScalarKind::kVoid, ""},
    {"wchar_t", "wchar_t", ScalarKind::kCharacter, "wchar.h"},
};

}  // namespace

const Scalar *find_scalar(std::string_view base) {
  const auto *found = std::lower_bound(std::begin(kScalars), std::end(kScalars), base,
                                       [](const Scalar &row, std::string_view text) { return row.spelling < text; });
  return found != std::end(kScalars) && found->spelling == base ? found : nullptr;
}

Scalars all_scalars() { return {std::begin(kScalars), std::end(kScalars)}; }

}  // namespace caplet::model
