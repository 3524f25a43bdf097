#include <caplet/annotate.h>
#include <squash.h>
CAPLET_API(pack, capsule = "pack._core._C_API");
CAPLET_SLOT(name = squash_level) int squash_level(const struct squash *s);
