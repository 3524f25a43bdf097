#include "tree_provider.h"

#include <stdlib.h>

#include "../case.h"

enum { SIZE = 16 };

struct tree {
  struct tree_hooks hooks;
  void *context;
  size_t count;
  const void *keys[SIZE];
};

struct tree *tree_new(const struct tree_hooks *hooks, void *context) {
  struct tree *tree = (struct tree *)calloc(1, sizeof *tree);
  if (tree != NULL) {
    tree->hooks = *hooks;
    tree->context = context;
  }
  return tree;
}

void tree_free(struct tree *tree) { free(tree); }

int tree_insert(struct tree *tree, const void *key) {
  size_t at = tree->count;
  if (at == SIZE) return -1;
  for (; at > 0 && tree->hooks.compare(key, tree->keys[at - 1], tree->context) < 0; at--) {
    tree->keys[at] = tree->keys[at - 1];
  }
  tree->keys[at] = key;
  tree->count++;
  tree->hooks.on_insert(tree, key);
  return 0;
}

size_t tree_walk(struct tree *tree, int (*visit)(const void *key, size_t position, void *context), void *context) {
  size_t i = 0;
  while (i < tree->count && visit(tree->keys[i], i, context)) i++;
  return i;
}

tree_reverse tree_reverser(tree_compare compare, tree_reverse fallback) { return compare != NULL ? fallback : NULL; }

double tree_sum(const double rows[][3], size_t n, double weights[3]) {
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += rows[i][0] * weights[0] + rows[i][1] * weights[1] + rows[i][2] * weights[2];
  return sum;
}

int tree_apply(int (*function)(int), int value) { return function(value); }

PROVIDER(_tree, tree_provide)
