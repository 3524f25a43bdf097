// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TARGET_H
#define TARGET_H
#ifndef GEO_TARGET
#define GEO_TARGET 1
#endif
static void *GEO_API[12];
#define Geo_ABI (*(unsigned (*)(void))GEO_API[0])
#define Geo_Version (*(int (*)(void))GEO_API[1])
#define Geo_Magic ((const char *)GEO_API[2])
#if GEO_TARGET >= 18
#define Geo_Norm (*(double (*)(const double *v, int n))GEO_API[5])
#endif
#if GEO_TARGET >= 20
#define Geo_Scale (*(void (*)(double *v, int n, double by))GEO_API[7])
#endif
#endif
