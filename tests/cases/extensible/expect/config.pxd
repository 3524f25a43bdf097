# The C API of config for Cython: cimport this, call config_import(), use the functions by name.
# Generated from config.caplet.json by: caplet generate config.caplet.json --target cython
# Do not edit.

cdef extern from "config_capi.h":
    # Imports the C API of config and checks that it fits, or raises ImportError. To be called before any use:
    # config_import(sys.modules[__name__]). May be called again.
    int config_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int config_try_import(object module) except -1
    # Whether an import has succeeded.
    bint config_imported() noexcept nogil

    # ---- Types ----

    struct config_size:
        int width
        int height

    # Options of the module; more may come.
    struct config_options:
        pass

    ctypedef struct config_limits:
        pass

    ctypedef const double (*config_options_get_matrix_result "__typeof__(const double (*)[3])")[3]

    ctypedef double (*config_options_edit_matrix_result "__typeof__(double (*)[3])")[3]

    # ---- Functions ----

    config_options *config_current() noexcept

    # Since API 1.2.
    config_limits *config_limit() noexcept

    # ---- Fields of structs that may grow ----

    # From 0 to 9.
    int config_options_get_level(const config_options *self) noexcept nogil

    void config_options_set_level(config_options *self, int value) noexcept nogil

    unsigned int config_options_get_strict(const config_options *self) noexcept nogil

    void config_options_set_strict(config_options *self, unsigned int value) noexcept nogil

    double config_options_get_ratio(const config_options *self) noexcept nogil

    const char *config_options_get_name(const config_options *self) noexcept nogil

    void config_options_set_name(config_options *self, const char *value) noexcept nogil

    const float *config_options_get_weights(const config_options *self) noexcept nogil

    float *config_options_edit_weights(config_options *self) noexcept nogil

    config_options_get_matrix_result config_options_get_matrix(const config_options *self) noexcept nogil

    config_options_edit_matrix_result config_options_edit_matrix(config_options *self) noexcept nogil

    long long config_options_get_count(const config_options *self) noexcept nogil

    void config_options_set_count(config_options *self, long long value) noexcept nogil

    double config_options_get_share(const config_options *self) noexcept nogil

    void config_options_set_share(config_options *self, double value) noexcept nogil

    int config_options_get_at_x(const config_options *self) noexcept nogil

    void config_options_set_at_x(config_options *self, int value) noexcept nogil

    int config_options_get_at_y(const config_options *self) noexcept nogil

    void config_options_set_at_y(config_options *self, int value) noexcept nogil

    short config_options_get_depth(const config_options *self) noexcept nogil

    void config_options_set_depth(config_options *self, short value) noexcept nogil

    config_size config_options_get_size(const config_options *self) noexcept nogil

    void config_options_set_size(config_options *self, config_size value) noexcept nogil

    size_t config_limits_get_memory(const config_limits *self) noexcept nogil

    void config_limits_set_memory(config_limits *self, size_t value) noexcept nogil

    # ---- What the imported provider has ----

    bint config_has_config_current() noexcept nogil
    bint config_has_config_limit() noexcept nogil
    bint config_has_config_options_depth() noexcept nogil
    bint config_has_config_options_size() noexcept nogil
    bint config_has_config_limits_memory() noexcept nogil
