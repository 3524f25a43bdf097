/* The same API from C, over opaque handles. */
#include "geometry_capi.h"

#include <string.h>

#include "../case.h"
#include "use.h"

struct counter {
  int calls, releases;
};

static int visit(void *context, const struct geo_point *a0, const char *a1, size_t a1_size) {
  struct counter *counter = (struct counter *)context;
  if (a1_size != 4 || memcmp(a1, "left", 4) != 0) return 0;
  counter->calls++;
  if (a0->x != 3) return 1;
  PyErr_SetString(PyExc_KeyError, "three");
  return -1;
}
static void released(void *context) { ((struct counter *)context)->releases++; }

int run_c(void) {
  const struct geo_point points[] = {{3, 4}, {0, 1}};
  struct geo_mesh *mesh = geo_mesh_new("left", 4);
  struct counter counter = {0, 0};
  char *text = NULL;
  size_t size = 0;
  CHECK(mesh != NULL && geo_mesh_size(mesh) == 0);
  CHECK(geo_mesh_add_all(mesh, points, 2) == 0);
  CHECK(geo_mesh_walk(mesh, visit, &counter, released) == -1);
  CHECK_RAISED(PyExc_KeyError);
  CHECK(counter.calls == 1 && counter.releases == 1);
  CHECK(geo_mesh_describe(mesh, &text, &size) == 0 && size == 9 && strcmp(text, "left of 2") == 0);
  geo_free(text);
  CHECK(geo_shape_name(geo_mesh_as_geo_shape(mesh), (const char **)&text, &size) == 0 && size == 4);
  geo_mesh_delete(mesh);
  CHECK(geo_mesh_parse("bad", geo_mesh_kind_open) == NULL);
  CHECK_RAISED(geo_ParseError);
  CHECK(geo_mesh_alive() == 0);
  return 0;
}

static int run(void) { return run_throwing() < 0 || run_expecting() < 0 || run_c() < 0 ? -1 : 0; }

CONSUMER(geo_import, run)
