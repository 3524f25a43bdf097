/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
/* A stand-in for the headers of Microsoft's C library, as far as CPython's headers, the runtime and generated code ask.
   What it declares has the types and sizes that are documented for Windows. */
#include <stddef.h>
#define _CRTIMP __declspec(dllimport)
#ifdef _WIN64
typedef __int64 intptr_t;
typedef unsigned __int64 uintptr_t;
#else
typedef int intptr_t;
typedef unsigned int uintptr_t;
#endif
typedef __int64 time_t;
#ifdef __cplusplus
#define BEGIN_C extern "C" {
#define END_C }
#else
#define BEGIN_C
#define END_C
#endif
