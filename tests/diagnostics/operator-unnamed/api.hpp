#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
class CAPLET_HANDLE() mesh {
 public:
  CAPLET_SLOT() mesh &operator+=(const mesh &other);
  CAPLET_SLOT() bool operator()(int x) const;
};
