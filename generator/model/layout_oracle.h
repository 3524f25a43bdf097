// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How an API lies in memory on a platform. A platform is a target triple of Clang; whoever has a Clang implements the
// oracle (cxx), whoever compares interfaces asks it (diff).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/api.h"

namespace caplet::model {

struct FieldLayout {
  std::string identity, name;  // as a path: "t", "inner.t"; fields of an unnamed member stand by themselves
  std::uint64_t offset = 0;    // in bits
  std::uint64_t size = 0;      // in bytes; 0 of bit-fields and flexible arrays
  std::optional<int> bits;     // of a bit-field
  bool is_signed = false;      // likewise: enums and plain char have either sign
  // "at 8", or for a bit-field "at 8, bit 3, signed"; "at 8, 4 bytes" where `other` has another size.
  std::string place(const FieldLayout &other) const;
  bool operator==(const FieldLayout &o) const {
    return identity == o.identity && offset == o.offset && size == o.size && bits == o.bits && is_signed == o.is_signed;
  }
};
struct RecordLayout {
  std::uint64_t size = 0, align = 0;  // in bytes
  std::vector<FieldLayout> fields;    // but for unnamed bit-fields
};
struct Layouts {
  int pointer_size = 0;                         // in bytes
  std::map<std::string, std::string> scalars;   // spelling -> width and sign there: "long" -> "i32"
  std::map<std::string, RecordLayout> records;  // by name
  // Record -> the type of another project that stands in it by value, whose size only its own header knows.
  std::map<std::string, std::string> not_judged;
};

class LayoutOracle {
 public:
  LayoutOracle() = default;
  LayoutOracle(const LayoutOracle &) = delete;
  LayoutOracle &operator=(const LayoutOracle &) = delete;
  virtual ~LayoutOracle() = default;
  virtual bool knows(const std::string &triple) const = 0;
  // `api` must be resolved and valid, `triple` be known. Nullopt where Clang refuses the API's types for it.
  virtual std::optional<Layouts> layouts(const Api &api, const std::string &triple) const = 0;
};

// The platforms that are judged unless the user names others.
inline constexpr const char *kDefaultProfiles[] = {"x86_64-linux-gnu", "i686-linux-gnu", "x86_64-windows-msvc",
                                                   "arm64-apple-darwin", "wasm32"};

}  // namespace caplet::model
