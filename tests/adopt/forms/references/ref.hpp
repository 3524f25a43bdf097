/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
class shelf;
struct ref_api {
  int (*size)(const shelf &s);
  shelf *&(*of)(void *self);
  void (*take)(shelf &&s);
};
