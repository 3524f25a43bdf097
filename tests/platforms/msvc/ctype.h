/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <corecrt.h>
BEGIN_C
int isalnum(int), isalpha(int), isdigit(int), islower(int), isspace(int), isupper(int), isxdigit(int);
int tolower(int), toupper(int);
END_C
