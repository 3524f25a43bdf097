# The C API of rings._ring for Cython: cimport this, call rings_import(), use the functions by name.
# Generated from ring.caplet.json by: caplet generate ring.caplet.json --target cython
# Do not edit.

cdef extern from "ring_capi.h":
    # Imports the C API of rings._ring into the current interpreter and checks that it fits, or raises ImportError.
    # `handle` becomes the table that the API's functions take first: rings_import(sys.modules[__name__], &handle).
    int rings_import(object module, const ring_table **handle) except -1
    # The same, but 0 where the provider is not installed and `handle` is as it was, and else 1.
    int rings_try_import(object module, const ring_table **handle) except -1
    # Whether it is not NULL.
    bint rings_imported(const ring_table *handle) noexcept nogil

    # ---- Types ----

    struct ring_table:
        pass

    struct ring_counter:
        pass

    # ---- Functions ----

    # The counter of this interpreter.
    # Returns a borrowed reference.
    # Returns NULL with an exception set on failure.
    ring_counter *ring_get(const ring_table *api) except? NULL

    # `which` must not be NULL.
    # Returns -1 with an exception set on failure.
    int ring_turn(const ring_table *api, ring_counter *which, int by) except? -1

    # ---- What the imported provider has ----

    bint rings_has_ring_get(const ring_table *ring_table_) noexcept nogil
    bint rings_has_ring_turn(const ring_table *ring_table_) noexcept nogil
