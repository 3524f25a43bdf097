// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "fetch_capi.h"

#include "../module.h"

struct page {
  char text[100];
  size_t size;
};

static size_t receive(char *data, size_t size, size_t count, void *context) {
  struct page *page = (struct page *)context;
  if (page->size + size * count > sizeof page->text) return 0;
  memcpy(page->text + page->size, data, size * count);
  page->size += size * count;
  return size * count;
}

static int run(void) {
  CHECK(fetch_curl_global_init(FETCH_CURL_GLOBAL_DEFAULT) == CURLE_OK);
  CHECK(strncmp(fetch_curl_version(), "libcurl/", 8) == 0);
  CHECK(fetch_curl_version_info(CURLVERSION_NOW)->version_num >= 0x074000);
  CHECK(fetch_curl_getdate("Thu, 01 Jan 1970 00:01:00 GMT", NULL) == 60);

  CURLU *url = fetch_curl_url();
  CHECK(fetch_curl_url_set(url, CURLUPART_URL, "https://example.org:81/a?b", 0) == CURLUE_OK);
  const CURLUcode code = fetch_curl_url_set(url, CURLUPART_PORT, "no number", 0);
  CHECK(code == CURLUE_BAD_PORT_NUMBER && strlen(fetch_curl_url_strerror(code)) > 5);
  fetch_curl_url_cleanup(url);

  struct curl_slist *list = fetch_curl_slist_append(NULL, "Accept: text/plain");
  CHECK(list != NULL && strcmp(list->data, "Accept: text/plain") == 0 && list->next == NULL);
  fetch_curl_slist_free_all(list);

  CURL *handle = fetch_curl_easy_init();
  char *escaped = fetch_curl_easy_escape(handle, "a b", 3);
  CHECK(strcmp(escaped, "a%20b") == 0);
  fetch_curl_free(escaped);
  struct page page = {"", 0};
  CHECK(fetch_curl_easy_setopt(handle, (CURLoption)FETCH_CURLOPT_URL, "file:///dev/null") == CURLE_OK);
  CHECK(fetch_curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, receive) == CURLE_OK);
  CHECK(fetch_curl_easy_setopt(handle, CURLOPT_WRITEDATA, &page) == CURLE_OK);
  CHECK(fetch_curl_easy_perform(handle) == CURLE_OK && page.size == 0);
  fetch_curl_easy_cleanup(handle);
  CHECK(strlen(fetch_curl_easy_strerror(CURLE_COULDNT_CONNECT)) > 5);
  return 0;
}

REEXPORT_CONSUMER(fetch, run)
