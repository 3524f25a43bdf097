/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <corecrt.h>
BEGIN_C
#define WEOF ((unsigned short)0xffff)
typedef struct _Mbstatet {
  unsigned long _Wchar;
  unsigned short _Byte, _State;
} mbstate_t;
size_t wcslen(const wchar_t *);
END_C
