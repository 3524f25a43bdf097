#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>
class CAPLET_HANDLE() mesh {
 public:
  CAPLET_SLOT() ~mesh();
};
CAPLET_SLOT() void three(std::function<void(std::function<void()>)> a);
CAPLET_SLOT() std::tuple<int, std::function<void()>> four();
