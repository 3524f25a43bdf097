// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/protocol_view.h"

#include "model/references.h"
#include "render/c/literals.h"
#include "render/embedded.h"
#include "render/template.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Protocol;

// How the table of an older abi is reached from `it`; empty where nothing leads there.
struct Previous {
  std::string expression, callee;
};
Previous previous_of(const Subject &subject) {
  const Api &api = subject.api;
  if (!api.foreign || api.foreign->previous.empty()) return {};
  model::BadReference bad;
  const auto found = model::References(api, subject.names).find(api.foreign->previous, &bad);
  const std::string text = "it->" + api.foreign->previous;
  return found && found->is_called() ? Previous{text + "()", text} : Previous{text, ""};
}

const char *place_of(const Protocol &protocol) {
  if (!protocol.type_attribute.empty()) return "CAPLET_ON_TYPE";
  return protocol.method.empty() ? "CAPLET_ON_INSTANCE" : "CAPLET_BY_METHOD";
}

Data finding_data(const Subject &subject) {
  const Api &api = subject.api;
  const Protocol &protocol = *api.protocol;
  const Previous previous = previous_of(subject);
  Data data;
  data.set("api", api.name);
  data.set("prefix", api.function_prefix());
  add_protocol(api, data);
  data.set("place", place_of(protocol));
  data.set("by_method", !protocol.method.empty());
  data.set("lives_on", api.has_lasting_tables());
  data.set("of_types", !protocol.type_attribute.empty() && api.has_lasting_tables());
  data.set("is_foreign", api.foreign.has_value());
  data.set("previous", previous.expression);
  data.set("previous_callee", previous.callee);
  return data;
}

}  // namespace

void add_protocol(const Api &api, Data &data) {
  const Protocol protocol = api.protocol.value_or(Protocol());
  const std::string attribute = protocol.type_attribute + protocol.attribute + protocol.method;
  data.set("found_as", comment_text(attribute));
  data.set("found_as_string", string_literal(attribute));
  data.set("on_type", !protocol.type_attribute.empty());
  data.set("leads", api.protocol && !api.foreign && !api.is_isolated());
}

void add_finding(const Subject &subject, Data &data) {
  std::string text;
  if (subject.api.protocol)
    text = filled_in(find_embedded("consumer/protocol.mustache").value(), finding_data(subject));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  data.set("finding", text);
}

}  // namespace caplet::render
