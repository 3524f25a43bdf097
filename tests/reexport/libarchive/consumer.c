// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "bundle_capi.h"

#include "../module.h"

static char file[20480];

static int run(void) {
  size_t used = 0;
  struct archive *writer = bundle_archive_write_new();
  CHECK(bundle_archive_write_set_format_ustar(writer) == BUNDLE_ARCHIVE_OK);
  CHECK(bundle_archive_write_open_memory(writer, file, sizeof file, &used) == BUNDLE_ARCHIVE_OK);
  struct archive_entry *entry = bundle_archive_entry_new();
  bundle_archive_entry_set_pathname(entry, "a/b.txt");
  bundle_archive_entry_set_size(entry, 5);
  bundle_archive_entry_set_filetype(entry, BUNDLE_AE_IFREG);
  CHECK(bundle_archive_write_header(writer, entry) == BUNDLE_ARCHIVE_OK);
  CHECK(bundle_archive_write_data(writer, "hello", 5) == 5);
  bundle_archive_entry_free(entry);
  CHECK(bundle_archive_write_free(writer) == BUNDLE_ARCHIVE_OK && used > 512);

  char back[6] = "";
  struct archive *reader = bundle_archive_read_new();
  CHECK(bundle_archive_read_support_format_tar(reader) == BUNDLE_ARCHIVE_OK);
  CHECK(bundle_archive_read_open_memory(reader, file, used) == BUNDLE_ARCHIVE_OK);
  CHECK(bundle_archive_read_next_header(reader, &entry) == BUNDLE_ARCHIVE_OK);
  CHECK(strcmp(bundle_archive_entry_pathname(entry), "a/b.txt") == 0 && bundle_archive_entry_size(entry) == 5);
  CHECK(bundle_archive_read_data(reader, back, 5) == 5 && strcmp(back, "hello") == 0);
  CHECK(bundle_archive_read_next_header(reader, &entry) == BUNDLE_ARCHIVE_EOF);
  CHECK(bundle_archive_read_free(reader) == BUNDLE_ARCHIVE_OK);
  CHECK(bundle_archive_version_number() / 1000000 == ARCHIVE_VERSION_NUMBER / 1000000);
  return 0;
}

REEXPORT_CONSUMER(bundle, run)
