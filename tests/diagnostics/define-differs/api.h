#include <caplet/annotate.h>
#include <wide.h>
CAPLET_API(pack, capsule = "pack._core._C_API", defines = "WIDE_UNIT=8, WIDE_FAST");
CAPLET_SLOT() int pack_width(const wide_unit *text);
