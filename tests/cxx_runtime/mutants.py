# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks the headers in one place at a time and wants the tests to notice each.

python3 tests/cxx_runtime/mutants.py /usr/bin/python3 build/tests/cxx_runtime/mutants [NUMBER]...
"""

import os
import subprocess
import sys

import build
from mutants import judge  # of tests/capsule, whose folder `build` put first

# (header, what stands there, what to put there); the first occurrence is replaced.
MUTANTS = [
    # Threads
    ("thread_state.h", "current->thread_id == PyThread_get_thread_ident()", "true"),
    ("attach.hpp", "    } else if (Py_IsInitialized()) {", "    } else {"),
    ("attach.hpp", "PyDict_SetItemString(dict, kept_state_key, Py_None) < 0", "false"),
    ("attach.hpp", "    PyGILState_Release(PyGILState_LOCKED);", "    (void)0;"),
    ("attach.hpp", "  Py_XDECREF(key);", ""),
    ("attach.hpp", "      PyEval_SaveThread();", "      PyGILState_Release(state_);"),
    ("attach.hpp", "|| !is_unknown_ ||", "||"),
    ("attach.hpp", "    if (how_ != how::here) return;", "    if (how_ == how::not_at_all) return;"),
    # python_error
    (
        "python_error.hpp",
        "if (value != nullptr && traceback != nullptr) PyException_SetTraceback(value, traceback);",
        "",
    ),
    ("python_error.hpp", "  PyErr_NormalizeException(&type, &value, &traceback);", ""),
    ("python_error.hpp", "  Py_XDECREF(type);", ""),
    ("python_error.hpp", "  Py_XDECREF(traceback);", ""),
    ("python_error.hpp", "  Py_INCREF(type);", ""),
    ("python_error.hpp", "  Py_INCREF(value);", ""),
    ("python_error.hpp", "PyException_GetTraceback(value));", "nullptr);"),
    ("python_error.hpp", "    if (made == nullptr) return nullptr;", ""),
    ("python_error.hpp", "owners_.fetch_add(1, std::memory_order_relaxed);", ""),
    ("python_error.hpp", "if (owners_.fetch_sub(1, std::memory_order_acq_rel) != 1) return;", ""),
    ("python_error.hpp", "      const attached here;\n      if (here) Py_DECREF", "      Py_DECREF"),
    ("python_error.hpp", "if (here) Py_DECREF(value_);", ""),
    ("python_error.hpp", "    std::free(text_);", ""),
    ("python_error.hpp", "    if (chars == nullptr) PyErr_Clear();", ""),
    ("python_error.hpp", "if (text_ != nullptr) std::memcpy", "std::memcpy"),
    ("python_error.hpp", "if (PyErr_Occurred() == nullptr) PyErr_SetString", "if (false) PyErr_SetString"),
    ("python_error.hpp", "    detail::release_kept_state();", ""),
    ("python_error.hpp", "    here.keep_exception();", ""),
    ("python_error.hpp", "      PyErr_NoMemory();", ""),
    # Exceptions
    ("exceptions.hpp", "    before_ = take_exception();", ""),
    ("exceptions.hpp", "    here_.keep_exception();", ""),
    ("exceptions.hpp", "!has_context(value.get()) && ", ""),
    ("exceptions.hpp", " && !is_in_history(value.get(), before_.get())", ""),
    ("exceptions.hpp", "    restore_exception(value.get());", ""),
    ("exceptions.hpp", "one && steps < 1000", "one"),
    ("exceptions.hpp", "  return static_cast<bool>(one);", "  return false;"),
    ("exceptions.hpp", '"replace"', '"strict"'),
    ("exceptions.hpp", "if (message && type == nullptr)", "if (false)"),
    ("exceptions.hpp", "  if (condition.category() != std::generic_category())", "  if (false)"),
    ("exceptions.hpp", "error.code().default_error_condition()", "error.code()"),
    ("exceptions.hpp", "    error.restore();", ""),
    ("exceptions.hpp", "catch (const std::bad_alloc &)", "catch (const std::bad_function_call &)"),
    ("exceptions.hpp", "  if (nested.nested_ptr() == nullptr) return owned_ref();", ""),
    ("exceptions.hpp", "cause && cause.get() != value.get()", "cause"),
    ("exceptions.hpp", "    set_handled_with_cause();", "    set_handled<never_thrown>();"),
    ("exceptions.hpp", "  set_handled<never_thrown>();\n", ""),
    ("exceptions.hpp", "    raise();\n", ""),
    ("exceptions.hpp", "      first();\n", ""),
    ("exceptions.hpp", "has_failed() noexcept { return is_pending(); }", "has_failed() noexcept { return false; }"),
    ("exceptions.hpp", "  return has_failed() ? static_cast<result>(error) : value;", "  return value;"),
    ("lifting.hpp", "  return has_failed() ? nullptr : made.release();", "  return made.release();"),
    ("lifting.hpp", "delete made;", "(void)made;"),
    ("serve.hpp", "  if (!giving.make(value)) return out_of_memory();", "  (void)giving.make(value);"),
    ("serve.hpp", "give_value<giving_view>(value, out...)", "give_value<giving<value_type>>(value, out...)"),
    ("serve.hpp", "return !value || inner_.make(*value);", "return !value;"),
    ("serve.hpp", "    if (has_failed()) return -1;", ""),
    ("serve.hpp", "out...) < 0 ? -1 : 1;", "out...);"),
    ("serve.hpp", "    raise();\n", ""),
    # Memory and callables
    ("memory.hpp", "  if (copy == nullptr) return false;", ""),
    ("memory.hpp", "std::memset(", "(void)("),
    ("memory.hpp", "{ std::free(memory); }", "{ (void)memory; }"),
    ("callable.hpp", "if (release != nullptr) return", "if (release != nullptr && context != nullptr) return"),
    ("callable.hpp", "  delete static_cast<F *>(context);", "  (void)context;"),
    # Spans and expected
    ("span.hpp", "is_convertible_v<From (*)[], To (*)[]>", "is_convertible_v<From *, To *>"),
    ("span.hpp", " && !std::is_same_v<U, const bool>", ""),
    ("span.hpp", "size_ - offset : count", "size_ : count"),
    ("span.hpp", "return data_[size_ - 1];", "return data_[size_];"),
    ("expected.hpp", "    if (!has_value()) throw_error(error_);", ""),
    ("expected.hpp", "std::is_convertible_v<U &&, T> &&", ""),
    ("expected.hpp", "[[nodiscard]] T &&value() && {", "[[nodiscard]] T &value() && {"),
    ("expected.hpp", "    raise_current();", ""),
]


def survives(folder, interpreter):
    """Whether the tests pass with the headers that extension.INCLUDE names."""
    for name in ("throwing", "noexcept"):
        compiler, flags = build.variants(interpreter)[name]
        try:
            build.build(folder / name, interpreter, compiler, flags + ["-Wno-error"])
        except build.extension.CompileError:
            return False
        os.environ["PYTHONMALLOC"] = "debug"
        try:
            if (
                build.run(
                    folder / name, interpreter, ["discover", "-f", "-s", str(build.HERE), "-p", "*_test.py"], True
                )
                != 0
            ):
                return False
        except subprocess.TimeoutExpired:
            return False
    return True


if __name__ == "__main__":
    judge(MUTANTS, survives, sys.argv[1:])
