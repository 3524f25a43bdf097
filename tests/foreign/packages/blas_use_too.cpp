// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Another unit of the same extension, in C++, whose table the import of the first has filled.
#include <complex>

#include "cython_blas_capi.h"

extern "C" double blas_use_too();

extern "C" double blas_use_too() {
  std::complex<double> x[] = {{1, 2}, {0, 4}};
  int n = 2, one = 1;
  // As arrays: the C API's complex numbers are the language C's.
  return dzasum(&n, reinterpret_cast<cython_blas_double_complex *>(x), &one) + (cython_blas_has_dgemm() ? 4 : 0);
}
