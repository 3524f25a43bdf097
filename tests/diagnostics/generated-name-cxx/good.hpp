#ifndef GOOD_HPP
#define GOOD_HPP
#include <caplet/annotate.h>
CAPLET_API(time, capsule = "good._C_API");
namespace caplet {
CAPLET_SLOT(name = good_norm) int norm();
}
namespace good {
CAPLET_SLOT() int assert();
CAPLET_SLOT() int size_t();
CAPLET_SLOT() int std();
class CAPLET_HANDLE() crate;
CAPLET_SLOT() int weigh(const crate &it);
}
CAPLET_SLOT() extern int crate_view;
enum level { low, mesh };
struct CAPLET_HANDLE() mesh;
CAPLET_SLOT() int fill(struct mesh *it, enum level to);
struct CAPLET_LAYOUT() hidden { int x; };
CAPLET_SLOT() int hidden(const struct hidden *it);
CAPLET_SLOT() int abort(const struct hidden *it);
#endif
