# The C API of attic for Cython: cimport this, use the functions by name: the first call imports.
# Generated from attic.caplet.json by: caplet generate attic.caplet.json --target cython --lazy
# Do not edit.

cdef extern from "attic_capi.h":
    # Imports the C API of attic and checks that it fits, or raises ImportError. To be called before any use, or
    # left to the first call:
    # attic_import(sys.modules[__name__]). May be called again.
    int attic_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1.
    int attic_try_import(object module) except -1
    # Whether an import has succeeded.
    bint attic_imported() noexcept nogil

    # ---- Types ----

    struct attic_chest:
        pass

    ctypedef int (*attic_each_call_callback)(void *context, int a0) noexcept

    ctypedef void (*attic_release)(void *context) noexcept

    # ---- Functions ----

    # `name_size` counts the elements of `name`.
    # Returns NULL with an exception set on failure.
    attic_chest *attic_chest_new(const char *name, size_t name_size) except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void attic_chest_delete(attic_chest *self) noexcept

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int attic_chest_name(const attic_chest *self, char **result, size_t *result_size) except -1

    # `self` must not be NULL.
    int attic_chest_size(const attic_chest *self) noexcept

    # What the functions return when they are called with all that is given; how often that was.
    # Returns -1 with an exception set on failure.
    int attic_count() except? -1

    # `numbers_size` counts the elements of `numbers`.
    # Returns -1 with an exception set on failure.
    double attic_sum(const double *numbers, size_t numbers_size) except? -1

    # `call` must not be NULL.
    # `call_context` may be NULL.
    # `call_release` may be NULL.
    # Returns -1 with an exception set on failure.
    int attic_each(attic_each_call_callback call, void *call_context, attic_release call_release) except? -1

    # `name_size` counts the elements of `name`.
    # Returns NULL with an exception set on failure.
    attic_chest *attic_open(const char *name, size_t name_size) except? NULL

    int attic_calls() noexcept

    # Frees memory that another function of this API gave away.
    # `memory` may be NULL.
    void attic_free(void *memory) noexcept

    # ---- What the imported provider has ----

    bint attic_has_attic_chest_new() noexcept nogil
    bint attic_has_attic_chest_delete() noexcept nogil
    bint attic_has_attic_chest_name() noexcept nogil
    bint attic_has_attic_chest_size() noexcept nogil
    bint attic_has_attic_count() noexcept nogil
    bint attic_has_attic_sum() noexcept nogil
    bint attic_has_attic_each() noexcept nogil
    bint attic_has_attic_open() noexcept nogil
    bint attic_has_attic_calls() noexcept nogil
    bint attic_has_attic_free() noexcept nogil
