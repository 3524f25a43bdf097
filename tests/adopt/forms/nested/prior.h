/* SPDX-FileCopyrightText: The Caplet authors */
/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef PRIOR_H
#define PRIOR_H

struct prior {
  int whose; /* not nested's: nested.h wants it included before */
};

#endif
