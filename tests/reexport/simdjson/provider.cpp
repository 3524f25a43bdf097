// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <map>

#include "../module.h"
#include "reader_provider.h"

namespace reader {

namespace dom = simdjson::dom;

// A parser has one root at a time.
static std::map<const dom::parser *, dom::element> &roots() {
  static std::map<const dom::parser *, dom::element> all;
  return all;
}

dom::parser *parser_new() { return new dom::parser; }
void parser_delete(dom::parser *parser) noexcept {
  roots().erase(parser);
  delete parser;
}
const dom::element *parse(dom::parser &parser, std::string_view text) {
  const dom::element root = parser.parse(text.data(), text.size());
  return &(roots()[&parser] = root);
}
simdjson::error_code status(const dom::parser &, std::string_view text) {
  dom::parser other;
  return other.parse(text.data(), text.size()).error();
}
std::string_view message(simdjson::error_code code) noexcept { return simdjson::error_message(code); }
dom::element_type type(const dom::element &element) { return element.type(); }
std::int64_t integer(const dom::element &element, std::string_view pointer) {
  return element.at_pointer(pointer).get_int64().value();
}
double real(const dom::element &element, std::string_view pointer) {
  return element.at_pointer(pointer).get_double().value();
}
bool truth(const dom::element &element, std::string_view pointer) {
  return element.at_pointer(pointer).get_bool().value();
}
std::optional<std::string> text(const dom::element &element, std::string_view pointer) {
  std::string_view found;
  if (element.at_pointer(pointer).get(found) != simdjson::SUCCESS) return std::nullopt;
  return std::string(found);
}
std::size_t size(const dom::element &element, std::string_view pointer) {
  return element.at_pointer(pointer).get_array().size();
}
std::string minified(const dom::element &element) { return simdjson::minify(element); }

}  // namespace reader

REEXPORT_PROVIDER(reader)
