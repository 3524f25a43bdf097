// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The same in C++.
#ifndef ATTRIBUTES_CXX_HPP
#define ATTRIBUTES_CXX_HPP
#include <caplet/annotate.h>
#include <string>
CAPLET_API(attributes_cxx, capsule = "attributes_cxx._C_API");
namespace at {
[[deprecated("use find")]] CAPLET_SLOT() int search(const std::string &text);
[[nodiscard]] CAPLET_SLOT() int find(const std::string &text);
[[nodiscard]] CAPLET_SLOT() std::string made(int n) noexcept;
class CAPLET_HANDLE() thing {
 public:
  CAPLET_SLOT() explicit thing(int x);
  CAPLET_SLOT() ~thing();
  [[nodiscard]] CAPLET_SLOT() int size() const noexcept;
  [[deprecated]] CAPLET_SLOT() int count() const;
};
}  // namespace at
#endif
