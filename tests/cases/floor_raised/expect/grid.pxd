# The C API of grid for Cython: cimport this, call grid_import(), use the functions by name.
# Generated from grid.caplet.json by: caplet generate grid.caplet.json --target cython --require 2
# Do not edit.

from cpython.object cimport PyObject

cdef extern from "grid_capi.h":
    # Imports the C API of grid and checks that it fits, or raises ImportError. To be called before any use:
    # grid_import(sys.modules[__name__]). May be called again.
    int grid_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int grid_try_import(object module) except -1
    # Whether an import has succeeded.
    bint grid_imported() noexcept nogil

    # ---- Types ----

    struct grid_cell:
        int row
        int column

    # The cells from `first` to `last`.
    struct grid_box:
        grid_cell first
        grid_cell last

    # ---- Functions ----

    grid_cell grid_next(grid_cell cell) noexcept

    # Since API 1.2 (grid 1.5).
    grid_box grid_box_of(grid_cell cell) noexcept

    # Fills the cells of `box`.
    # Returns -1 with an exception set on failure.
    # Since API 1.2 (grid 1.5).
    int grid_fill(const grid_box *box, double value) except -1

    # Returns a new reference.
    # Returns NULL with an exception set on failure.
    # Since API 1.3.
    object grid_title()

    # Since API 1.3.
    unsigned long grid_count() noexcept

    # Since API 1.3.
    void grid_log(const char *format, ...) noexcept

    # Returns -1 with an exception set on failure.
    # Since API 1.3.
    int grid_sort() except -1

    # ---- Objects and data ----

    # Since API 1.3.
    int grid_limit

    # ---- What the imported provider has ----

    bint grid_has_grid_next() noexcept nogil
    bint grid_has_grid_box_of() noexcept nogil
    bint grid_has_grid_fill() noexcept nogil
    bint grid_has_grid_title() noexcept nogil
    bint grid_has_grid_count() noexcept nogil
    bint grid_has_grid_log() noexcept nogil
    bint grid_has_grid_limit() noexcept nogil
    bint grid_has_grid_sort() noexcept nogil
