# The C API of jars for Cython: cimport this, call jars_import(), use the functions by name.
# Generated from jars.caplet.json by: caplet generate jars.caplet.json --target cython
# Do not edit.

cdef extern from "jars_capi.h":
    # Imports the C API of jars and checks that it fits, or raises ImportError. To be called before any use:
    # jars_import(sys.modules[__name__]). May be called again.
    int jars_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int jars_try_import(object module) except -1
    # Whether an import has succeeded.
    bint jars_imported() noexcept nogil

    # ---- Types ----

    struct jar:
        pass

    ctypedef int (*jar_counter_result_callback)(void *context, int a0) noexcept

    ctypedef void (*jars_release)(void *context) noexcept

    # ---- Functions ----

    # Returns NULL with an exception set on failure.
    jar *jar_new(bint fail) except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void jar_delete(jar *self) noexcept

    int jar_alive() noexcept

    # Returns NULL with an exception set on failure.
    jar *jar_find(bint fail) except? NULL

    # Returns NULL with an exception set on failure.
    jar *jar_take(bint fail) except? NULL

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int jar_label(const jar *self, bint fail, char **result, size_t *result_size) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int jar_note(const jar *self, bint fail, char **result, size_t *result_size) except -1

    # `self` must not be NULL.
    # `result_0` must not be NULL.
    # `result_0` receives a result.
    # `result_1` must not be NULL.
    # `result_1` receives a result.
    # `result_1_size` must not be NULL.
    # `result_1_size` receives a result.
    # Returns -1 with an exception set on failure.
    int jar_open(const jar *self, bint fail, jar **result_0, char **result_1, size_t *result_1_size) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_context` must not be NULL.
    # `result_context` receives a result.
    # `result_release` must not be NULL.
    # `result_release` receives a result.
    # Returns -1 with an exception set on failure.
    int jar_counter(const jar *self, bint fail, jar_counter_result_callback *result, void **result_context,
            jars_release *result_release) except -1

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    double jar_weight(const jar *self, bint fail) except? -1

    # Frees memory that another function of this API gave away.
    # `memory` may be NULL.
    void jars_free(void *memory) noexcept

    # ---- What the imported provider has ----

    bint jars_has_jar_new() noexcept nogil
    bint jars_has_jar_delete() noexcept nogil
    bint jars_has_jar_alive() noexcept nogil
    bint jars_has_jar_find() noexcept nogil
    bint jars_has_jar_take() noexcept nogil
    bint jars_has_jar_label() noexcept nogil
    bint jars_has_jar_note() noexcept nogil
    bint jars_has_jar_open() noexcept nogil
    bint jars_has_jar_counter() noexcept nogil
    bint jars_has_jar_weight() noexcept nogil
    bint jars_has_jars_free() noexcept nogil
