#include <caplet/annotate.h>
#include <squash.h>
CAPLET_API(pack, capsule = "pack._core._C_API");
CAPLET_SLOT(name = squash_level) int pack_level(const struct squash *s);
CAPLET_SLOT(name = squash_free) void pack_free(struct squash *s);
CAPLET_SLOT(name = pack_size) int pack_measure(const struct squash *s);
