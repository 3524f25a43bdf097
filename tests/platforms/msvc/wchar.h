/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <corecrt.h>
BEGIN_C
size_t wcslen(const wchar_t *);
END_C
