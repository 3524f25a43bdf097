// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SEEK_H
#define SEEK_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <Python.h>
#include <caplet/annotate.h>
#include <pcre2.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(seek, capsule = "seek._core._C_API", distribution = "seek");
CAPLET_CONSTANT(PCRE2_CASELESS);
CAPLET_CONSTANT(PCRE2_ERROR_NOMATCH);
CAPLET_CONSTANT(PCRE2_UNSET);

CAPLET_SLOT()
pcre2_code *pcre2_compile(PCRE2_SPTR pattern, PCRE2_SIZE length, uint32_t options, int *error, PCRE2_SIZE *at,
                          pcre2_compile_context *context);
CAPLET_SLOT() void pcre2_code_free(pcre2_code *code);
CAPLET_SLOT() pcre2_match_data *pcre2_match_data_create(uint32_t size, pcre2_general_context *context);
CAPLET_SLOT()
pcre2_match_data *pcre2_match_data_create_from_pattern(const pcre2_code *code, pcre2_general_context *context);
CAPLET_SLOT() void pcre2_match_data_free(pcre2_match_data *data);
CAPLET_SLOT()
int pcre2_match(const pcre2_code *code, PCRE2_SPTR subject, PCRE2_SIZE length, PCRE2_SIZE start, uint32_t options,
                pcre2_match_data *data, pcre2_match_context *context);
CAPLET_SLOT() PCRE2_SIZE *pcre2_get_ovector_pointer(pcre2_match_data *data);
CAPLET_SLOT() uint32_t pcre2_get_ovector_count(pcre2_match_data *data);
CAPLET_SLOT() int pcre2_get_error_message(int code, PCRE2_UCHAR *buffer, PCRE2_SIZE size);
CAPLET_SLOT() int pcre2_pattern_info(const pcre2_code *code, uint32_t what, void *where);
CAPLET_SLOT() int pcre2_config(uint32_t what, void *where);
CAPLET_SLOT()
int pcre2_substitute(const pcre2_code *code, PCRE2_SPTR subject, PCRE2_SIZE length, PCRE2_SIZE start, uint32_t options,
                     pcre2_match_data *data, pcre2_match_context *context, PCRE2_SPTR replacement, PCRE2_SIZE size,
                     PCRE2_UCHAR *output, PCRE2_SIZE *output_size);

#ifdef __cplusplus
}
#endif
#endif
