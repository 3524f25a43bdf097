// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Bodies of functions on the border. Inward, C has called and C++ is behind: thunks of a provider, and callables that
// either side gives. Outward, C++ has called and C is behind: the functions of the consumer's header, and callables
// that were given.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/lowering.h"
#include "render/code.h"
#include "render/cxx_side.h"

namespace caplet::render {

// What both know of a function.
struct Border {
  const model::Signature &signature;
  model::ResultForm form;
  std::string error;  // as C++ writes it; empty where it can't fail
  const model::CxxType &result;
  std::size_t first = 0;  // the parameter of C that the first of C++ begins with
};

// `call`: from the list of arguments to the expression that calls.
using Call = std::function<std::string(const std::string &arguments)>;

Code inward(const CxxSide &side, const Border &border, const std::vector<model::CxxType> &parameters, const Call &call);

// A parameter of a function of C++, by the name that it has there.
struct Given {
  std::string name;
  const model::CxxType &type;
};
// `leading`: the arguments of C before `first`.
Code outward(const CxxSide &side, const Border &border, const std::vector<Given> &parameters,
             const std::vector<std::string> &leading, const Call &call);

// "const geo_walk_visit_callback NAME = [](void *context, ...) ...;", whose context is a `new std::function`.
Code given_function(const CxxSide &side, const model::CxxType &function, const std::string &callback,
                    const std::string &name);
// "NAME = [fn = POINTER, context = CONTEXT](...) ...;"
Code held_function(const CxxSide &side, const model::CxxType &function, const std::string &callback,
                   const std::string &name, const std::string &pointer, const std::string &context);

}  // namespace caplet::render
