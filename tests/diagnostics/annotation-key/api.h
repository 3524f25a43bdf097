#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT(on_eror = -1) int geo_scale(double *v CAPLET_PARAM(nonull));
