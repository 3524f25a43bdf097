// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef VAULT_H
#define VAULT_H

#include <Python.h>
#include <caplet/annotate.h>
#include <git2.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(vault, capsule = "vault._core._C_API", distribution = "vault");
CAPLET_CONSTANT(LIBGIT2_VER_MAJOR);

CAPLET_SLOT() int git_libgit2_init(void);
CAPLET_SLOT() int git_libgit2_shutdown(void);
CAPLET_SLOT() int git_libgit2_version(int *major, int *minor, int *rev);
CAPLET_SLOT() const git_error *git_error_last(void);
CAPLET_SLOT() int git_oid_equal(const git_oid *a, const git_oid *b);
CAPLET_SLOT() char *git_oid_tostr_s(const git_oid *oid);
CAPLET_SLOT() int git_odb_new(git_odb **out);
CAPLET_SLOT() void git_odb_free(git_odb *db);
CAPLET_SLOT() int git_repository_open(git_repository **out, const char *path);
CAPLET_SLOT() void git_repository_free(git_repository *repo);
CAPLET_SLOT()
int git_signature_new(git_signature **out, const char *name, const char *email, git_time_t time, int offset);
CAPLET_SLOT() void git_signature_free(git_signature *sig);
CAPLET_SLOT() const char *git_object_type2string(git_object_t type);
CAPLET_SLOT() git_object_t git_object_string2type(const char *str);
CAPLET_SLOT() int git_config_parse_bool(int *out, const char *value);

#ifdef __cplusplus
}
#endif
#endif
