/* GRID_MINOR=1 in the environment: what an older build of this module published. */
#include "grid_provider.h"

#include <stdlib.h>

#include "../case.h"

int grid_limit = 9;

struct grid_cell grid_next(struct grid_cell cell) {
  cell.column++;
  return cell;
}

struct grid_box grid_box_of(struct grid_cell cell) {
  struct grid_box box;
  box.first = box.last = cell;
  return box;
}

int grid_fill(const struct grid_box *box, double value) { return box == NULL ? (int)value : box->last.row; }
PyObject *grid_title(void) { return PyUnicode_FromString("grid"); }
unsigned long grid_count(void) { return 3; }
void grid_log(const char *format, ...) { (void)format; }
int grid_sort(void) { return 4; }

#include "grid_provider.c"

static int execute(PyObject *module) {
  static struct grid_table older;
  static caplet_descriptor descriptor;
  const char *minor = getenv("GRID_MINOR");
  if (minor == NULL) return grid_provide(module);
  descriptor = caplet_grid_descriptor;
  descriptor.minor = (uint16_t)atoi(minor);
  descriptor.version = descriptor.versions[descriptor.minor];
  descriptor.slot_count = descriptor.minor == 1 ? 1 : 3;
  older = caplet_grid_table;
  older.caplet.minor = descriptor.minor;
  older.caplet.slot_count = descriptor.slot_count;
  older.caplet.fingerprint = descriptor.fingerprints[descriptor.minor];
  older.caplet.descriptor = &descriptor;
  return caplet_provide(module, "grid._C_API", &older.caplet);
}

PROVIDER(grid, execute)
