#include <caplet/annotate.h>
#include <squash.h>
CAPLET_API(pack, capsule = "pack._core._C_API");
CAPLET_SLOT() static inline int squash_level(int level);
