// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "vault_capi.h"

#include "../module.h"

static int run(void) {
  int major = 0, minor = 0, revision = 0, yes = 0;
  CHECK(vault_git_libgit2_init() > 0);
  CHECK(vault_git_libgit2_version(&major, &minor, &revision) == 0 && major == VAULT_LIBGIT2_VER_MAJOR);
  git_oid one, other;
  memset(&one, 0xab, sizeof one);
  other = one;
  CHECK(vault_git_oid_equal(&one, &other) && strncmp(vault_git_oid_tostr_s(&one), "abab", 4) == 0);
  git_signature *signature = NULL;
  CHECK(vault_git_signature_new(&signature, "A", "a@example.org", 1000, 60) == 0);
  CHECK(strcmp(signature->email, "a@example.org") == 0 && signature->when.time == 1000);
  vault_git_signature_free(signature);
  git_repository *repository = NULL;
  CHECK(vault_git_repository_open(&repository, "/nowhere/at/all") == GIT_ENOTFOUND);
  CHECK(strlen(vault_git_error_last()->message) > 5);
  CHECK(vault_git_object_string2type("blob") == GIT_OBJECT_BLOB);
  CHECK(strcmp(vault_git_object_type2string(GIT_OBJECT_TREE), "tree") == 0);
  CHECK(vault_git_config_parse_bool(&yes, "on") == 0 && yes == 1);
  CHECK(vault_git_libgit2_shutdown() >= 0);
  return 0;
}

REEXPORT_CONSUMER(vault, run)
