// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "seek_capi.h"

#include "../module.h"

#define TEXT(text) ((PCRE2_SPTR)(text))

static int run(void) {
  int error = 0;
  PCRE2_SIZE at = 0;
  pcre2_code *code = seek_pcre2_compile_8(TEXT("(b+)c"), 5, SEEK_PCRE2_CASELESS, &error, &at, NULL);
  CHECK(code != NULL);
  uint32_t groups = 0;
  CHECK(seek_pcre2_pattern_info_8(code, PCRE2_INFO_CAPTURECOUNT, &groups) == 0 && groups == 1);
  pcre2_match_data *data = seek_pcre2_match_data_create_from_pattern_8(code, NULL);
  CHECK(seek_pcre2_match_8(code, TEXT("aBBc"), 4, 0, 0, data, NULL) == 2);
  const PCRE2_SIZE *places = seek_pcre2_get_ovector_pointer_8(data);
  CHECK(places[0] == 1 && places[1] == 4 && places[2] == 1 && places[3] == 3);
  CHECK(seek_pcre2_match_8(code, TEXT("xyz"), 3, 0, 0, data, NULL) == SEEK_PCRE2_ERROR_NOMATCH);
  PCRE2_UCHAR out[20];
  PCRE2_SIZE size = sizeof out;
  CHECK(seek_pcre2_substitute_8(code, TEXT("abc"), 3, 0, 0, data, NULL, TEXT("-$1-"), 4, out, &size) == 1);
  CHECK(size == 4 && memcmp(out, "a-b-", 5) == 0);
  seek_pcre2_match_data_free_8(data);
  seek_pcre2_code_free_8(code);
  CHECK(seek_pcre2_compile_8(TEXT("("), 1, 0, &error, &at, NULL) == NULL);
  CHECK(seek_pcre2_get_error_message_8(error, out, sizeof out) < 0);
  return 0;
}

REEXPORT_CONSUMER(seek, run)
