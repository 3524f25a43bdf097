// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef READER_HPP
#define READER_HPP

#include <Python.h>
#include <caplet/annotate.h>
#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

CAPLET_API(reader, capsule = "reader._core._C_API", distribution = "reader");

namespace reader {

CAPLET_SLOT() simdjson::dom::parser *parser_new();
CAPLET_SLOT() void parser_delete(simdjson::dom::parser *parser) noexcept;

/// The root, which is the parser's: it lives until that parses again.
CAPLET_SLOT() const simdjson::dom::element *parse(simdjson::dom::parser &parser, std::string_view text);
CAPLET_SLOT() simdjson::error_code status(const simdjson::dom::parser &parser, std::string_view text);
CAPLET_SLOT() std::string_view message(simdjson::error_code code) noexcept;
CAPLET_SLOT() simdjson::dom::element_type type(const simdjson::dom::element &element);
CAPLET_SLOT() std::int64_t integer(const simdjson::dom::element &element, std::string_view pointer);
CAPLET_SLOT() double real(const simdjson::dom::element &element, std::string_view pointer);
CAPLET_SLOT() bool truth(const simdjson::dom::element &element, std::string_view pointer);
CAPLET_SLOT() std::optional<std::string> text(const simdjson::dom::element &element, std::string_view pointer);
CAPLET_SLOT() std::size_t size(const simdjson::dom::element &element, std::string_view pointer);
CAPLET_SLOT() std::string minified(const simdjson::dom::element &element);

}  // namespace reader
#endif
