#include "shapes_provider.h"

#include "../case.h"

namespace shapes {

double area(double side) { return side * side; }
double area(double width, double height) { return width * height; }

point turn(const point *from, direction towards) noexcept { return {from->y, from->x, towards}; }

int count(const canvas *where, int (*accept)(const point *) noexcept) {
  int accepted = 0;
  for (int i = 0; i < where->size(); i++) {
    const point one{static_cast<double>(i), 0, direction::left};
    accepted += accept(&one);
  }
  return accepted;
}

canvas *canvas::make(int size) { return new canvas(size); }
void canvas::drop(canvas *which) noexcept { delete which; }

}  // namespace shapes

namespace crate {

crate::crate(std::string_view name) : size_(static_cast<int>(name.size())) {}
int crate::sum(int, int a0, int min, int min_, int get, int view) const {
  return size_ + a0 + min * 10 + min_ * 100 + get + view * 1000;
}
int weigh(const crate &one, const crate &other) { return one.sum(0, 0, 0, 0, 0, 0) - other.sum(0, 0, 0, 0, 0, 0); }
crate pack(std::string_view name) { return crate(name); }

}  // namespace crate

long shapes_sides(PyObject *shape) { return PyLong_AsLong(shape); }

PROVIDER(native, shapes_native_provide)
