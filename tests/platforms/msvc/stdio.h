/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <corecrt.h>
#include <stdarg.h>
BEGIN_C
typedef struct _iobuf {
  void *_Placeholder;
} FILE;
typedef __int64 fpos_t;
FILE *__acrt_iob_func(unsigned);
int fflush(FILE *);
int fprintf(FILE *, const char *, ...);
int fputs(const char *, FILE *);
int printf(const char *, ...);
int remove(const char *);
int snprintf(char *, size_t, const char *, ...);
int vsnprintf(char *, size_t, const char *, va_list);
END_C
#define EOF (-1)
#define stdin (__acrt_iob_func(0))
#define stdout (__acrt_iob_func(1))
#define stderr (__acrt_iob_func(2))
