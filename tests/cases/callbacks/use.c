#include "tree_capi.h"

#include "../case.h"

static int inserted = 0;

static void on_insert(struct tree *tree, const void *key) {
  (void)tree;
  inserted += *(const int *)key;
}

static int compare(const void *a, const void *b, void *context) {
  return (*(const int *)a - *(const int *)b) * *(int *)context;
}

static int visit(const void *key, size_t position, void *context) {
  ((int *)context)[position] = *(const int *)key;
  return 1;
}

static tree_compare same(tree_compare other) { return other; }

static int twice(int value) { return 2 * value; }

static int run(void) {
  const struct tree_hooks hooks = {on_insert, compare};
  int sign = -1, keys[] = {2, 3, 1}, seen[3];
  const double rows[2][3] = {{1, 2, 3}, {4, 5, 6}};
  double weights[3] = {1, 10, 100};
  struct tree *tree = tree_new(&hooks, &sign);
  CHECK(tree != NULL);
  for (int i = 0; i < 3; i++) CHECK(tree_insert(tree, &keys[i]) == 0);
  CHECK(inserted == 6 && tree_walk(tree, visit, seen) == 3);
  CHECK(seen[0] == 3 && seen[1] == 2 && seen[2] == 1);
  tree_free(tree);
  CHECK(tree_reverser(compare, same) == same);
  CHECK(tree_sum(rows, 2, weights) == 975);
  CHECK(tree_apply(twice, 21) == 42);
  return 0;
}

CONSUMER(tree_import, run)
