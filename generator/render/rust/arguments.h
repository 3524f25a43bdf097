// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What callers in Rust give for the parameters of a function, and what they get from it.
#pragma once

#include <string>
#include <vector>

#include "render/rust/language.h"
#include "render/rust/types.h"

namespace caplet::render {

struct RustArgument {
  std::string name, type;     // what callers give; without a type nothing: it is worked out
  std::string value = {};     // what the function takes
  bool is_object = false;     // a Python object, for which the thread must be attached
  bool is_reference = false;  // has a lifetime
  std::string unsafe = {};    // why the call is: empty where it isn't
};
struct RustArguments {
  std::vector<RustArgument> all;
  std::vector<std::string> before;  // statements ahead of the call
  bool may_panic = false;           // a length doesn't fit, or two differ
};

struct RustReturn {
  std::string type;           // without PyResult; "" is nothing
  std::string value;          // made from `result`, or from `CALL` where the call stands in it
  std::string is_error = {};  // the test for its error value; empty where it has none
  bool is_certain = false;    // it is never a result
  bool has_py = false;        // has the lifetime 'py
  bool has_lifetime = false;  // has the lifetime 'a of an argument
};

class RustCalls {
 public:
  RustCalls(const Subject &subject, const RustLanguage &language, const RustTypes &types);

  RustArguments arguments(const model::Slot &slot) const;
  RustReturn returned(const model::Slot &slot) const;
  bool takes_table(const model::Slot &slot) const;
  // The slot that destroys a handle, or null.
  const model::Slot *destroyer(const model::Handle &handle) const;

 private:
  RustArgument argument(const model::Slot &slot, std::size_t index) const;
  RustArgument object(const model::Parameter &parameter, RustArgument one, const RustType &type) const;
  RustArgument handle(const model::Slot &slot, const model::Parameter &parameter, RustArgument one,
                      const RustType &type) const;
  RustArgument text(const model::Parameter &parameter, RustArgument one) const;
  RustArgument one_element(const model::Parameter &parameter, RustArgument one, const RustType &type) const;
  RustArgument elements(const model::Parameter &parameter, RustArgument one, const RustType &type) const;
  void add_lengths(const model::Slot &slot, RustArguments &out) const;
  bool is_slice(const model::Slot &slot, const model::Parameter &parameter) const;
  bool destroys(const model::Slot &slot, const RustType &type) const;

  RustReturn pointer_result(const model::Slot &slot, const RustType &type) const;
  std::string error_test(const model::Slot &slot, const RustType &type) const;
  std::string lifetime(const model::Slot &slot) const;

  const Subject &subject_;
  const RustLanguage &language_;
  const RustTypes &types_;
};

}  // namespace caplet::render
