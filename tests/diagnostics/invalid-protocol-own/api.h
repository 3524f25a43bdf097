#include <caplet/python_types.h>
#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry api", on_type = "__geometry__", lifetime = capsule, interpreters = single);
extern PyObject *geo_error CAPLET_SLOT();
CAPLET_SLOT() int geo_norm(void);
