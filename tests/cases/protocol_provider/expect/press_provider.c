/* The table behind the protocol press, laid out as press.h has it.
   Generated from press.caplet.json by: caplet generate press.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#include "press_provider.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Where consumers look ---- */

#if UINTPTR_MAX > 0xFFFFFFFF
CAPLET_FOREIGN_AT(struct press_table, header, 0);
CAPLET_FOREIGN_AT(struct press_table, print, 16);
CAPLET_FOREIGN_AT(struct press_table, dry, 24);
CAPLET_FOREIGN_AT(struct press_table, ink, 32);
CAPLET_FOREIGN_AT(struct press_table, fold, 40);
#endif
CAPLET_FOREIGN_AT(struct press_table, header, offsetof(Press, header));
CAPLET_FOREIGN_AT(struct press_table, print, offsetof(Press, print));
CAPLET_FOREIGN_SAME(struct press_table, print, Press, print);
CAPLET_FOREIGN_AT(struct press_table, dry, offsetof(Press, dry));
CAPLET_FOREIGN_SAME(struct press_table, dry, Press, dry);
CAPLET_FOREIGN_AT(struct press_table, ink, offsetof(Press, ink));
CAPLET_FOREIGN_AT(struct press_table, fold, offsetof(Press, fold));
CAPLET_FOREIGN_SAME(struct press_table, fold, Press, fold);
CAPLET_FOREIGN_SIZED(struct press_table, sizeof(Press));

/* ---- What a build of this module may leave out ---- */

#if defined CAPLET_WITHOUT_dry
#define caplet_press_dry CAPLET_NULL
#else
#define caplet_press_dry press_dry
#endif

/* ---- The table ---- */

struct caplet_press_whole {
  struct press_table table;
};

/* A function of another type than the table's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct caplet_press_whole caplet_press = {
    {
        CAPLET_ZERO, /* header */
        press_print, /* 0 */
        caplet_press_dry, /* 1 */
        0, /* 2 */
        press_fold, /* 3 */
    },
};
CAPLET_END_TABLE

PyObject *press_capsule(PyObject *object, const struct press_values *values) {
  struct caplet_press_whole *const it = &caplet_press;
  it->table.header = values->header;
  it->table.ink = values->ink;
  it->table.header.major = CAPLET_CAST(uint32_t, 1);
  it->table.header.minor = CAPLET_CAST(uint32_t, 2);
  return caplet_protocol_capsule(&caplet_press, "press api", object, 0);
}

int press_publish_on(PyTypeObject *type, const struct press_values *values) {
  return caplet_publish_on(type, "__press__", "press_capsule", press_capsule(CAPLET_NULL, values));
}
