/* The table behind the C API of spool._core, laid out as spool.h has it.
   Generated from spool.caplet.json by: caplet generate spool.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#include "spool_provider.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Where consumers look ---- */

CAPLET_FOREIGN_AT(struct spool_table, Spool_Abi, 0 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Version, 1 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Kind, 2 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Wind, 3 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Unwind, 4 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Splice, 6 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Order, 8 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Drop, 9 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Registry, 10 * sizeof(void *));
CAPLET_FOREIGN_AT(struct spool_table, Spool_Limit, 11 * sizeof(void *));
CAPLET_FOREIGN_SIZED(struct spool_table, 13 * sizeof(void *));

/* ---- What the table says of itself ---- */

static int caplet_spool_Spool_Abi(void) { return 2; }
static const int caplet_spool_Spool_Version = 5;
static const char *caplet_spool_Spool_Kind(void) { return "wound"; }
static unsigned char caplet_spool_Spool_Order(void) { return 1; }

/* ---- The table ---- */

struct caplet_spool_whole {
  struct spool_table table;
};

/* A function of another type than the table's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static struct caplet_spool_whole caplet_spool = {
    {
        caplet_spool_Spool_Abi, /* 0 */
        &caplet_spool_Spool_Version, /* 1 */
        caplet_spool_Spool_Kind, /* 2 */
        Spool_Wind, /* 3 */
        Spool_Unwind, /* 4 */
        CAPLET_NULL, /* 5 */
        Spool_Splice, /* 6 */
        CAPLET_NULL, /* 7 */
        caplet_spool_Spool_Order, /* 8 */
        CAPLET_NULL, /* 9 */
        CAPLET_NULL, /* 10 */
        Spool_Limit, /* 11 */
        CAPLET_NULL, /* 12 */
    },
};
CAPLET_END_TABLE

/* Where consumers look for the capsule, and the name that it has there. */
static const char *const caplet_spool_paths[] = {
    "spool._core._C_API",
    "spool._core._API",
    "spool._old._C_API",
    CAPLET_NULL,
};
static const char *const caplet_spool_names[] = {
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_NULL,
    CAPLET_NULL,
};

int spool_provide(PyObject *module) {
  if (CAPLET_CAST(int64_t, Spool_Limit()) > 100) {
    return caplet_foreign_refuse_number("spool._core._C_API", "Spool_Limit", CAPLET_CAST(int64_t, Spool_Limit()),
        "at most", 100);
  }
  return caplet_foreign_provide(module, caplet_spool_paths, caplet_spool_names, &caplet_spool);
}

void spool_fill_Spool_Drop(void (*value)(PyObject *thread)) { caplet_spool.table.Spool_Drop = value; }

void spool_fill_Spool_Registry(PyObject *value) { caplet_spool.table.Spool_Registry = value; }
