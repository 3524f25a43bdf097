#include "rig_provider.h"

#include <stddef.h>

#include "../case.h"

PyObject *rig_error;
PyTypeObject rig_type = {PyVarObject_HEAD_INIT(NULL, 0).tp_name = "rig.Rig", .tp_basicsize = sizeof(PyObject)};
const int rig_sizes[4] = {1, 2, 3, 4};
double rig_gain = 2;

double rig_norm(const double *values, int count) { return count == 0 ? 0 : values[0]; }
int rig_log(const char *format, ...) { return format[0]; }
struct rig_point rig_move(struct rig_point from, long steps) {
  from.x += (int32_t)steps;
  return from;
}
int rig_walk(rig_arm *arm, rig_visit visit, void *context) { return arm == NULL ? visit(context, 1) : 0; }
rig_joint *rig_joint_at(rig_arm *arm, unsigned int index, enum rig_mode mode) {
  static rig_joint joint;
  joint.id = (int)index + (int)mode;
  return arm == NULL ? &joint : NULL;
}
int rig_set(rig_arm *arm, union rig_value value, struct rig_flags flags) {
  return arm == NULL ? (int)value.whole + (int)flags.speed : 0;
}
int rig_sort(double *values, int (*less)(double, double)) { return less(values[0], values[1]); }
int rig_tune(const struct rig_options *options) { return options->retries; }
rig_real rig_scale(rig_real factor) { return factor * rig_gain; }

static int execute(PyObject *module) {
  rig_error = PyExc_OSError;
  return PyType_Ready(&rig_type) < 0 ? -1 : rig_provide(module);
}

PROVIDER(rig, execute)
