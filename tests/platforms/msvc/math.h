/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <corecrt.h>
BEGIN_C
double acos(double), asin(double), atan(double), atan2(double, double), ceil(double), copysign(double, double),
    cos(double);
double exp(double), fabs(double), floor(double), fmod(double, double), hypot(double, double), log(double),
    pow(double, double);
double sin(double), sqrt(double), tan(double);
END_C
#define HUGE_VAL ((double)1e300 * 1e300)
#ifdef __cplusplus /* which libc++ takes from Microsoft's */
enum { FP_INFINITE = 1, FP_NAN, FP_NORMAL = -1, FP_SUBNORMAL = -2, FP_ZERO = 0 };
bool isinf(double), isnan(double), isfinite(double);
#endif
