// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A library that nobody can annotate.
#ifndef PAINT_HPP
#define PAINT_HPP

#include <cstdint>
#include <string>
#include <utility>

namespace paint {
inline namespace v2 {

enum class mode : unsigned char { flat, deep = 7 };
enum unit { pixels = 1, points };
using colour = std::uint32_t;

class canvas {
 public:
  enum class side { front, back };
  explicit canvas(std::string title) : title_(std::move(title)) {}
  virtual ~canvas() = default;
  virtual int width() const { return static_cast<int>(title_.size()); }

 private:
  std::string title_;
};

class wide : public canvas {
 public:
  using canvas::canvas;
  int width() const override { return 100; }
};

struct point {
  int x, y;
};

int level(mode m);
std::string label(const canvas &c);

}  // namespace v2
}  // namespace paint

// Of a C header, as far as its author knows.
enum class paint_kind { plain = 3 };

#endif
