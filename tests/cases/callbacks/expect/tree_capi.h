/* The C API of forest._tree, for consumers: include this, call tree_import() once, use the functions by name.
   Generated from tree.caplet.json by: caplet generate tree.caplet.json
   Do not edit. */
#ifndef TREE_CAPI_H
#define TREE_CAPI_H

#ifdef TREE_H
#error "tree_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef TREE_PROVIDER_H
#error "tree_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "tree_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.TREE_REQUIRE: this header's, unless it is defined before. */
#ifndef TREE_REQUIRE
#define TREE_REQUIRE 1
#elif TREE_REQUIRE < 1 || TREE_REQUIRE > 1
#error "TREE_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct tree;

typedef const double tree_sum_rows[3];

/** Compares two keys. */
typedef int (*tree_compare)(const void *a, const void *b, void *context);

/** Makes a comparison out of another one. */
typedef tree_compare (*tree_reverse)(tree_compare compare);

typedef void (*tree_hooks_on_insert)(struct tree *tree, const void *key);

typedef int (*tree_walk_visit)(const void *key, size_t position, void *context);

typedef int (*tree_apply_arg0)(int a0);

struct tree_hooks {
  tree_hooks_on_insert on_insert;
  tree_compare compare;
};

/* ---- The table ---- */

#define TREE_PATH_ "forest._tree._C_API"
struct tree_table {
  caplet_header caplet;
  struct tree *(*tree_new)(const struct tree_hooks *hooks, void *context); /* 0 */
  void (*tree_free)(struct tree *tree); /* 1 */
  int (*tree_insert)(struct tree *tree, const void *key); /* 2 */
  size_t (*tree_walk)(struct tree *tree, tree_walk_visit visit, void *context); /* 3 */
  tree_reverse (*tree_reverser)(tree_compare compare, tree_reverse fallback); /* 4 */
  double (*tree_sum)(tree_sum_rows *rows, size_t n, double *weights); /* 5 */
  int (*tree_apply)(tree_apply_arg0 a0, int value); /* 6 */
};

#define TREE_POINTER_ CAPLET_JOIN(caplet_6forest5_tree6_C_API_1_, TREE_REQUIRE)
CAPLET_SHARED extern const caplet_header *TREE_POINTER_;

static inline const struct tree_table *tree_table_(void) {
  return CAPLET_POINTER_CAST(const struct tree_table *, CAPLET_LOAD(TREE_POINTER_));
}
static inline const struct tree_table *tree_imported_(void);

/* ---- Functions ---- */

/** The caller owns the result. */
static inline struct tree *tree_new(const struct tree_hooks *hooks, void *context) {
  return tree_table_()->tree_new(hooks, context);
}

static inline void tree_free(struct tree *tree) { tree_table_()->tree_free(tree); }

static inline int tree_insert(struct tree *tree, const void *key) { return tree_table_()->tree_insert(tree, key); }

static inline size_t tree_walk(struct tree *tree, tree_walk_visit visit, void *context) {
  return tree_table_()->tree_walk(tree, visit, context);
}

static inline tree_reverse tree_reverser(tree_compare compare, tree_reverse fallback) {
  return tree_table_()->tree_reverser(compare, fallback);
}

static inline double tree_sum(tree_sum_rows *rows, size_t n, double *weights) {
  return tree_table_()->tree_sum(rows, n, weights);
}

static inline int tree_apply(tree_apply_arg0 a0, int value) { return tree_table_()->tree_apply(a0, value); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int tree_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&tree_table_()->caplet, index, since);
}

static inline int tree_has_tree_new(void) { return tree_has_(0, 1); }
static inline int tree_has_tree_free(void) { return tree_has_(1, 1); }
static inline int tree_has_tree_insert(void) { return tree_has_(2, 1); }
static inline int tree_has_tree_walk(void) { return tree_has_(3, 1); }
static inline int tree_has_tree_reverser(void) { return tree_has_(4, 1); }
static inline int tree_has_tree_sum(void) { return tree_has_(5, 1); }
static inline int tree_has_tree_apply(void) { return tree_has_(6, 1); }

/* ---- Import ---- */

static inline void tree_unimported_(void) { caplet_fatal_not_imported(TREE_PATH_, "tree_import"); }

/* What the pointer holds until tree_import() succeeds: every function of this table ends the process. */
struct tree_start_ {
  caplet_header caplet;
  void (*slots[7])(void);
};
#define TREE_START_ CAPLET_JOIN(caplet_6forest5_tree6_C_API_1_start_, TREE_REQUIRE)
CAPLET_SHARED extern const struct tree_start_ TREE_START_;
CAPLET_SELECTED const struct tree_start_ TREE_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {tree_unimported_, tree_unimported_, tree_unimported_, tree_unimported_, tree_unimported_, tree_unimported_,
        tree_unimported_},
};
CAPLET_SELECTED const caplet_header *TREE_POINTER_ = &TREE_START_.caplet;

static inline const struct tree_table *tree_imported_(void) {
  const struct tree_table *table = tree_table_();
  if (&table->caplet == &TREE_START_.caplet) tree_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *tree_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"tree_new", "struct tree * (const struct tree_hooks *, void *)", UINT64_C(0x32fc7878e772177b), 1, 0},
      {"tree_free", "void (struct tree *)", UINT64_C(0xb6205f184e7cdbcb), 1, 0},
      {"tree_insert", "int (struct tree *, const void *)", UINT64_C(0xe41cf591d5150737), 1, 0},
      {"tree_walk", "size_t (struct tree *, tree_walk_visit, void *)", UINT64_C(0x1bab399902521093), 1, 0},
      {"tree_reverser", "tree_reverse (tree_compare, tree_reverse)", UINT64_C(0xf52dad1ff4c0b382), 1, 0},
      {"tree_sum", "double (tree_sum_rows *, size_t, double *)", UINT64_C(0x46a87a79c8b4f36e), 1, 0},
      {"tree_apply", "int (tree_apply_arg0, int)", UINT64_C(0x644a2296d8119b3a), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"struct tree_hooks", sizeof(struct tree_hooks), CAPLET_ALIGNOF(struct tree_hooks), 1},
  };
  static const caplet_row_info rows[] = {
      {"struct tree_hooks", "struct of 2 fields", UINT64_C(0x84a5bd05cf34c1d4), 1},
      {"field struct tree_hooks.on_insert", "tree_hooks_on_insert", UINT64_C(0x011b2f29a76a6ab3), 1},
      {"field struct tree_hooks.compare", "tree_compare", UINT64_C(0x9ae3d0ee27d84336), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xd601afcf31253f2f), UINT64_C(0xf0faecbcc9c2bea5)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      7, 1, 3, 0, /* slots, types, rows */
      "forest._tree._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"tree\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"f0faecbcc9c2bea5\"],\"versions\":[\"\"],"
      "\"capsule\":\"forest._tree._C_API\",\"floor\":\""
      CAPLET_QUOTED(TREE_REQUIRE) "\"}\0" TREE_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), TREE_REQUIRE, 0, CAPLET_END_OF(caplet_record, TREE_PATH_), &compiled,
      &TREE_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of forest._tree and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int tree_import(PyObject *module) {
  return caplet_import(module, tree_consumer_(), &TREE_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where forest._tree is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int tree_try_import(PyObject *module) {
  return caplet_try_import(module, tree_consumer_(), &TREE_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int tree_imported(void) { return CAPLET_ACQUIRE(TREE_POINTER_) != &TREE_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
