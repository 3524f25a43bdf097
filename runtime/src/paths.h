/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Part of caplet.c, of foreign.c and of foreign_provider.c. */

/* The last part of a capsule path, and how long the part before its dot is. */
static const char *split_path(const char *path, size_t *module_length) {
  const char *dot = strrchr(path, '.');
  *module_length = dot != NULL ? (size_t)(dot - path) : 0;
  return dot != NULL ? dot + 1 : path;
}
