// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/views.h"

#include <algorithm>
#include <iterator>

#include "render/facts/api_view.h"
#include "render/languages.h"
#include "render/view.h"

namespace caplet::render {
namespace {

View in_language(const Target &target, const Subject &subject) {
  std::unique_ptr<const Language> language = find_language(target.language)->make(subject);
  Data data = api_view(subject, *language);
  return {std::move(language), std::move(data)};
}

template <View (*make)(const Subject &)>
View as_it_is(const Target &, const Subject &subject) {
  return make(subject);
}

struct ViewRow {
  std::string_view name;
  View (*make)(const Target &target, const Subject &subject);
};
constexpr ViewRow kViews[] = {
    {"api", in_language},          {"provider", as_it_is<provider_view>},       {"consumer", as_it_is<consumer_view>},
    {"mock", as_it_is<mock_view>}, {"conformance", as_it_is<conformance_view>},
};

const ViewRow *find_view(std::string_view name) {
  const auto *found =
      std::find_if(std::begin(kViews), std::end(kViews), [&](const ViewRow &one) { return one.name == name; });
  return found == std::end(kViews) ? nullptr : found;
}

}  // namespace

View make_view(const Target &target, const Subject &subject) { return find_view(target.view)->make(target, subject); }

bool is_view(std::string_view name) { return find_view(name) != nullptr; }

std::vector<std::string_view> view_names() {
  std::vector<std::string_view> all;
  for (const ViewRow &one : kViews) all.push_back(one.name);
  return all;
}

}  // namespace caplet::render
