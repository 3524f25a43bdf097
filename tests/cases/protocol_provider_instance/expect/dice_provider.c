/* The table behind the protocol dice, laid out as dice.h has it.
   Generated from dice.caplet.json by: caplet generate dice.caplet.json --target provider --target consumer
   --bundle-runtime
   Do not edit. */
#include "dice_provider.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Where consumers look ---- */

#if UINTPTR_MAX > 0xFFFFFFFF
CAPLET_FOREIGN_AT(struct dice_table, state, 0);
CAPLET_FOREIGN_AT(struct dice_table, next, 8);
CAPLET_FOREIGN_AT(struct dice_table, skip, 16);
#endif
CAPLET_FOREIGN_AT(struct dice_table, state, offsetof(dice_t, state));
CAPLET_FOREIGN_AT(struct dice_table, next, offsetof(dice_t, next));
CAPLET_FOREIGN_SAME(struct dice_table, next, dice_t, next);
CAPLET_FOREIGN_AT(struct dice_table, skip, offsetof(dice_t, skip));
CAPLET_FOREIGN_SAME(struct dice_table, skip, dice_t, skip);
CAPLET_FOREIGN_SIZED(struct dice_table, sizeof(dice_t));

/* ---- The table ---- */

struct caplet_dice_whole {
  struct dice_table table;
};

/* A function of another type than the table's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct caplet_dice_whole caplet_dice = {
    {
        CAPLET_NULL, /* 0 */
        dice_next, /* 1 */
        dice_skip, /* 2 */
    },
};
CAPLET_END_TABLE

PyObject *dice_capsule(PyObject *object, void *state) {
  struct caplet_dice_whole *it;
  it = CAPLET_POINTER_CAST(struct caplet_dice_whole *, caplet_foreign_copy(&caplet_dice, sizeof caplet_dice));
  if (it == CAPLET_NULL) return CAPLET_NULL;
  it->table.state = state;
  return caplet_protocol_capsule(it, "Dice", object, 1);
}
