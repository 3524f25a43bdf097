#ifndef RING_HPP
#define RING_HPP
#include <caplet/annotate.h>

CAPLET_API(ring, capsule = "rings._ring._C_API", interpreters = isolated, prefix = rings);

struct ring_table;

namespace ring {

class CAPLET_HANDLE() counter;

/// The counter of this interpreter.
CAPLET_SLOT(returns = borrowed) counter *get(const ring_table *api);
CAPLET_SLOT() int turn(const ring_table *api, counter *which CAPLET_PARAM(nonnull), int by);

}  // namespace ring
#endif
