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
CAPLET_SLOT() void one(std::optional<std::optional<int>> a);
CAPLET_SLOT() void two(std::function<std::string(int)> a);
CAPLET_SLOT() void five(std::optional<std::unique_ptr<mesh>> a);
CAPLET_SLOT() std::pair<mesh &, int> six();
