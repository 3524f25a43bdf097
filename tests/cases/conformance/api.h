#ifndef RIG_H
#define RIG_H
#include <Python.h>
#include <caplet/annotate.h>
#include <stdint.h>

CAPLET_API(rig, capsule = "rig._C_API");

#define RIG_LIMIT 64
#define RIG_RATIO 0.5
#define RIG_UNIT "mm"
CAPLET_CONSTANT(RIG_LIMIT);
CAPLET_CONSTANT(RIG_RATIO);
CAPLET_CONSTANT(RIG_UNIT);

enum rig_mode { RIG_OFF, RIG_ON = 4, RIG_AUTO };

typedef double rig_real;
typedef struct rig_arm rig_arm;
typedef int (*rig_visit)(void *context, rig_real value);

/// Where it is.
struct CAPLET_LAYOUT() rig_point {
  int32_t x; /**< To the right. */
  int32_t y;
};

struct CAPLET_LAYOUT() rig_flags {
  unsigned power : 1;
  unsigned speed : 3;
  int tilt : 4;
  uint16_t code;
};

union CAPLET_LAYOUT() rig_value {
  int64_t whole;
  double real;
};

typedef struct CAPLET_LAYOUT() rig_joint {
  char tag;
  double angles[3];
  struct rig_point at;
  union {
    int id;
    struct {
      short low, high;
    };
  };
  struct {
    uint8_t level;
  } stops[2];
  const char *label;
  rig_visit visit;
} rig_joint;

struct CAPLET_LAYOUT(extensible) rig_options {
  int retries;
};

extern PyObject *rig_error CAPLET_SLOT();
extern PyTypeObject rig_type CAPLET_SLOT();
extern const int rig_sizes[4] CAPLET_SLOT();
extern double rig_gain CAPLET_SLOT();

CAPLET_SLOT() double rig_norm(const double *values, int count);
CAPLET_SLOT() int rig_log(const char *format, ...);
CAPLET_SLOT() struct rig_point rig_move(struct rig_point from, long steps);
CAPLET_SLOT() int rig_walk(rig_arm *arm, rig_visit visit, void *context);
CAPLET_SLOT() rig_joint *rig_joint_at(rig_arm *arm, unsigned int index, enum rig_mode mode);
CAPLET_SLOT() int rig_set(rig_arm *arm, union rig_value value, struct rig_flags flags);
CAPLET_SLOT() int rig_sort(double *values, int (*less)(double, double));
CAPLET_SLOT() int rig_tune(const struct rig_options *options);
CAPLET_SLOT() rig_real rig_scale(rig_real factor);
#endif
