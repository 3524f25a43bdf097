# The C API of vault for Cython: cimport this, call vault_import(), use the functions by name.
# Generated from vault.caplet.json by: caplet generate vault.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject

cdef extern from "vault_capi.h":
    """
    #define vault_count_(table) (&vault_count(table))
    #define vault_limit_(table) (&vault_limit(table))
    #define vault_ratio_(table) (&vault_ratio(table))
    """

    # Imports the C API of vault into the current interpreter and checks that it fits, or raises ImportError.
    # `handle` becomes the table that the API's functions take first: vault_import(sys.modules[__name__], &handle).
    int vault_import(object module, const vault_table **handle) except -1
    # The same, but 0 where the provider is not installed and `handle` is as it was, and else 1.
    int vault_try_import(object module, const vault_table **handle) except -1
    # Whether it is not NULL.
    bint vault_imported(const vault_table *handle) noexcept nogil

    # ---- Types ----

    struct vault_table:
        pass

    # Is told of each key.
    ctypedef int (*vault_visit)(const vault_table *api, int key, void *context) noexcept

    # Grows with the API.
    struct vault_options:
        pass

    # ---- Functions ----

    # Adds a key to the vault of this interpreter.
    # Returns -1 with an exception set on failure.
    # Needs an attached thread state.
    int vault_add(const vault_table *api, int key) except -1

    int vault_walk(const vault_table *api, vault_visit visit, void *context) noexcept

    # Adds `n` keys.
    int vault_add_all(const vault_table *api, int n, ...) noexcept

    vault_options *vault_settings(const vault_table *api) noexcept

    int vault_compress(const vault_table *a0) noexcept

    # Deprecated: use vault_count
    int vault_length(const vault_table *api) noexcept

    # Deprecated: use vault_add_all
    int vault_add_some(const vault_table *api, int n, ...) noexcept

    # Returns a new reference.
    # Returns NULL with an exception set on failure.
    # Since API 1.2.
    object vault_name(const vault_table *api)

    # Since API 1.2.
    int vault_mark(const vault_table *api, int n, ...) noexcept

    # ---- Fields of structs that may grow ----

    int vault_options_get_level(const vault_options *self) noexcept nogil

    void vault_options_set_level(vault_options *self, int value) noexcept nogil

    short vault_options_get_depth(const vault_table *vault_table_, const vault_options *self) noexcept nogil

    void vault_options_set_depth(const vault_table *vault_table_, vault_options *self, short value) noexcept nogil

    # ---- Objects and data ----

    # Raised when the vault is full: another class in each interpreter.
    PyObject *vault_full(const vault_table *vault_table_) noexcept nogil

    # How many keys there are.
    const int *vault_count "vault_count_"(const vault_table *vault_table_) noexcept nogil

    int *vault_limit "vault_limit_"(const vault_table *vault_table_) noexcept nogil

    # Since API 1.2.
    const double *vault_ratio "vault_ratio_"(const vault_table *vault_table_) noexcept nogil

    # ---- What the imported provider has ----

    bint vault_has_vault_full(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_count(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_limit(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_add(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_walk(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_add_all(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_settings(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_compress(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_length(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_add_some(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_name(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_ratio(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_mark(const vault_table *vault_table_) noexcept nogil
    bint vault_has_vault_options_depth(const vault_table *vault_table_) noexcept nogil
