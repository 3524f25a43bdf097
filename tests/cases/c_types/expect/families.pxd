# The C API of families.all for Cython: cimport this, call fam_import(), use the functions by name.
# Generated from families.caplet.json by: caplet generate families.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject, PyTypeObject
from libc.stddef cimport wchar_t
from libc.stdint cimport int32_t, int8_t, intptr_t, uint16_t, uint64_t, uintmax_t
from libc.stdio cimport FILE
from libc.time cimport time_t, tm

cdef extern from "families_capi.h":
    # Imports the C API of families.all and checks that it fits, or raises ImportError. To be called before any use:
    # fam_import(sys.modules[__name__]). May be called again.
    int fam_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int fam_try_import(object module) except -1
    # Whether an import has succeeded.
    bint fam_imported() noexcept nogil

    # ---- Types ----

    struct fam_stream:
        pass

    ctypedef struct fam_cursor:
        pass

    # Known by its tag only.
    enum fam_level:
        FAM_LOW
        FAM_MID
        # The most.
        FAM_HIGH

    # Known by its typedef.
    ctypedef enum fam_color:
        FAM_RED
        FAM_BLUE

    ctypedef enum fam_mode:
        FAM_ON
        FAM_OFF

    ctypedef double fam_real

    ctypedef fam_real fam_matrix[2][3]

    ctypedef const char *fam_text

    ctypedef const double fam_rows_rows[3]

    ctypedef struct fam_node

    ctypedef int (*fam_node_visit)(const fam_node *node, void *context) noexcept

    ctypedef struct fam_pair:
        # The first.
        int32_t a
        fam_real b

    ctypedef struct fam_node:
        fam_pair pair
        fam_node *next
        fam_matrix matrix
        fam_color colors[2]
        fam_node_visit visit

    union fam_value:
        long long i
        double d
        fam_text s

    ctypedef bint families_bool "bool"

    struct fam_bits:
        unsigned int a
        int b
        unsigned long long c
        families_bool d

    ctypedef struct fam_event_at "__typeof__(((struct fam_event *)0)->at)":
        int x
        int y

    ctypedef struct fam_event_twice "__typeof__(((struct fam_event *)0)->twice[0])":
        char z

    struct fam_event:
        fam_mode mode
        double number
        int low
        int high
        fam_event_at at
        fam_event_twice twice[2]

    struct fam_packed:
        char c
        int i

    struct fam_aligned:
        int i
        int j

    struct fam_buffer:
        size_t size
        unsigned char bytes[1]

    ctypedef unsigned short char16_t

    ctypedef unsigned int char32_t

    ctypedef const char **families_const_char_ptr_const_ptr_const "const char *const *const"

    ctypedef int families_volatile_int "volatile int"

    ctypedef const char *families_const_char_ptr_const "const char *const"

    ctypedef int families_atomic_int "FAMILIES_ATOMIC int"

    # ---- Constants ----

    enum:
        FAM_EIGHT
        FAM_MINUS

    const long long FAM_LARGE
    const unsigned long long FAM_UNSIGNED
    const double FAM_PI
    const char *FAM_NAME

    # ---- Functions ----

    double fam_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g,
            long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n,
            bint o) noexcept

    uint64_t fam_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f) noexcept

    Py_ssize_t fam_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g) noexcept

    double complex fam_negate(double complex z, const float complex *f) noexcept

    families_const_char_ptr_const *fam_deep(families_const_char_ptr_const_ptr_const *p, double *r,
            families_volatile_int *v) noexcept

    int fam_atomic(families_atomic_int *counter) noexcept

    double fam_rows(fam_rows_rows *rows, fam_matrix *matrix, int n) noexcept

    fam_pair fam_sum(fam_pair a, const fam_node *node) noexcept

    fam_color fam_enums(fam_level level, fam_color color, fam_mode mode) noexcept

    fam_bits fam_flags(fam_bits bits, fam_event *event, fam_value value) noexcept

    int fam_layouts(fam_packed packed, const fam_aligned *aligned, fam_buffer *buffer) noexcept

    fam_stream *fam_open(const char *name, fam_cursor *cursor) noexcept

    int fam_year(const tm *when, tm by_value, FILE *file) noexcept

    # Returns NULL with an exception set on failure.
    PyObject *fam_object(object o, PyTypeObject *type, Py_buffer *buffer) except NULL

    void fam_nothing() noexcept

    # ---- What the imported provider has ----

    bint fam_has_fam_scalars() noexcept nogil
    bint fam_has_fam_fixed() noexcept nogil
    bint fam_has_fam_platform() noexcept nogil
    bint fam_has_fam_negate() noexcept nogil
    bint fam_has_fam_deep() noexcept nogil
    bint fam_has_fam_atomic() noexcept nogil
    bint fam_has_fam_rows() noexcept nogil
    bint fam_has_fam_sum() noexcept nogil
    bint fam_has_fam_enums() noexcept nogil
    bint fam_has_fam_flags() noexcept nogil
    bint fam_has_fam_layouts() noexcept nogil
    bint fam_has_fam_open() noexcept nogil
    bint fam_has_fam_year() noexcept nogil
    bint fam_has_fam_object() noexcept nogil
    bint fam_has_fam_nothing() noexcept nogil

cdef extern from "<complex.h>":
    pass
