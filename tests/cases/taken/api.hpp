#ifndef GEO_HPP
#define GEO_HPP
#include <Python.h>
#include <caplet/annotate.h>

#include <functional>
#include <memory>

/* The first release had two functions more, which took over what these do: geo_drop and geo_forget. */
CAPLET_API(geometry, capsule = "geometry._core._C_API", distribution = "geometry", prefix = geo);

namespace geo {

class CAPLET_HANDLE() mesh {
 public:
  CAPLET_SLOT() mesh() { ++count; }
  CAPLET_SLOT() ~mesh() { --count; }
  CAPLET_SLOT() static int alive() noexcept { return count; }

 private:
  static int count;
};

/// Has a destructor that came with it.
class CAPLET_HANDLE() map {
 public:
  CAPLET_SLOT() map() = default;
  CAPLET_SLOT() ~map() = default;
};

CAPLET_SLOT() int keep(std::unique_ptr<mesh> what, std::function<int(int)> f, PyObject *object CAPLET_PARAM(steals));
CAPLET_SLOT() int keep_map(std::unique_ptr<map> what);
CAPLET_SLOT(optional) int perhaps(std::unique_ptr<mesh> what);

}  // namespace geo
#endif
