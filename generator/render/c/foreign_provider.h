// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The view of providers of foreign tables, in parts.
#pragma once

#include <string>
#include <vector>

#include "render/c/foreign_places.h"
#include "render/c/foreign_provided.h"
#include "render/c/speller.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// Its texts are made at once, and so need nothing but the subject any more.
Data foreign_provider_data(const Subject &subject, const Speller &speller);
// The types of the table's author, or our own.
Speller foreign_provider_speller(const Subject &subject);

// What all parts read.
struct ForeignProvider {
  const Subject &subject;
  const Provided &provided;
  const Speller &speller;  // of `provided`
  std::vector<ForeignTable> tables;

  const model::Api &api() const { return provided.api(); }
  // "caplet_mill_"
  std::string own() const { return "caplet_" + api().name + "_"; }
};

// A slot that is filled by a function of its own, when the table is there already.
bool is_filled_later(const Provided &provided, const model::Slot &slot);
// What `provide` is given, as it is known when the module is initialised: neither functions nor what is pinned.
bool is_given(const Provided &provided, const model::Slot &slot, const model::Slot *inside);
bool is_given(const Provided &provided, const model::Field &leading);
// An object that consumers don't do without.
bool is_required(const Provided &provided, const model::Slot &slot, const model::Slot *inside);

// Rows `tables`, each with its fields and what they are filled with, and `getters`. foreign_initialisers.cpp
void add_foreign_initialisers(const ForeignProvider &provider, Data &data);
// Rows `values`, `required`, `bounds`, `assignments` and `fills`. foreign_values.cpp
void add_foreign_values(const ForeignProvider &provider, Data &data);

}  // namespace caplet::render
