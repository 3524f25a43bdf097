# The C API of codec for Cython: cimport this, call codec_import(), use the functions by name.
# Generated from codec.caplet.json by: caplet generate codec.caplet.json --target cython
# Do not edit.

from libc.stdint cimport uint32_t

cdef extern from "codec_capi.h":
    # Imports the C API of codec and checks that it fits, or raises ImportError. To be called before any use:
    # codec_import(sys.modules[__name__]). May be called again.
    int codec_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int codec_try_import(object module) except -1
    # Whether an import has succeeded.
    bint codec_imported() noexcept nogil

    # ---- Functions ----

    # The checksum of `n` bytes, continued from `seed`.
    uint32_t codec_sum(const unsigned char *bytes, unsigned long n, uint32_t seed) noexcept

    int codec_level() noexcept

    # ---- What the imported provider has ----

    bint codec_has_codec_sum() noexcept nogil
    bint codec_has_codec_level() noexcept nogil
