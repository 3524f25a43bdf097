// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/views.h"

#include "model/named_walk.h"
#include "render/c/c_view.h"
#include "render/c/foreign_provider.h"
#include "render/c/foreign_view.h"
#include "render/cxx/cxx_view.h"
#include "render/cxx/thunks.h"
#include "render/facts/api_view.h"
#include "render/languages.h"

namespace caplet::render {
namespace {

View in_language(std::string_view name, const Subject &subject) {
  std::unique_ptr<const Language> language = find_language(name)->make(subject);
  Data data = api_view(subject, *language);
  language->add_rows(subject, data);
  return {std::move(language), std::move(data)};
}

Speller consumer_speller(const Subject &subject) { return Speller(subject.api, subject.names, Side::kConsumer); }
Speller conformance_speller(const Subject &subject) { return Speller(subject.api, subject.names, Side::kProvider); }

// Of C, with what C++ adds.
template <Speller (*make_speller)(const Subject &), Data (*make_data)(const Subject &, const Speller &)>
View of_c(std::string_view, const Subject &subject) {
  auto speller = std::make_unique<const Speller>(make_speller(subject));
  Data data = make_data(subject, *speller);
  return {std::move(speller), std::move(data)};
}

Data provider(const Subject &subject, const Speller &speller) {
  Data data = provider_data(subject, speller);
  add_thunks(speller, data);
  add_provided_functions(subject, speller, data);
  return data;
}
Data consumer(const Subject &subject, const Speller &speller) {
  Data data = consumer_data(subject, speller);
  add_lifted(subject, speller, data);
  return data;
}

struct ViewRow {
  std::string_view name;
  View (*make)(std::string_view language, const Subject &subject);
};
constexpr ViewRow kViews[] = {
    {"api", in_language},
    {"provider", of_c<provider_speller, provider>},
    {"consumer", of_c<consumer_speller, consumer>},
    {"foreign", of_c<consumer_speller, foreign_consumer_data>},
    {"foreign_provider", of_c<foreign_provider_speller, foreign_provider_data>},
    {"mock", of_c<consumer_speller, mock_data>},
    {"foreign_mock", of_c<consumer_speller, foreign_mock_data>},
    {"conformance", of_c<conformance_speller, conformance_data>},
};

const ViewRow *find_view(std::string_view name) { return model::find_named(kViews, name); }

}  // namespace

View make_view(const Target &target, std::string_view language, const Subject &subject) {
  std::string_view name = target.view;
  if (subject.api.foreign && name == "consumer") name = "foreign";
  if (subject.api.foreign && name == "mock") name = "foreign_mock";
  const bool has_table = subject.api.foreign && !subject.api.is_dict();
  if (has_table && name == "provider") name = "foreign_provider";
  return find_view(name)->make(language, subject);
}

bool is_view(std::string_view name) { return find_view(name) != nullptr; }

std::vector<std::string_view> view_names() {
  std::vector<std::string_view> all;
  for (const ViewRow &one : kViews) all.push_back(one.name);
  return all;
}

}  // namespace caplet::render
