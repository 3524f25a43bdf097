// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "store_capi.h"

#include "../module.h"

static int run(void) {
  unsigned major = 0, minor = 0, release = 0;
  CHECK(store_H5open() >= 0 && store_H5get_libversion(&major, &minor, &release) >= 0 && major == H5_VERS_MAJOR);
  const hid_t access = store_H5Pcreate(store_H5P_CLS_FILE_ACCESS_ID_g);
  CHECK(access >= 0 && store_H5Pset_fapl_core(access, 4096, 0) >= 0);
  const hid_t file = store_H5Fcreate("in memory", STORE_TRUNC, H5P_DEFAULT, access);
  const hsize_t size[2] = {2, 3};
  const hid_t space = store_H5Screate_simple(2, size, NULL);
  CHECK(file >= 0 && space >= 0 && store_H5Sget_simple_extent_npoints(space) == 6 && STORE_H5S_MAX_RANK >= 2);
  const hid_t type = store_H5T_NATIVE_INT_g;
  const hid_t data = store_H5Dcreate2(file, "numbers", type, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
  const int numbers[6] = {1, 1, 2, 3, 5, 8};
  int back[6] = {0, 0, 0, 0, 0, 0};
  CHECK(data >= 0 && store_H5Dwrite(data, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, numbers) >= 0);
  CHECK(store_H5Dread(data, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, back) >= 0);
  CHECK(memcmp(numbers, back, sizeof back) == 0);
  CHECK(store_H5Dclose(data) >= 0 && store_H5Sclose(space) >= 0 && store_H5Fclose(file) >= 0);
  CHECK(store_H5Pclose(access) >= 0);
  return 0;
}

REEXPORT_CONSUMER(store, run)
