// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "reader_capi.h"

#include "../module.h"

static int run(void) {
  const char text[] = "{\"a\": [1, 2.5, true, \"x\"]}";
  struct simdjson_dom_parser *parser = reader_parser_new();
  const struct simdjson_dom_element *root = reader_parse(parser, text, sizeof text - 1);
  CHECK(root != NULL);
  simdjson_dom_element_type type;
  CHECK(reader_type(root, &type) == 0);
  (void)type;
  reader_parser_delete(parser);
  return 0;
}

REEXPORT_CONSUMER(reader, run)
