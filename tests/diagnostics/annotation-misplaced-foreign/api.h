#include <caplet/annotate.h>
#include <squash.h>
CAPLET_API(pack, capsule = "pack._core._C_API");
struct CAPLET_HANDLE(destroy = pack_free) squash;
CAPLET_SLOT() void pack_free(struct squash *s);
