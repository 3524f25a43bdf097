#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API", interpreters = isolated);
struct geometry_table;
class CAPLET_HANDLE() mesh {
 public:
  CAPLET_SLOT() double area(const geometry_table *api) const;
};
CAPLET_SLOT() double norm(const geometry_table *api, double x);
