// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef FETCH_H
#define FETCH_H

#include <Python.h>
#include <caplet/annotate.h>
#include <curl/curl.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(fetch, capsule = "fetch._core._C_API", distribution = "fetch");
CAPLET_CONSTANT(CURLOPT_URL);
CAPLET_CONSTANT(CURL_GLOBAL_DEFAULT);

CAPLET_SLOT() CURLcode curl_global_init(long flags);
CAPLET_SLOT() char *curl_version(void);
CAPLET_SLOT() CURL *curl_easy_init(void);
CAPLET_SLOT() void curl_easy_cleanup(CURL *curl);
CAPLET_SLOT() CURLcode(curl_easy_setopt)(CURL *curl, CURLoption option, ...);
CAPLET_SLOT(gil = released) CURLcode curl_easy_perform(CURL *curl);
CAPLET_SLOT() const char *curl_easy_strerror(CURLcode code);
CAPLET_SLOT() char *curl_easy_escape(CURL *handle, const char *string, int length);
CAPLET_SLOT() void curl_free(void *p);
CAPLET_SLOT() struct curl_slist *curl_slist_append(struct curl_slist *list, const char *data);
CAPLET_SLOT() void curl_slist_free_all(struct curl_slist *list);
CAPLET_SLOT() time_t curl_getdate(const char *p, const time_t *unused);
CAPLET_SLOT() CURLU *curl_url(void);
CAPLET_SLOT() void curl_url_cleanup(CURLU *handle);
CAPLET_SLOT() const char *curl_url_strerror(CURLUcode code);
CAPLET_SLOT() CURLUcode curl_url_set(CURLU *handle, CURLUPart what, const char *part, unsigned int flags);
CAPLET_SLOT() curl_version_info_data *curl_version_info(CURLversion age);

#ifdef __cplusplus
}
#endif
#endif
