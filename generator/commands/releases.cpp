// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/releases.h"

#include <algorithm>

namespace caplet::commands {
namespace {

constexpr const char *kSeal = "seal it before it ships: caplet release VERSION";

// The line of the history of a minor of the current abi; null where there is none.
const model::Release *release_of(const model::Api &api, int minor) {
  const auto found = std::find_if(api.history.begin(), api.history.end(), [&](const model::Release &line) {
    return line.minor == minor && (line.abi == 0 || line.abi == api.abi);
  });
  return found == api.history.end() ? nullptr : &*found;
}

bool is_in_use(const model::Api &api) { return api.foreign && api.history.empty(); }

std::string number(const model::Api &api, int minor) {
  return "API " + std::to_string(api.abi) + "." + std::to_string(minor);
}

std::string unreleased(const model::Api &api) {
  const model::Release *last = release_of(api, api.last_released());
  return number(api, api.minor) + " is not released" +
         (last == nullptr ? "" : "; the last one is " + number(api, last->minor) + ", as " + last->version);
}

Origin place_of_minor(const model::Api &api) { return api.minor_origin.known() ? api.minor_origin : api.origin; }

}  // namespace

void check_released(const model::Api &api, const std::string &version, Outcome *outcome) {
  const auto add = [&](const std::string &what, const char *fix) {
    const std::string subject = "API " + api.name;
    outcome->findings.push_back({"not-released", {}, subject, what, {}, place_of_minor(api), fix, ""});
  };
  const model::Release *release = release_of(api, api.minor);
  if (release != nullptr) {
    if (version.empty() || release->version == version) return;
    add(number(api, api.minor) + " was released as " + release->version + ", not as " + version,
        "a release that leaves the C API as it was is checked without a version: --released");
  } else if (!is_in_use(api) || !version.empty()) {
    add(unreleased(api), kSeal);
  }
}

void note_unreleased(Context &context, const Input &input, const model::Api &api) {
  if (!input.is_released || is_in_use(api) || release_of(api, api.minor) != nullptr) return;
  context.diagnostics.note("not-released", place_of_minor(api), unreleased(api), kSeal);
}

}  // namespace caplet::commands
