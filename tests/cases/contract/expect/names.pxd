# The C API of geometry._core for Cython: cimport this, call names_import(), use the functions by name.
# Generated from names.caplet.json by: caplet generate names.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF

cdef extern from "names_capi.h":
    # Imports the C API of geometry._core and checks that it fits, or raises ImportError. To be called before any use:
    # names_import(sys.modules[__name__]). May be called again.
    int names_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int names_try_import(object module) except -1
    # Whether an import has succeeded.
    bint names_imported() noexcept nogil

    # ---- Types ----

    struct names_list:
        pass

    # ---- Functions ----

    # A list without names.
    # The caller owns the result.
    # The result is not NULL unless an exception is set.
    # Returns NULL with an exception set on failure.
    names_list *names_new() except NULL

    # `list` may be NULL.
    void names_free(names_list *list) noexcept

    # The name at `place`, or NULL behind the last.
    # `list` must not be NULL.
    # The result may be NULL.
    # What it leads to lives as long as `list`.
    # May be called without an attached thread state.
    # Several threads may call it at once.
    const char *names_at(const names_list *list, int place) noexcept nogil

    # "1.0", and the like.
    # The result is not NULL unless an exception is set.
    # What it leads to lives as long as the module.
    const char *names_version() noexcept

    # Joins the names. The text is overwritten by the next call.
    # `list` must not be NULL.
    # The result is not NULL unless an exception is set.
    # What it leads to lives until the next call.
    # Returns NULL with an exception set on failure.
    # Needs an attached thread state.
    # One thread may call it at a time.
    const char *names_joined(const names_list *list) except NULL

    # Takes the reference to `name` over, and says how many names there are then.
    # `list` must not be NULL.
    # Steals a reference to `name`.
    # Returns -1 with an exception set on failure.
    # Needs an attached thread state.
    int names_add_ "names_add"(names_list *list, PyObject *name) except -1

    # Writes the lengths of the first `*count` names to `lengths`, and to `count` how many there are.
    # `list` must not be NULL.
    # `count` counts the elements of `lengths`.
    # `lengths` receives a result.
    # `count` is read and changed.
    # Deprecated: use names_at
    void names_lengths(const names_list *list, int *lengths, int *count) noexcept

    # ---- What the imported provider has ----

    bint names_has_names_new() noexcept nogil
    bint names_has_names_free() noexcept nogil
    bint names_has_names_at() noexcept nogil
    bint names_has_names_version() noexcept nogil
    bint names_has_names_joined() noexcept nogil
    bint names_has_names_add() noexcept nogil
    bint names_has_names_lengths() noexcept nogil

# ---- With references as Cython has them ----

# Takes the reference to `name` over, and says how many names there are then.
# This is names_add_, for which a reference is made where Cython makes none.
cdef inline int names_add(names_list *list, object name) except -1:
    Py_INCREF(name)
    return names_add_(list, <PyObject *>name)
