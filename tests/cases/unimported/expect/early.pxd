# The C API of early for Cython: cimport this, call early_import(), use the functions by name.
# Generated from early.caplet.json by: caplet generate early.caplet.json --target cython
# Do not edit.

cdef extern from "early_capi.h":
    # Imports the C API of early and checks that it fits, or raises ImportError. To be called before any use:
    # early_import(sys.modules[__name__]). May be called again.
    int early_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int early_try_import(object module) except -1
    # Whether an import has succeeded.
    bint early_imported() noexcept nogil

    # ---- Types ----

    struct early_options:
        pass

    # ---- Functions ----

    int early_call(int n) noexcept

    int early_log(const char *text, ...) noexcept

    # Since API 1.2.
    void early_newer() noexcept

    # ---- Fields of structs that may grow ----

    int early_options_get_level(const early_options *self) noexcept nogil

    void early_options_set_level(early_options *self, int value) noexcept nogil

    int early_options_get_depth(const early_options *self) noexcept nogil

    void early_options_set_depth(early_options *self, int value) noexcept nogil

    # ---- Objects and data ----

    int early_value

    const int early_maybe[2]

    # ---- What the imported provider has ----

    bint early_has_early_call() noexcept nogil
    bint early_has_early_value() noexcept nogil
    bint early_has_early_log() noexcept nogil
    bint early_has_early_maybe() noexcept nogil
    bint early_has_early_newer() noexcept nogil
    bint early_has_early_options_depth() noexcept nogil
