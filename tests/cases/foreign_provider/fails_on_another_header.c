/* expect: mill_oil has another type than in the header of its author */
/* flags: -DMILL_TYPES */
#include "mill_api.h"

/* As a later header of theirs has it. */
struct mill_api_later {
  char magic[4];
  int32_t breaking;
  struct mill_header header;
  PyTypeObject *mill_grain_type;
  unsigned short (*mill_number)(void);
  PyObject *(*mill_grind)(mill_grain *grain, int times);
  double mill_speed;
  const struct mill_gears *gears;
  long (*mill_oil)(void);
  int (*mill_whistle)(void);
  void (*mill_stop)(void);
  PyObject *(*mill_keep)(PyObject *thing);
  int (*mill_log)(const char *format, ...);
  int mill_limits[2];
  void *const *spare;
  double (*mill_tune)(struct mill_setting to);
};
#define mill_api mill_api_later
#include "mill_provider.c"
