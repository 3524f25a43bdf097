#include <caplet/annotate.h>
#include <codes.h>
CAPLET_API(pack, capsule = "pack._core._C_API");
CAPLET_SLOT() extern int code;
CAPLET_SLOT() int pack_raise(int code, int same);
struct CAPLET_LAYOUT() pack_frame { int code; int same; };
enum CAPLET_ENUM() pack_level { low, high };
CAPLET_SLOT() enum pack_level pack_read(struct pack_frame *frame);
