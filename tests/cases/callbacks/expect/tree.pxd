# The C API of forest._tree for Cython: cimport this, call tree_import(), use the functions by name.
# Generated from tree.caplet.json by: caplet generate tree.caplet.json --target cython
# Do not edit.

cdef extern from "tree_capi.h":
    # Imports the C API of forest._tree and checks that it fits, or raises ImportError. To be called before any use:
    # tree_import(sys.modules[__name__]). May be called again.
    int tree_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int tree_try_import(object module) except -1
    # Whether an import has succeeded.
    bint tree_imported() noexcept nogil

    # ---- Types ----

    struct tree:
        pass

    ctypedef const double tree_sum_rows[3]

    # Compares two keys.
    ctypedef int (*tree_compare)(const void *a, const void *b, void *context) noexcept

    # Makes a comparison out of another one.
    ctypedef tree_compare (*tree_reverse)(tree_compare compare) noexcept

    ctypedef void (*tree_hooks_on_insert)(tree *tree, const void *key) noexcept

    ctypedef int (*tree_walk_visit)(const void *key, size_t position, void *context) noexcept

    ctypedef int (*tree_apply_arg0)(int a0) noexcept

    struct tree_hooks:
        tree_hooks_on_insert on_insert
        tree_compare compare

    # ---- Functions ----

    # The caller owns the result.
    tree *tree_new(const tree_hooks *hooks, void *context) noexcept

    void tree_free(tree *tree) noexcept

    int tree_insert(tree *tree, const void *key) noexcept

    size_t tree_walk(tree *tree, tree_walk_visit visit, void *context) noexcept

    tree_reverse tree_reverser(tree_compare compare, tree_reverse fallback) noexcept

    double tree_sum(tree_sum_rows *rows, size_t n, double *weights) noexcept

    int tree_apply(tree_apply_arg0 a0, int value) noexcept

    # ---- What the imported provider has ----

    bint tree_has_tree_new() noexcept nogil
    bint tree_has_tree_free() noexcept nogil
    bint tree_has_tree_insert() noexcept nogil
    bint tree_has_tree_walk() noexcept nogil
    bint tree_has_tree_reverser() noexcept nogil
    bint tree_has_tree_sum() noexcept nogil
    bint tree_has_tree_apply() noexcept nogil
