// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What C++ consumers see of an API beyond its C form.
#include <algorithm>
#include <iterator>

#include "diff/rules.h"
#include "model/cxx_type_text.h"
#include "model/named_walk.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

// Without the parameters' names, which nobody calls.
std::string seen(const Slot &slot) {
  if (!slot.cxx) return slot.spelled_in_provider();
  CxxForm form = *slot.cxx;
  for (CxxParameter &one : form.parameters) one.name.clear();
  return spell(form, slot.spelled_in_provider());
}

void cxx_form_changed(const Pairs &c, Reporter &report) {
  if (c.then.language != Language::kCxx || c.now.language != Language::kCxx) return;
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one) || one.now->retired || one.then->retired) continue;
    if (seen(*one.then) == seen(*one.now)) continue;
    report.add(S::kS, one, "C++ consumers saw `" + seen(*one.then) + "`, see `" + seen(*one.now) + "`");
  }
}

void exception_unmapped(const Pairs &c, Reporter &report) {
  for (const ExceptionType &then : c.then.exceptions) {
    const ExceptionType *now = find_named(c.now.exceptions, then.name);
    const bool is_gone = now == nullptr;
    if (c.released == 0 || (!is_gone && now->object == then.object)) continue;
    report.add(S::kContract, "exception " + then.name,
               "became `" + then.object + "`, becomes " + (is_gone ? "what it derives from" : "`" + now->object + "`"),
               then.origin, is_gone ? c.now.origin : now->origin);
  }
}

void exception_mapped(const Pairs &c, Reporter &report) {
  for (const ExceptionType &now : c.now.exceptions) {
    if (find_named(c.then.exceptions, now.name) != nullptr) continue;
    report.add(S::kD, "exception " + now.name, "becomes `" + now.object + "` now", c.then.origin, now.origin);
  }
}

constexpr Rule kCxxRows[] = {
    {{"CXX_FORM_CHANGED", S::kS, "C++ consumers see another function",
      "Its C form is the same, so compiled consumers go on. Sources use names, defaults and types of the C++ header.",
      "refine(double factor = 2) -> refine(double factor)", "keep the C++ declaration, and add an overload"},
     cxx_form_changed},
    {{"EXCEPTION_UNMAPPED", S::kContract, "a C++ exception no longer becomes the same Python exception",
      "Consumers catch what it became.", "class CAPLET_EXCEPTION(geo_Error) error -> class error",
      "keep CAPLET_EXCEPTION on the class"},
     exception_unmapped},
    {{"EXCEPTION_MAPPED", S::kD, "a C++ exception becomes a Python exception of the API",
      "It was a RuntimeError, or what it derives from.", "class error -> class CAPLET_EXCEPTION(geo_Error) error",
      "nothing to do, if the new exception derives from the old one"},
     exception_mapped},
};

}  // namespace

const RuleGroup kCxxRules = {"C++", kCxxRows, std::size(kCxxRows)};

}  // namespace caplet::diff
