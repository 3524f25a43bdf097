#ifndef TREE_H
#define TREE_H
#include <caplet/annotate.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(tree, capsule = "forest._tree._C_API");

struct tree;

/// Compares two keys.
typedef int (*tree_compare)(const void *a, const void *b, void *context);
/// Makes a comparison out of another one.
typedef tree_compare (*tree_reverse)(tree_compare compare);

struct CAPLET_LAYOUT() tree_hooks {
  void (*on_insert)(struct tree *tree, const void *key);
  tree_compare compare;
};

CAPLET_SLOT(returns = handle) struct tree *tree_new(const struct tree_hooks *hooks, void *context);
CAPLET_SLOT() void tree_free(struct tree *tree);
CAPLET_SLOT() int tree_insert(struct tree *tree, const void *key);
CAPLET_SLOT() size_t tree_walk(struct tree *tree, int (*visit)(const void *key, size_t position, void *context),
                               void *context);
CAPLET_SLOT() tree_reverse tree_reverser(tree_compare compare, tree_reverse fallback);
CAPLET_SLOT() double tree_sum(const double rows[][3], size_t n, double weights[3]);
CAPLET_SLOT() int tree_apply(int (*)(int), int value);

#ifdef __cplusplus
}
#endif
#endif
