/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
#include <corecrt.h>
BEGIN_C
int *_errno(void);
END_C
#define errno (*_errno())
#define EDOM 33
#define EINVAL 22
#define ENOMEM 12
#define ERANGE 34
