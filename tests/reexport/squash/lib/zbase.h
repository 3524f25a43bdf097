// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What aux.h needs before it, without saying so.
#ifndef ZBASE_H
#define ZBASE_H
#if ZBASE_WIDTH == 16
typedef unsigned short zword;
#else
typedef unsigned long zword;
#endif
#endif
