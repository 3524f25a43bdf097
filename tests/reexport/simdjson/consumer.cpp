// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "reader_capi.hpp"

#include "../module.h"

static int checked() {
  reader::simdjson_dom_parser_ref parser(reader::parser_new());
  const reader::simdjson_dom_element_view root(reader::parse(parser, R"({"a": [1, 2.5, true, "x"]})"));
  CHECK(reader::type(root) == reader::simdjson_dom_element_type::OBJECT);
  CHECK(reader::integer(root, "/a/0") == 1 && reader::real(root, "/a/1") == 2.5 && reader::truth(root, "/a/2"));
  CHECK(reader::text(root, "/a/3") == "x" && !reader::text(root, "/a/0"));
  CHECK(reader::size(root, "/a") == 4 && reader::minified(root) == R"({"a":[1,2.5,true,"x"]})");
  CHECK(reader::status(parser, "{}") == simdjson_SUCCESS && !reader::message(simdjson_TAPE_ERROR).empty());
  reader_parser_delete(parser.get());
  return 0;
}

static int run() {
  try {
    return checked();
  } catch (const caplet::python_error &error) {
    error.restore();
    return -1;
  }
}

REEXPORT_CONSUMER(reader, run)
