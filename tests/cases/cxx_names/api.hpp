#ifndef SHAPES_HPP
#define SHAPES_HPP
#include <Python.h>
#include <caplet/annotate.h>
#include <cstdint>
#include <string>
#include <string_view>

CAPLET_API(shapes, capsule = "shapes.native._C_API", prefix = shapes_native);

#define SHAPES_MAX_SIDES 12
CAPLET_CONSTANT(SHAPES_MAX_SIDES);

namespace shapes {

/// Which way.
enum class direction : std::uint8_t { left = 1, right = 2, FILE = 3 };

struct CAPLET_LAYOUT() point {
  double x, y;
  direction towards;
};

class canvas;

/// The area of a square, or of a rectangle.
CAPLET_SLOT(name = square_area) double area(double side);
CAPLET_SLOT(name = rectangle_area) double area(double width, double height);

CAPLET_SLOT() point turn(const point *from, direction towards) noexcept;
CAPLET_SLOT() int count(const canvas *where, int (*accept)(const point *) noexcept);

class canvas {
 public:
  explicit canvas(int size) : size_(size) {}
  CAPLET_SLOT(returns = handle) static canvas *make(int size);
  CAPLET_SLOT() static void drop(canvas *which) noexcept;
  int size() const { return size_; }

 private:
  int size_;
};

}  // namespace shapes

// A class called as its namespace, and parameters called as what stands around them.
namespace crate {

class CAPLET_HANDLE() crate {
 public:
  CAPLET_SLOT() explicit crate(std::string_view crate);
  CAPLET_SLOT() ~crate() = default;
  CAPLET_SLOT() int sum(int, int a0, int min, int min_, int get, int crate_view) const;

 private:
  int size_;
};

CAPLET_SLOT() int weigh(const crate &std, const crate &crate);
CAPLET_SLOT() crate pack(std::string_view make);

}  // namespace crate

extern "C" {
CAPLET_SLOT(on_error = -1) long shapes_sides(PyObject *shape);
}
#endif
