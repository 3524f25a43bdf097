/* GEO_MINOR=1 in the environment: what an older build of this module published. */
#include "geometry_provider.h"

#include <cstdlib>

#include "../case.h"

namespace geo {

int mesh::count = 0;
int keep(std::unique_ptr<mesh> what, std::function<int(int)> f, PyObject *object) {
  const int result = f(what ? 1 : 0);
  Py_DECREF(object);
  return result;
}
int keep_map(std::unique_ptr<map> what) { return what ? 1 : 0; }

}  // namespace geo

#define CAPLET_WITHOUT_geo_perhaps
#include "geometry_provider.cpp"

static int execute(PyObject *module) {
  static struct geometry_table older = caplet_geometry_table;
  static caplet_descriptor descriptor = caplet_geometry_descriptor;
  const char *minor = std::getenv("GEO_MINOR");
  if (minor == nullptr) return geo_provide(module);
  descriptor.minor = 1;
  descriptor.slot_count = 5;
  older.caplet.minor = descriptor.minor;
  older.caplet.slot_count = descriptor.slot_count;
  older.caplet.fingerprint = descriptor.fingerprints[descriptor.minor];
  older.caplet.descriptor = &descriptor;
  return caplet_provide(module, "geometry._core._C_API", &older.caplet);
}

PROVIDER(_core, execute)
