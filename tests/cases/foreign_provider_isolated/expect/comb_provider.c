/* The table behind the C API of comb, laid out as comb.h has it.
   Generated from comb.caplet.json by: caplet generate comb.caplet.json --target provider --target consumer --target
   mock
   Do not edit. */
#include "comb_provider.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ---- Where consumers look ---- */

#if UINTPTR_MAX > 0xFFFFFFFF
CAPLET_FOREIGN_AT(struct comb_table, api_version, 0);
CAPLET_FOREIGN_AT(struct comb_table, kind, 8);
CAPLET_FOREIGN_AT(struct comb_table, build, 16);
CAPLET_FOREIGN_AT(struct comb_table, state, 40);
CAPLET_FOREIGN_AT(struct comb_table, Comb_Add, 48);
CAPLET_FOREIGN_AT(struct comb_table, Comb_Error, 56);
CAPLET_FOREIGN_AT(struct comb_table, cells, 64);
CAPLET_FOREIGN_AT(struct comb_cells_table, count, 0);
CAPLET_FOREIGN_AT(struct comb_cells_table, wax, 8);
CAPLET_FOREIGN_AT(struct comb_table, Comb_Swarm, 72);
#endif
CAPLET_FOREIGN_AT(struct comb_table, api_version, offsetof(Comb_API, api_version));
CAPLET_FOREIGN_AT(struct comb_table, kind, offsetof(Comb_API, kind));
CAPLET_FOREIGN_AT(struct comb_table, build, offsetof(Comb_API, build));
CAPLET_FOREIGN_AT(struct comb_table, state, offsetof(Comb_API, state));
CAPLET_FOREIGN_AT(struct comb_table, Comb_Add, offsetof(Comb_API, Comb_Add));
CAPLET_FOREIGN_SAME(struct comb_table, Comb_Add, Comb_API, Comb_Add);
CAPLET_FOREIGN_AT(struct comb_table, Comb_Error, offsetof(Comb_API, Comb_Error));
CAPLET_FOREIGN_AT(struct comb_table, cells, offsetof(Comb_API, cells));
CAPLET_FOREIGN_AT(struct comb_table, Comb_Swarm, offsetof(Comb_API, Comb_Swarm));
CAPLET_FOREIGN_SAME(struct comb_table, Comb_Swarm, Comb_API, Comb_Swarm);
CAPLET_FOREIGN_SIZED(struct comb_table, sizeof(Comb_API));

/* ---- The table ---- */

struct caplet_comb_whole {
  struct comb_table table;
  struct comb_cells_table cells_table;
};

/* A function of another type than the table's is an error, which many C compilers would only warn of. */
CAPLET_BEGIN_TABLE
static const struct caplet_comb_whole caplet_comb = {
    {
        2, /* api_version */
        CAPLET_FOREIGN_TEXT("wax"), /* kind */
        CAPLET_ZERO, /* build */
        CAPLET_NULL, /* 0 */
        Comb_Add, /* 1 */
        CAPLET_NULL, /* 2 */
        &caplet_comb.cells_table, /* 3 */
        CAPLET_NULL, /* 4 */
    },
    {
        comb_cells_count, /* 0 */
        CAPLET_NULL, /* 1 */
    },
};
CAPLET_END_TABLE

/* Where consumers look for the capsule, and the name that it has there. */
static const char *const caplet_comb_paths[] = {
    "comb.API",
    "comb.CAPI",
    CAPLET_NULL,
};
static const char *const caplet_comb_names[] = {
    "comb.API",
    "comb.CAPI",
    CAPLET_NULL,
};

int comb_provide(PyObject *module, void *state, const struct comb_values *values) {
  struct caplet_comb_whole *it;
  if (values->Comb_Error == CAPLET_NULL) return caplet_foreign_refuse_value("comb.API", "Comb_Error");
  if (values->cells.wax == CAPLET_NULL) return caplet_foreign_refuse_value("comb.API", "cells.wax");
  it = CAPLET_POINTER_CAST(struct caplet_comb_whole *, caplet_foreign_copy(&caplet_comb, sizeof caplet_comb));
  if (it == CAPLET_NULL) return -1;
  it->table.Comb_Error = values->Comb_Error;
  it->cells_table.wax = values->cells.wax;
  it->table.build.name = "hexagonal";
  memset(&it->table.build.mark, 0, sizeof it->table.build.mark);
  memcpy(&it->table.build.mark, "six", 3);
  it->table.build.sides = CAPLET_CAST(short, 6);
  it->table.state = state;
  it->table.cells = &it->cells_table;
  return caplet_foreign_provide_owned(module, caplet_comb_paths, caplet_comb_names, it);
}

int comb_fill_Comb_Swarm(PyObject *module, int (*value)(void *state_)) {
  struct caplet_comb_whole *const it = CAPLET_POINTER_CAST(
      struct caplet_comb_whole *, caplet_foreign_provided(module, caplet_comb_paths, caplet_comb_names));
  if (it == CAPLET_NULL) return -1;
  it->table.Comb_Swarm = value;
  return 0;
}
