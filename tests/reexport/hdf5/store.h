// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef STORE_H
#define STORE_H

#include <Python.h>
#include <caplet/annotate.h>
#include <hdf5.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(store, capsule = "store._core._C_API", distribution = "store");
// H5F_ACC_TRUNC, which is no constant: it calls H5open() first.
#define STORE_TRUNC 0x0002u
CAPLET_CONSTANT(STORE_TRUNC);
CAPLET_CONSTANT(H5S_MAX_RANK);

CAPLET_SLOT() herr_t H5open(void);
CAPLET_SLOT() herr_t H5get_libversion(unsigned *majnum, unsigned *minnum, unsigned *relnum);
CAPLET_SLOT() extern hid_t H5T_NATIVE_INT_g;
CAPLET_SLOT() extern hid_t H5P_CLS_FILE_ACCESS_ID_g;
CAPLET_SLOT() hid_t H5Pcreate(hid_t cls_id);
CAPLET_SLOT() herr_t H5Pset_fapl_core(hid_t fapl_id, size_t increment, hbool_t backing_store);
CAPLET_SLOT() herr_t H5Pclose(hid_t plist_id);
CAPLET_SLOT() hid_t H5Fcreate(const char *filename, unsigned flags, hid_t fcpl_id, hid_t fapl_id);
CAPLET_SLOT() herr_t H5Fclose(hid_t file_id);
CAPLET_SLOT() hid_t H5Screate_simple(int rank, const hsize_t dims[], const hsize_t maxdims[]);
CAPLET_SLOT() hssize_t H5Sget_simple_extent_npoints(hid_t space_id);
CAPLET_SLOT() herr_t H5Sclose(hid_t space_id);
CAPLET_SLOT()
hid_t H5Dcreate2(hid_t loc_id, const char *name, hid_t type_id, hid_t space_id, hid_t lcpl_id, hid_t dcpl_id,
                 hid_t dapl_id);
CAPLET_SLOT()
herr_t H5Dwrite(hid_t dset_id, hid_t mem_type_id, hid_t mem_space_id, hid_t file_space_id, hid_t dxpl_id,
                const void *buf);
CAPLET_SLOT()
herr_t H5Dread(hid_t dset_id, hid_t mem_type_id, hid_t mem_space_id, hid_t file_space_id, hid_t dxpl_id, void *buf);
CAPLET_SLOT() herr_t H5Dclose(hid_t dset_id);

#ifdef __cplusplus
}
#endif
#endif
