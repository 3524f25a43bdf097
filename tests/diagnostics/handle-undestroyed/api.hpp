#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#include <memory>
class CAPLET_HANDLE() mesh {
 public:
  CAPLET_SLOT() mesh(int n);
};
class CAPLET_HANDLE(ownership = borrowed) view {};
CAPLET_SLOT() std::unique_ptr<view> look();
