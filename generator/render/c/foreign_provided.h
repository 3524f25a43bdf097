// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a provider of a foreign table has to fill: the table as it is in the API's minor, and what the interface file
// itself says of it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/references.h"
#include "render/facts/subject.h"

namespace caplet::render {

// A number or a text of the provider that the interface file gives whole: of what consumers compare with bounds alone
// there is none.
struct Pinned {
  std::string of;           // "header.order"
  model::Referenced place;  // of the Provided's own Api
  bool is_text = false;
  std::string value;  // as C: "258", "sizeof(struct mill_table)"; or the text itself
};

// Whether types come from the header of the table's author, which has the struct. That of an array has macros by the
// names of its slots.
bool uses_authors_header(const model::Api &api);

// Not to be copied: its parts point at each other.
class Provided {
 public:
  explicit Provided(const Subject &subject);
  Provided(const Provided &) = delete;
  Provided &operator=(const Provided &) = delete;

  // Without slots that are gone, whose places are holes, and with nothing const by itself that is to be filled.
  const model::Api &api() const { return api_; }
  const model::Names &names() const { return names_; }
  const std::vector<Pinned> &pinned() const { return pinned_; }
  // What is known of a leading field or slot as a whole; null where it isn't, or of its members at most.
  const Pinned *pinned(const std::string &name) const;
  // The places whose value the author gives, with what the file says of it: no more than bounds.
  const std::vector<std::pair<const model::Requirement *, model::Referenced>> &bounded() const { return bounded_; }
  // Whether all of a leading field's or datum's members are known.
  bool is_all_pinned(const std::string &name, const model::Type &type, const model::Field *field) const;
  // What `provide` is given for the table's state; null where functions don't take one.
  const model::Referenced *state() const { return state_ ? &*state_ : nullptr; }
  // Whether each `provide` makes a table of its own, which its capsule owns.
  bool is_owned() const { return state_.has_value() || api_.is_isolated(); }

 private:
  void pin();
  void pin_requirement(const model::Requirement &one);
  void pin(const std::string &of, bool is_text, const std::string &value);

  model::Api api_;
  model::Names names_;
  model::References references_;
  std::vector<Pinned> pinned_;
  std::unordered_map<std::string, std::size_t> rows_;  // of `pinned_`, by reference
  std::vector<std::pair<const model::Requirement *, model::Referenced>> bounded_;
  std::optional<model::Referenced> state_;
};

}  // namespace caplet::render
