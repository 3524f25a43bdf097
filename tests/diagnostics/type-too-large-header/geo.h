#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
typedef int (*geo_c0)(int);
typedef int (*geo_c1)(geo_c0, geo_c0);
typedef int (*geo_c2)(geo_c1, geo_c1);
typedef int (*geo_c3)(geo_c2, geo_c2);
typedef int (*geo_c4)(geo_c3, geo_c3);
typedef int (*geo_c5)(geo_c4, geo_c4);
typedef int (*geo_c6)(geo_c5, geo_c5);
typedef int (*geo_c7)(geo_c6, geo_c6);
typedef int (*geo_c8)(geo_c7, geo_c7);
typedef int (*geo_c9)(geo_c8, geo_c8);
typedef int (*geo_c10)(geo_c9, geo_c9);
typedef int (*geo_c11)(geo_c10, geo_c10);
typedef int (*geo_c12)(geo_c11, geo_c11);
typedef int (*geo_c13)(geo_c12, geo_c12);
typedef int (*geo_c14)(geo_c13, geo_c13);
typedef int (*geo_c15)(geo_c14, geo_c14);
typedef int (*geo_c16)(geo_c15, geo_c15);
typedef int (*geo_c17)(geo_c16, geo_c16);
typedef int (*geo_c18)(geo_c17, geo_c17);
typedef int (*geo_c19)(geo_c18, geo_c18);
typedef int (*geo_c20)(geo_c19, geo_c19);
typedef int (*geo_c21)(geo_c20, geo_c20);
typedef int (*geo_c22)(geo_c21, geo_c21);
typedef int (*geo_c23)(geo_c22, geo_c22);
typedef int (*geo_c24)(geo_c23, geo_c23);
typedef int (*geo_c25)(geo_c24, geo_c24);
CAPLET_SLOT() int geo_run(geo_c25 f);
#endif
