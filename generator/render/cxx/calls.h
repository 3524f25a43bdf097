// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Bodies of functions between C and C++. C calls a thunk, and C++ is behind: that is a slot of a provider, or a
// callable that either side gives. C++ calls a wrapper, and C is behind: a function of the consumer's header, or a
// callable that was given.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/lowering.h"
#include "render/code.h"
#include "render/cxx/cxx_side.h"

namespace caplet::render {

// A function of both: C's signature, and how its result and failure are C++'s.
struct CallShape {
  const model::Signature &signature;
  model::ResultForm form;
  std::string error;  // of a thunk: what it returns for a failure, or empty where it can't fail; of a wrapper: what C
                      // returns then, or empty for -1 and NULL
  const model::CxxType &result;
  std::size_t first = 0;  // the parameter of C that the first of C++ begins with
};

// From the list of arguments to the expression that calls.
using Call = std::function<std::string(const std::string &arguments)>;

// return caplet::guarded(-1, caplet::raise_current, [&] {
//   ... return geo::f(std::string_view(a, a_size));
// });
Code thunk_body(const CxxSide &side, const CallShape &shape, const std::vector<model::CxxType> &parameters,
                const Call &call);

// A parameter of a function of C++, by the name that it has there.
struct NamedArgument {
  std::string name;
  const model::CxxType &type;
};
// double caplet_result{};
// if (::geo_f(get(), a.data(), a.size(), &caplet_result) < 0) return caplet::failed<double>();
// return caplet_result;
// `leading`: the arguments of C before `first`.
Code wrapper_body(const CxxSide &side, const CallShape &shape, const std::vector<NamedArgument> &parameters,
                  const std::vector<std::string> &leading, const Call &call);

}  // namespace caplet::render
