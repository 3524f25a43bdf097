// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <string_view>

#include "model/type_text.h"
#include "model/validate_parts.h"
#include "support/text.h"

namespace caplet::model {
namespace {

void invalid(const Api &api, std::string message, std::string hint, Diagnostics &diagnostics) {
  const Origin &where = api.protocol->origin.known() ? api.protocol->origin : api.origin;
  diagnostics.error("invalid-protocol", where, std::move(message), std::move(hint));
}

}  // namespace

void check_protocol(const Api &api, Diagnostics &diagnostics) {
  if (!api.protocol) return;
  int places = 0;
  for (const std::string *one : {&api.protocol->type_attribute, &api.protocol->attribute, &api.protocol->method}) {
    if (one->empty()) continue;
    ++places;
    if (!is_word(*one)) invalid(api, "`" + *one + "` can't be the name of an attribute", "", diagnostics);
  }
  if (places != 1) {
    invalid(api,
            places == 0 ? "the protocol does not say where the capsule is" : "the protocol has more than one place",
            "write `type_attribute`, `attribute` or `method`", diagnostics);
  }
  if (!api.aliases.empty()) {
    invalid(api, "a capsule that is found by a protocol has no path, and no aliases", "", diagnostics);
  }
  if (printable(api.capsule) != api.capsule) {
    invalid(api, "the capsule's name has a line break or another control character", "", diagnostics);
  }
  if (api.foreign && api.foreign->functions) {
    invalid(api, "a dict of capsules is found by its path", "leave `protocol` or `functions` out", diagnostics);
  }
}

}  // namespace caplet::model
