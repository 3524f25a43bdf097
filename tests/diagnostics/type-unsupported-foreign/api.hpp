#include <caplet/annotate.h>
#include <paint.hpp>
CAPLET_API(pack, capsule = "pack._core._C_API");
CAPLET_SLOT() void pack_draw(paint::canvas canvas) noexcept;
CAPLET_SLOT() paint::point pack_size() noexcept;
CAPLET_SLOT() void pack_fill(paint::grid<int> &grid);
CAPLET_SLOT() void pack_clear(paint::grid<int> *grid) noexcept;
