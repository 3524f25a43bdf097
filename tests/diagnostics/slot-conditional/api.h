#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
#ifdef __cplusplus
extern "C" {
#endif
CAPLET_API(geo, capsule = "geo._core._C_API");
CAPLET_SLOT() int geo_fine(void);
#ifndef NDEBUG
CAPLET_SLOT() int geo_debug(void);
#else
#endif
#if !defined(GEO_SMALL) && 1
#if 1
CAPLET_SLOT() int geo_large(void);
#endif
#endif
#if defined(__cplusplus)
}
#endif
#endif
#ifndef GEO_MORE_H
#define GEO_MORE_H
CAPLET_SLOT() int geo_in_a_second_guard(void);
#endif
