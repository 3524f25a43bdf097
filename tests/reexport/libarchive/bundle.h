// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef BUNDLE_H
#define BUNDLE_H

#include <Python.h>
#include <archive.h>
#include <archive_entry.h>
#include <caplet/annotate.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(bundle, capsule = "bundle._core._C_API", distribution = "bundle");
CAPLET_CONSTANT(ARCHIVE_OK);
CAPLET_CONSTANT(ARCHIVE_EOF);
CAPLET_CONSTANT(AE_IFREG);

CAPLET_SLOT() int archive_version_number(void);
CAPLET_SLOT() struct archive *archive_write_new(void);
CAPLET_SLOT() int archive_write_set_format_ustar(struct archive *writer);
CAPLET_SLOT() int archive_write_open_memory(struct archive *writer, void *buffer, size_t size, size_t *used);
CAPLET_SLOT() int archive_write_header(struct archive *writer, struct archive_entry *entry);
CAPLET_SLOT() la_ssize_t archive_write_data(struct archive *writer, const void *data, size_t size);
CAPLET_SLOT() int archive_write_free(struct archive *writer);
CAPLET_SLOT() struct archive_entry *archive_entry_new(void);
CAPLET_SLOT() void archive_entry_free(struct archive_entry *entry);
CAPLET_SLOT() void archive_entry_set_pathname(struct archive_entry *entry, const char *path);
CAPLET_SLOT() void archive_entry_set_size(struct archive_entry *entry, la_int64_t size);
CAPLET_SLOT() void archive_entry_set_filetype(struct archive_entry *entry, unsigned int type);
CAPLET_SLOT() const char *archive_entry_pathname(struct archive_entry *entry);
CAPLET_SLOT() la_int64_t archive_entry_size(struct archive_entry *entry);
CAPLET_SLOT() struct archive *archive_read_new(void);
CAPLET_SLOT() int archive_read_support_format_tar(struct archive *reader);
CAPLET_SLOT() int archive_read_open_memory(struct archive *reader, const void *buffer, size_t size);
CAPLET_SLOT() int archive_read_next_header(struct archive *reader, struct archive_entry **entry);
CAPLET_SLOT() la_ssize_t archive_read_data(struct archive *reader, void *data, size_t size);
CAPLET_SLOT() int archive_read_free(struct archive *reader);

#ifdef __cplusplus
}
#endif
#endif
