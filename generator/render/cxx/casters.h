// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What libraries that bind C++ to Python (pybind11, nanobind) can be taught of an API: its handles and their classes,
// the structs that are Python objects, the structs that are passed by value.
#pragma once

#include "render/c/speller.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// The rows `caster_handles`, `caster_objects` and `caster_layouts`.
void add_casters(const Subject &subject, const Speller &speller, Data &data);

// The words of C, as consumers write them, with these rows.
class CasterLanguage final : public Speller {
 public:
  using Speller::Speller;
  void add_rows(const Subject &subject, Data &data) const override { add_casters(subject, *this, data); }
};

}  // namespace caplet::render
