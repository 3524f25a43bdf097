/* The table behind the C API of mill._core, laid out as mill_api.h has it.
   Generated from mill.caplet.json by: caplet generate mill.caplet.json --target provider --target consumer
   Do not edit. */
#include "mill_provider.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Where consumers look ---- */

#if UINTPTR_MAX > 0xFFFFFFFF
CAPLET_FOREIGN_AT(struct mill_table, magic, 0);
CAPLET_FOREIGN_AT(struct mill_table, breaking, 4);
CAPLET_FOREIGN_AT(struct mill_table, header, 8);
CAPLET_FOREIGN_AT(struct mill_table, mill_grain_type, 16);
CAPLET_FOREIGN_AT(struct mill_table, mill_number, 24);
CAPLET_FOREIGN_AT(struct mill_table, mill_grind, 32);
CAPLET_FOREIGN_AT(struct mill_table, mill_speed, 40);
CAPLET_FOREIGN_AT(struct mill_table, gears, 48);
CAPLET_FOREIGN_AT(struct mill_gears_table, teeth, 0);
CAPLET_FOREIGN_AT(struct mill_gears_table, label, 16);
CAPLET_FOREIGN_AT(struct mill_gears_table, turn, 24);
CAPLET_FOREIGN_AT(struct mill_table, mill_oil, 56);
CAPLET_FOREIGN_AT(struct mill_table, mill_stop, 72);
CAPLET_FOREIGN_AT(struct mill_table, mill_keep, 80);
CAPLET_FOREIGN_AT(struct mill_table, mill_log, 88);
CAPLET_FOREIGN_AT(struct mill_table, mill_limits, 96);
CAPLET_FOREIGN_AT(struct mill_table, spare, 104);
CAPLET_FOREIGN_AT(struct mill_spare_table, turn, 320);
CAPLET_FOREIGN_AT(struct mill_table, mill_tune, 112);
#endif
CAPLET_FOREIGN_AT(struct mill_table, magic, offsetof(struct mill_api, magic));
CAPLET_FOREIGN_AT(struct mill_table, breaking, offsetof(struct mill_api, breaking));
CAPLET_FOREIGN_AT(struct mill_table, header, offsetof(struct mill_api, header));
CAPLET_FOREIGN_AT(struct mill_table, mill_grain_type, offsetof(struct mill_api, mill_grain_type));
CAPLET_FOREIGN_AT(struct mill_table, mill_number, offsetof(struct mill_api, mill_number));
CAPLET_FOREIGN_AT(struct mill_table, mill_grind, offsetof(struct mill_api, mill_grind));
CAPLET_FOREIGN_AT(struct mill_table, mill_speed, offsetof(struct mill_api, mill_speed));
CAPLET_FOREIGN_AT(struct mill_table, gears, offsetof(struct mill_api, gears));
CAPLET_FOREIGN_AT(struct mill_table, mill_oil, offsetof(struct mill_api, mill_oil));
CAPLET_FOREIGN_AT(struct mill_table, mill_stop, offsetof(struct mill_api, mill_stop));
CAPLET_FOREIGN_AT(struct mill_table, mill_keep, offsetof(struct mill_api, mill_keep));
CAPLET_FOREIGN_AT(struct mill_table, mill_log, offsetof(struct mill_api, mill_log));
CAPLET_FOREIGN_AT(struct mill_table, mill_limits, offsetof(struct mill_api, mill_limits));
CAPLET_FOREIGN_AT(struct mill_table, spare, offsetof(struct mill_api, spare));
CAPLET_FOREIGN_AT(struct mill_table, mill_tune, offsetof(struct mill_api, mill_tune));
CAPLET_FOREIGN_SIZED(struct mill_table, sizeof(struct mill_api));

/* ---- What the table says of itself ---- */

static unsigned short caplet_mill_mill_number(void) { return 20; }

/* ---- What a build of this module may leave out ---- */

#if defined CAPLET_WITHOUT_mill_oil
#define caplet_mill_mill_oil CAPLET_NULL
#else
#define caplet_mill_mill_oil mill_oil
#endif
#if defined CAPLET_WITHOUT_spare
#define caplet_mill_spare CAPLET_NULL
#else
#define caplet_mill_spare &caplet_mill.spare_table
#endif
#if defined CAPLET_WITHOUT_spare
#define caplet_mill_spare_turn CAPLET_NULL
#else
#define caplet_mill_spare_turn mill_spare_turn
#endif

/* ---- The table ---- */

struct caplet_mill_whole {
  struct mill_table table;
  struct mill_gears_table gears_table;
  struct mill_spare_table spare_table;
};

/* A function of another type than the table's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct caplet_mill_whole caplet_mill = {
    {
        {'M', 'I', 'L', 'L'}, /* magic */
        0, /* breaking */
        CAPLET_ZERO, /* header */
        CAPLET_NULL, /* 0 */
        caplet_mill_mill_number, /* 1 */
        mill_grind, /* 2 */
        0, /* 3 */
        &caplet_mill.gears_table, /* 4 */
        caplet_mill_mill_oil, /* 5 */
        CAPLET_NULL, /* 6 */
        mill_stop, /* 7 */
        mill_keep, /* 8 */
        mill_log, /* 9 */
        CAPLET_ZERO, /* 10 */
        caplet_mill_spare, /* 11 */
        mill_tune, /* 12 */
    },
    {
        mill_gears_teeth, /* 0 */
        CAPLET_NULL, /* 1 */
        CAPLET_NULL, /* 2 */
        mill_gears_turn, /* 3 */
    },
    {
        {CAPLET_NULL}, /* 0 */
        caplet_mill_spare_turn, /* 40 */
    },
};
CAPLET_END_TABLE

/* Where consumers look for the capsule, and the name that it has there. */
static const char *const caplet_mill_paths[] = {
    "mill._core.API",
    CAPLET_NULL,
};
static const char *const caplet_mill_names[] = {
    "mill API",
    CAPLET_NULL,
};

int mill_provide(PyObject *module, const struct mill_values *values) {
  struct caplet_mill_whole *const it = &caplet_mill;
  static void *owner;
  int claimed, result;
  if (values->mill_grain_type == CAPLET_NULL) return caplet_foreign_refuse_value("mill._core.API", "mill_grain_type");
  if (values->gears.label == CAPLET_NULL) return caplet_foreign_refuse_value("mill._core.API", "gears.label");
  if (CAPLET_CAST(int64_t, values->breaking) < 3) {
    return caplet_foreign_refuse_number("mill._core.API", "breaking", CAPLET_CAST(int64_t, values->breaking),
        "at least", 3);
  }
  if (CAPLET_CAST(int64_t, values->breaking) > 4) {
    return caplet_foreign_refuse_number("mill._core.API", "breaking", CAPLET_CAST(int64_t, values->breaking), "at most",
        4);
  }
  claimed = caplet_foreign_claim("mill._core.API", &owner);
  if (claimed < 0) return -1;
  it->table.breaking = values->breaking;
  it->table.mill_grain_type = values->mill_grain_type;
  it->table.mill_speed = values->mill_speed;
  it->gears_table.label = values->gears.label;
  memcpy(&it->table.mill_limits, &values->mill_limits, sizeof it->table.mill_limits);
  it->table.header.bytes = CAPLET_CAST(uint32_t, sizeof(struct mill_table));
  it->table.header.order = CAPLET_CAST(uint16_t, 258);
  result = caplet_foreign_provide(module, caplet_mill_paths, caplet_mill_names, &caplet_mill);
  if (result < 0 && claimed > 0) caplet_foreign_unclaim(&owner);
  return result;
}
