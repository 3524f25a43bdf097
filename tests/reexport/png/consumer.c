// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "picture_capi.h"

#include "../module.h"

static void give(png_structp reader, png_bytep data, size_t size) {
  png_const_bytep *at = (png_const_bytep *)picture_png_get_io_ptr(reader);
  memcpy(data, *at, size);
  *at += size;
}

static int run(void) {
  const unsigned char pixels[2 * 2 * 3] = {255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9};
  unsigned char file[500], back[sizeof pixels];
  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PICTURE_PNG_IMAGE_VERSION;
  image.width = image.height = 2;
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = sizeof file;
  CHECK(picture_png_image_write_to_memory(&image, file, &size, 0, pixels, 0, NULL));
  CHECK(picture_png_sig_cmp(file, 0, 8) == 0);

  memset(&image, 0, sizeof image);
  image.version = PICTURE_PNG_IMAGE_VERSION;
  CHECK(picture_png_image_begin_read_from_memory(&image, file, size) && image.width == 2);
  image.format = PNG_FORMAT_RGB;
  CHECK(picture_png_image_finish_read(&image, NULL, back, 0, NULL));
  CHECK(memcmp(pixels, back, sizeof back) == 0);
  picture_png_image_free(&image);

  png_structp reader = picture_png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = picture_png_create_info_struct(reader);
  png_const_bytep at = file;
  picture_png_set_read_fn(reader, &at, give);
  picture_png_read_info(reader, info);
  CHECK(picture_png_get_image_width(reader, info) == 2);
  CHECK(picture_png_get_color_type(reader, info) == PICTURE_PNG_COLOR_TYPE_RGB);
  picture_png_destroy_read_struct(&reader, &info, NULL);
  CHECK(picture_png_access_version_number() >= 10600);
  return 0;
}

REEXPORT_CONSUMER(picture, run)
