// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef AUX_H
#define AUX_H
struct aux_pair {
  zword first, second;
};
#endif
