#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
struct CAPLET_HANDLE(ownership = unique, destroy = nothing) geo_a;
struct CAPLET_HANDLE(ownership = unique, destroy = geo_count) geo_b;
struct CAPLET_HANDLE(ownership = unique, destroy = geo_number) geo_c;
struct CAPLET_HANDLE(ownership = unique, destroy = geo_free_two) geo_d;
struct CAPLET_HANDLE(ownership = unique, destroy = geo_free_a) geo_e;
struct CAPLET_HANDLE(ownership = unique, destroy = geo_free_f) geo_f;
struct CAPLET_HANDLE(ownership = unique, destroy = geo_free_any) geo_g;
CAPLET_SLOT() int geo_count(int x);
CAPLET_SLOT() extern int geo_number;
CAPLET_SLOT() void geo_free_two(struct geo_d *d, int flags);
CAPLET_SLOT() void geo_free_a(struct geo_a *a);
CAPLET_SLOT() void geo_free_f(struct geo_f *f);
CAPLET_SLOT() void geo_free_any(void *any);
