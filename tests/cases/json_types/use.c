#include "types_capi.h"

#include <string.h>

#include "../case.h"

static int seen = 0;

static int visit(const struct typ_outer *p, void *context) {
  seen += p->pair.a;
  return p == context;
}

static typ_visit chain(typ_visit v, struct typ_event *event) { return event == NULL ? v : NULL; }

static void note(void) { seen += 100; }

static int check_values(void) {
  const char *const text[] = {"text"};
  const char *const *texts = text;
  double r = 1;
  volatile int v = 1;
  const typ_row rows[2] = {{1, 2, 3}, {4, 5, 6}};
  double unnamed = 2;
  CHECK(typ_scalars(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, true) == 15);
  CHECK(typ_fixed(-1, 2, -3, UINT64_MAX, 5, 6) == 8);
  CHECK(typ_platform(1, -2, 3, 4, 5, 6, -7, 8) == 18);
  CHECK(typ_conjugate(2.0, NULL) == 2.0);
  CHECK(typ_deep(&texts, &r, &v) == text && r == 2 && v == 2);
  CHECK(typ_rows(rows, 2) == 21);
  CHECK(typ_count(3, 1, 2, 3) == 6);
  CHECK(typ_unnamed(1, &unnamed, 3, 4) == 10);
  typ_nothing();
  return 0;
}

static int check_types(void) {
  struct typ_outer second, first;
  struct typ_pair one = {1, 0.5}, two = {2, 0.25};
  typ_bits bits;
  struct typ_event event;
  union typ_value value;
  memset(&first, 0, sizeof first);
  second = first;
  first.pair.a = 1, second.pair.a = 2, first.next = &second;
  CHECK(typ_each(&first, visit, &second) == visit && seen == 3);
  CHECK(typ_link(chain, note) == chain && seen == 103);
  CHECK(typ_sum(one, two).a == 3 && typ_sum(one, two).b == 0.75);
  CHECK(typ_enums(TYP_LOW, TYP_B, TYP_BIG_MIN, TYP_SMALL, TYP_HUGE) == TYP_LOW);
  memset(&bits, 0, sizeof bits);
  bits.c = UINT64_C(0x1234567890);
  value.d = 9;
  bits = typ_flags(bits, &event, value);
  CHECK(bits.a == 7 && bits.c == UINT64_C(0x1234567891));
  CHECK(event.low == 1 && event.high == 2 && event.at.y == 9 && event.twice[1].z == 'z');
  return 0;
}

static int check_pointers(void) {
  struct typ_packed packed = {1, 2};
  struct typ_aligned aligned = {0, 3};
  union {
    struct typ_buffer buffer;
    unsigned char room[64];
  } storage;
  struct typ_stream *stream = typ_open("s", NULL);
  struct tm when;
  PyObject *number = PyLong_FromLong(5), *same;
  storage.buffer.size = 1;
  CHECK(typ_layouts(packed, &aligned, &storage.buffer) == 6);
  CHECK(storage.room[offsetof(struct typ_buffer, bytes)] == 42);
  CHECK(stream != NULL);
  typ_close(stream);
  memset(&when, 0, sizeof when);
  when.tm_year = 50;
  CHECK(typ_year(&when, when, NULL) == 100);
  CHECK(number != NULL);
  same = typ_object(number, Py_TYPE(number), NULL);
  CHECK(same == number);
  CHECK(typ_object(same, &PyType_Type, NULL) == NULL);
  CHECK_RAISED(PyExc_TypeError);
  return 0;
}

static int check_constants(void) {
  CHECK(TYP_EIGHT == 8 && TYP_MINUS == -5 && TYP_LARGE / 5 == 1000000000 && TYP_MAX == UINT64_MAX);
  CHECK(TYP_PI > 3.14159 && strcmp(TYP_NAME,
                                   "a \"quoted\" ?"
                                   "?/ \\ name, \xc3\xa9\xc3\xa8 1") == 0);
#if TYP_LARGE < 5000000000 || TYP_MINUS >= 0
#error "constants are for the preprocessor too"
#endif
  return 0;
}

static int run(void) {
  if (check_values() < 0 || check_types() < 0 || check_pointers() < 0) return -1;
  return check_constants();
}

CONSUMER(types_import, run)
