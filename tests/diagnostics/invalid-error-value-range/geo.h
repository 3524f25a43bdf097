#include <caplet/annotate.h>
#include <stddef.h>
#include <stdint.h>
CAPLET_API(geo, capsule = "geo._C_API");
#define GEO_LARGE 5000000000
#define GEO_TEXT "no"
#define GEO_HALF 0.5
CAPLET_CONSTANT(GEO_LARGE);
CAPLET_CONSTANT(GEO_TEXT);
CAPLET_CONSTANT(GEO_HALF);
enum CAPLET_ENUM() geo_level { GEO_LOW = -3, GEO_HIGH = 300 };
typedef unsigned char geo_byte;
CAPLET_SLOT(on_error = 300) geo_byte geo_a(int x);
CAPLET_SLOT(on_error = 2) _Bool geo_b(int x);
CAPLET_SLOT(on_error = 1.5) int geo_c(int x);
CAPLET_SLOT(on_error = 0x7fffffffffffffff) int geo_d(int x);
CAPLET_SLOT(on_error = 5000000000) long geo_e(int x);
CAPLET_SLOT(on_error = GEO_LARGE) int geo_f(int x);
CAPLET_SLOT(on_error = GEO_TEXT) int geo_g(int x);
CAPLET_SLOT(on_error = GEO_HALF) size_t geo_h(int x);
CAPLET_SLOT(on_error = GEO_HIGH) int8_t geo_i(int x);
CAPLET_SLOT(on_error = -2) size_t geo_j(int x);
CAPLET_SLOT(on_error = -1) unsigned short geo_k(int x);
CAPLET_SLOT(on_error = 16777217) float geo_l(int x);
CAPLET_SLOT(on_error = 0.1) float geo_m(int x);
CAPLET_SLOT(on_error = -1) char geo_n(int x);
CAPLET_SLOT(on_error = 0x7fffffff0) enum geo_level geo_o(int x);

/* These hold it. */
CAPLET_SLOT(on_error = -1) size_t geo_p(int x);
CAPLET_SLOT(on_error = -1) unsigned geo_q(int x);
CAPLET_SLOT(on_error = GEO_LOW) enum geo_level geo_r(int x);
CAPLET_SLOT(on_error = GEO_LARGE) int64_t geo_s(int x);
CAPLET_SLOT(on_error = -0.5) float geo_t(int x);
CAPLET_SLOT(on_error = -1) double geo_u(int x);
CAPLET_SLOT(on_error = 1) _Bool geo_v(int x);
