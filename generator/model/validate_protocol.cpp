// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <string_view>

#include "model/objects.h"
#include "model/type_text.h"
#include "model/validate_parts.h"
#include "support/text.h"

namespace caplet::model {
namespace {

void invalid(const Api &api, std::string message, std::string hint, Diagnostics &diagnostics) {
  const Origin &where = api.protocol->origin.known() ? api.protocol->origin : api.origin;
  diagnostics.error("invalid-protocol", where, std::move(message), std::move(hint));
}

// What generated providers and consumers of Caplet's own tables need.
void check_native(const Api &api, const Names &names, Diagnostics &diagnostics) {
  if (api.interpreters == Interpreters::kSingle) {
    invalid(api, "the table of a protocol can't belong to one interpreter",
            "leave `interpreters` out, or make it `isolated`", diagnostics);
  }
  if (api.is_isolated()) {
    if (api.protocol->lifetime != TableLifetime::kProcess) return;
    invalid(api, "an isolated table goes with its capsule, not with the process",
            "leave `lifetime` or `interpreters` out", diagnostics);
    return;
  }
  for (const Slot &slot : api.slots) {
    if (slot.retired || !leads_to_objects(slot, names)) continue;
    diagnostics.error("invalid-protocol", slot.origin,
                      "`" + slot.name + "` belongs to one interpreter, but all of them share the protocol's table",
                      "make it `interpreters = isolated`");
  }
}

}  // namespace

void check_protocol(const Api &api, const Names &names, Diagnostics &diagnostics) {
  if (!api.protocol) return;
  if (!api.foreign) check_native(api, names, diagnostics);
  int places = 0;
  for (const std::string *one : {&api.protocol->type_attribute, &api.protocol->attribute, &api.protocol->method}) {
    if (one->empty()) continue;
    ++places;
    if (!is_word(*one)) invalid(api, "`" + *one + "` can't be the name of an attribute", "", diagnostics);
  }
  if (places != 1) {
    invalid(api,
            places == 0 ? "the protocol does not say where the capsule is" : "the protocol has more than one place",
            "write `type_attribute`, `attribute` or `method`; in a header `on_type`, `on_instance` or `method`",
            diagnostics);
  }
  if (!api.aliases.empty()) {
    invalid(api, "a capsule that is found by a protocol has no path, and no aliases", "", diagnostics);
  }
  if (printable(api.capsule) != api.capsule) {
    invalid(api, "the capsule's name has a line break or another control character", "", diagnostics);
  }
  if (api.is_dict()) {
    invalid(api, "a dict of capsules is found by its path", "leave `protocol` or `functions` out", diagnostics);
  }
}

}  // namespace caplet::model
