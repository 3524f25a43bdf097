#include "families_capi.h"

#include <string.h>

#include "../case.h"

static int visit(const fam_node *node, void *context) { return context == NULL ? node->pair.a : 0; }

static int check_values(void) {
  const char *const text[] = {"text"};
  const char *const *texts = text;
  const float _Complex one = 1;
  const double rows[2][3] = {{1, 2, 3}, {4, 5, 6}};
  fam_matrix matrix = {{1, 2, 3}, {4, 5, 6}};
  double r = 1;
  volatile int v = 1;
  _Atomic int counter = 4;
  CHECK(fam_scalars(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, true) == 15);
  CHECK(fam_fixed(-1, 2, -3, UINT64_MAX, 5, 6) == 8);
  CHECK(fam_platform(1, -2, 3, 4, 5, 6, -7) == 10);
  CHECK(fam_negate(2.0, &one) == -1.0);
  CHECK(fam_deep(&texts, &r, &v) == text && r == 2 && v == 2);
  CHECK(fam_atomic(&counter) == 5 && counter == 5);
  CHECK(fam_rows(rows, &matrix, 2) == 12);
  fam_nothing();
  return 0;
}

static int check_types(void) {
  fam_pair pair = {1, 0.5};
  fam_node node;
  struct fam_bits bits;
  struct fam_event event;
  union fam_value value;
  memset(&node, 0, sizeof node);
  memset(&bits, 0, sizeof bits);
  node.pair.a = 2, node.matrix[1][2] = 6, node.visit = visit;
  pair = fam_sum(pair, &node);
  CHECK(pair.a == 5 && pair.b == 6.5);
  CHECK(fam_enums(FAM_LOW, FAM_BLUE, FAM_OFF) == FAM_BLUE && FAM_BLUE == 16);
  bits.c = UINT64_C(0x1234567890), value.d = 9;
  bits = fam_flags(bits, &event, value);
  CHECK(bits.a == 7 && bits.c == UINT64_C(0x1234567891));
  CHECK(event.low == 1 && event.high == 2 && event.at.y == 9 && event.twice[1].z == 'z');
  return 0;
}

static int run(void) {
  const struct fam_packed packed = {1, 2};
  const struct fam_aligned aligned = {0, 3};
  union {
    struct fam_buffer buffer;
    unsigned char room[64];
  } storage;
  struct tm when;
  if (check_values() < 0 || check_types() < 0) return -1;
  storage.buffer.size = 1;
  CHECK(fam_layouts(packed, &aligned, &storage.buffer) == 6);
  CHECK(storage.room[offsetof(struct fam_buffer, bytes)] == 42);
  CHECK(fam_open("s", NULL) != NULL);
  memset(&when, 0, sizeof when);
  when.tm_year = 50;
  CHECK(fam_year(&when, when, NULL) == 100);
  CHECK(fam_object(Py_None, Py_TYPE(Py_None), NULL) == Py_None);
  CHECK(FAM_MINUS == -8 && FAM_LARGE / 5 == 1000000000 && FAM_UNSIGNED == UINT64_MAX);
  CHECK(strcmp(FAM_NAME, "a \"name\", \xc3\xa9") == 0 && FAM_PI > 3.14159);
  return 0;
}

CONSUMER(fam_import, run)
