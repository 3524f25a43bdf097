// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "model/references.h"
#include "model/type_text.h"
#include "model/validate_parts.h"
#include "model/values.h"

namespace caplet::model {
namespace {

class RequirementCheck {
 public:
  RequirementCheck(const Api &api, const Names &names, Diagnostics &diagnostics)
      : api_(api), table_(*api.foreign), names_(names), references_(api, names), diagnostics_(diagnostics) {}

  void run() {
    if (table_.abi) {
      requirement("abi", *table_.abi);
      if (std::holds_alternative<std::string>(table_.abi->equals)) {
        invalid(table_.abi->origin, "`abi` is a number, not a text", "write a text into `checks`");
      }
    }
    if (table_.version) version(*table_.version);
    if (table_.size) expect("size", table_.size->of, table_.size->origin, kNumber);
    for (const Requirement &one : table_.checks) requirement("checks", one);
    if (!table_.state.empty()) expect("state", table_.state, table_.origin, kPointer);
    if (!table_.previous.empty()) expect("previous", table_.previous, table_.origin, kPointer);
  }

 private:
  enum Kind { kNumber, kText, kPointer };

  void requirement(const char *what, const Requirement &one) {
    const bool is_text = std::holds_alternative<std::string>(one.equals);
    const bool is_equal = !std::holds_alternative<std::monostate>(one.equals);
    expect(what, one.of, one.origin, is_text ? kText : kNumber);
    if (is_text) fits(one, std::get<std::string>(one.equals));
    if (!is_equal && !one.at_least && !one.at_most) {
      invalid(one.origin, std::string("`") + what + "` does not say what `" + one.of + "` must be",
              "write `equals`, `at_least` or `at_most`");
    } else if (is_equal && (one.at_least || one.at_most)) {
      invalid(one.origin, "`" + one.of + "` must be equal to a value, and is compared besides",
              "write either `equals`, or `at_least` and `at_most`");
    } else if (one.at_least && one.at_most && *one.at_least > *one.at_most) {
      invalid(one.origin, "no number is at least " + std::to_string(*one.at_least) + " and at most " +
                              std::to_string(*one.at_most));
    }
  }

  void fits(const Requirement &one, const std::string &text) {
    BadReference bad;
    const std::optional<Referenced> found = references_.find(one.of, &bad);
    const std::vector<std::uint64_t> bounds =
        found ? see_through(found->type, names_).bounds : std::vector<std::uint64_t>();
    if (bounds.empty() || bounds.front() == 0 || text.size() <= bounds.front()) return;
    invalid(one.origin, "`" + one.of + "` is a `" + spell(found->type) + "`, in which `" + text + "` has no room");
  }

  void version(const TableVersion &one) {
    expect("version", one.of, one.origin, kNumber);
    for (std::size_t i = 1; i < one.releases.size(); ++i) {
      const NumberedRelease &before = one.releases[i - 1], &after = one.releases[i];
      if (before.value < after.value) continue;
      invalid(one.origin,
              "the number " + std::to_string(after.value) + " of " + after.version + " is not above " +
                  std::to_string(before.value) + ", that of " + before.version,
              "`releases` ascend: minor n begins at the nth");
    }
    const std::size_t count = one.releases.size();
    if (count == 0 || count >= static_cast<std::size_t>(std::max(api_.minor, 0))) return;
    invalid(one.origin,
            "the minor is " + std::to_string(api_.minor) + ", but `releases` has the numbers of " +
                std::to_string(count) + " only",
            "add the value of `" + one.of + "` from which on the provider has minor " + std::to_string(count + 1) +
                ", and the release that has it");
  }

  void expect(const char *what, const std::string &reference, const Origin &where, Kind kind) {
    BadReference bad;
    const std::optional<Referenced> found = references_.find(reference, &bad);
    if (!found) {
      diagnostics_.error("unknown-reference", where,
                         std::string("`") + what + "` is read from `" + reference + "`, " + bad.why, bad.hint);
      return;
    }
    if (is(found->type, kind)) return;
    static constexpr const char *kWanted[] = {"integer", "text", "pointer"};
    diagnostics_.error("invalid-reference", where,
                       std::string("`") + what + "` is read from `" + reference + "`, which is no " + kWanted[kind] +
                           " but a `" + spell(found->type) + "`");
  }

  bool is(const Type &written, Kind kind) const {
    if (kind == kPointer) return is_pointer(written, names_);
    const Type type = see_through(written, names_);
    if (kind == kText) return type.base == "char" && type.pointers.size() + type.bounds.size() == 1;
    const bool is_external = type.pointers.empty() && names_.find<External>(type.base);
    return is_external || is_integer_class(abi_class_of(type, names_));
  }

  void invalid(const Origin &where, std::string message, std::string hint = "") {
    diagnostics_.error("invalid-requirement", where, std::move(message), std::move(hint));
  }

  const Api &api_;
  const Foreign &table_;
  const Names &names_;
  const References references_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_requirements(const Api &api, const Names &names, Diagnostics &diagnostics) {
  RequirementCheck(api, names, diagnostics).run();
}

}  // namespace caplet::model
