# The C API of typ for Cython: cimport this, call types_import(), use the functions by name.
# Generated from types.caplet.json by: caplet generate types.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF
from libc.stddef cimport wchar_t
from libc.stdint cimport int32_t, int8_t, intptr_t, uint16_t, uint64_t, uintmax_t
from libc.stdio cimport FILE
from libc.time cimport time_t, tm

cdef extern from "types_capi.h":
    # Imports the C API of typ and checks that it fits, or raises ImportError. To be called before any use:
    # types_import(sys.modules[__name__]). May be called again.
    int types_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int types_try_import(object module) except -1
    # Whether an import has succeeded.
    bint types_imported() noexcept nogil

    # ---- Types ----

    # Opaque.
    struct typ_stream:
        pass

    ctypedef union typ_any:
        pass

    # How much.
    enum typ_level:
        TYP_LOW
        # In between.
        TYP_MID
        TYP_HIGH

    ctypedef enum typ_kind:
        TYP_A
        TYP_B

    ctypedef enum typ_big:
        TYP_BIG_MIN
        TYP_BIG_ONE
        TYP_BIG_MAX

    ctypedef enum typ_small:
        TYP_SMALL

    ctypedef enum typ_huge:
        TYP_HUGE

    ctypedef double typ_real

    ctypedef double typ_row[3]

    struct typ_pair

    ctypedef typ_pair typ_alias

    struct typ_walker_tag

    ctypedef typ_walker_tag typ_walker

    ctypedef const char *typ_text

    ctypedef int (*typ_step)(typ_walker *walker) noexcept

    struct typ_outer

    ctypedef int (*typ_visit)(const typ_outer *p, void *context) noexcept

    struct typ_event

    ctypedef typ_visit (*typ_chain)(typ_visit v, typ_event *a1) noexcept

    ctypedef void typ_function() noexcept

    # Its field is a function of it, by another name.
    struct typ_walker_tag:
        typ_step step

    struct typ_pair:
        # The first.
        int32_t a
        typ_real b

    union typ_value:
        long long i
        double d
        typ_text s

    # Declared after what it contains.
    struct typ_outer:
        typ_pair pair
        typ_outer *next
        double matrix[2][3]
        typ_row row
        typ_value value
        typ_visit visit
        typ_small small

    ctypedef bint types_bool "bool"

    ctypedef struct typ_bits:
        unsigned int a
        int b
        uint64_t c
        types_bool d

    ctypedef struct typ_event_at "__typeof__(((struct typ_event *)0)->at)":
        int x
        int y

    ctypedef struct typ_event_twice "__typeof__(((struct typ_event *)0)->twice[0])":
        char z

    struct typ_event:
        typ_kind kind
        double number
        int low
        int high
        typ_event_at at
        typ_event_twice twice[2]

    struct typ_packed:
        char c
        int i

    struct typ_aligned:
        int i
        int j

    struct typ_buffer:
        size_t size
        unsigned char bytes[1]

    ctypedef unsigned short char16_t

    ctypedef unsigned int char32_t

    ctypedef const char **types_const_char_ptr_const_ptr_const "const char *const *const"

    ctypedef int types_volatile_int "volatile int"

    ctypedef const char *types_const_char_ptr_const "const char *const"

    # ---- Constants ----

    enum:
        TYP_EIGHT
        TYP_MINUS

    const long long TYP_LARGE
    const unsigned long long TYP_MAX
    const double TYP_PI
    # Ends * / nothing.
    const char *TYP_NAME

    # ---- Functions ----

    double typ_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g,
            long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n,
            bint o) noexcept

    uint64_t typ_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f) noexcept

    Py_ssize_t typ_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g,
            ssize_t h) noexcept

    double complex typ_conjugate(double complex z, const float complex *f) noexcept

    types_const_char_ptr_const *typ_deep(types_const_char_ptr_const_ptr_const *p, double *r,
            types_volatile_int *v) noexcept

    double typ_rows(const typ_row *rows, int n) noexcept

    typ_visit typ_each(typ_outer *first, typ_visit visit, void *class_) noexcept

    typ_chain typ_link(typ_chain chain, typ_function *f) noexcept

    typ_pair typ_sum(typ_pair a, typ_alias b) noexcept

    # Returns <typ_level>-1 with an exception set on failure.
    typ_level typ_enums(typ_level a, typ_kind b, typ_big c, typ_small d, typ_huge e) except <typ_level>-1

    typ_bits typ_flags(typ_bits bits, typ_event *event, typ_value value) noexcept

    # Returns -1 with an exception set on failure.
    int typ_layouts(typ_packed packed, const typ_aligned *aligned, typ_buffer *buffer) except -1

    # The caller owns the result.
    # Returns NULL with an exception set on failure.
    typ_stream *typ_open(const char *name, typ_any *any) except NULL

    # `stream` may be NULL.
    void typ_close(typ_stream *stream) noexcept

    int typ_year(const tm *when, tm by_value, FILE *file) noexcept

    # Steals a reference to `o`.
    # Returns a new reference.
    # Returns NULL with an exception set on failure.
    object typ_object_ "typ_object"(PyObject *o, PyTypeObject *type, Py_buffer *buffer)

    int typ_count(int n, ...) noexcept

    void typ_nothing() noexcept

    int typ_unnamed(int a0, double *a1, int I_, int TYP_EIGHT_) noexcept

    # ---- What the imported provider has ----

    bint types_has_typ_scalars() noexcept nogil
    bint types_has_typ_fixed() noexcept nogil
    bint types_has_typ_platform() noexcept nogil
    bint types_has_typ_conjugate() noexcept nogil
    bint types_has_typ_deep() noexcept nogil
    bint types_has_typ_rows() noexcept nogil
    bint types_has_typ_each() noexcept nogil
    bint types_has_typ_link() noexcept nogil
    bint types_has_typ_sum() noexcept nogil
    bint types_has_typ_enums() noexcept nogil
    bint types_has_typ_flags() noexcept nogil
    bint types_has_typ_layouts() noexcept nogil
    bint types_has_typ_open() noexcept nogil
    bint types_has_typ_close() noexcept nogil
    bint types_has_typ_year() noexcept nogil
    bint types_has_typ_object() noexcept nogil
    bint types_has_typ_count() noexcept nogil
    bint types_has_typ_nothing() noexcept nogil
    bint types_has_typ_unnamed() noexcept nogil

cdef extern from "<complex.h>":
    pass

# ---- With references as Cython has them ----

# This is typ_object_, for which a reference is made where Cython makes none.
cdef inline object typ_object(object o, PyTypeObject *type, Py_buffer *buffer):
    Py_INCREF(o)
    return typ_object_(<PyObject *>o, type, buffer)
