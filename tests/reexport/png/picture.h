// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef PICTURE_H
#define PICTURE_H

#include <Python.h>
#include <caplet/annotate.h>
#include <png.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(picture, capsule = "picture._core._C_API", distribution = "picture");
CAPLET_CONSTANT(PNG_IMAGE_VERSION);
CAPLET_CONSTANT(PNG_COLOR_TYPE_RGB);

CAPLET_SLOT() png_uint_32 png_access_version_number(void);
CAPLET_SLOT() int png_sig_cmp(png_const_bytep sig, size_t start, size_t num_to_check);
CAPLET_SLOT() int png_image_begin_read_from_memory(png_imagep image, png_const_voidp memory, size_t size);
CAPLET_SLOT()
int png_image_finish_read(png_imagep image, png_const_colorp background, void *buffer, png_int_32 row_stride,
                          void *colormap);
CAPLET_SLOT() void png_image_free(png_imagep image);
CAPLET_SLOT()
int png_image_write_to_memory(png_imagep image, void *memory, png_alloc_size_t *memory_bytes, int convert_to_8_bit,
                              const void *buffer, png_int_32 row_stride, const void *colormap);
CAPLET_SLOT()
png_structp png_create_read_struct(png_const_charp user_png_ver, png_voidp error_ptr, png_error_ptr error_fn,
                                   png_error_ptr warn_fn);
CAPLET_SLOT() png_infop png_create_info_struct(png_const_structrp png_ptr);
CAPLET_SLOT()
void png_destroy_read_struct(png_structpp png_ptr_ptr, png_infopp info_ptr_ptr, png_infopp end_info_ptr_ptr);
CAPLET_SLOT() void png_set_read_fn(png_structrp png_ptr, png_voidp io_ptr, png_rw_ptr read_data_fn);
CAPLET_SLOT() png_voidp png_get_io_ptr(png_const_structrp png_ptr);
CAPLET_SLOT() void png_read_info(png_structrp png_ptr, png_inforp info_ptr);
CAPLET_SLOT() png_uint_32 png_get_image_width(png_const_structrp png_ptr, png_const_inforp info_ptr);
CAPLET_SLOT() png_byte png_get_color_type(png_const_structrp png_ptr, png_const_inforp info_ptr);

#ifdef __cplusplus
}
#endif
#endif
