#include "geometry_provider.h"

#include <caplet/provider.hpp>

#include <atomic>
#include <cmath>
#include <new>
#include <numeric>

#include "../case.h"

PyObject *geo_ParseError, *geo_Stop;

std::string global_name() { return "global"; }

namespace geo {

namespace {
std::atomic<int> alive_meshes{0};  // threads.py calls from several
}

void priced::set_price(double price) {
  if (price < 0) throw std::invalid_argument("nothing costs less than nothing");
  price_ = price;
}

mesh::mesh(std::string_view name) : shape(std::string(name)) {
  if (name.empty()) throw std::invalid_argument("a mesh has a name");
  ++alive_meshes;
}
mesh::mesh(const std::vector<point> &points, std::string_view name) : shape(std::string(name)), points_(points) {
  ++alive_meshes;
}
mesh::mesh(const mesh &other) : shape(other), priced(other), points_(other.points_), kind_(other.kind_) { ++alive_meshes; }
mesh::~mesh() { --alive_meshes; }

window::window(int size, std::unique_ptr<window> around) {
  if (around) sizes_ = around->sizes_;
  sizes_.push_back(size);
}
window::window(std::unique_ptr<window> around) : window(0, std::move(around)) {}
std::size_t window::show(std::unique_ptr<mesh> what, std::unique_ptr<window> over, int times) {
  title_ = what ? what->describe() : "nothing";
  return (over ? over->sizes_.size() : 0) + static_cast<std::size_t>(times);
}

int mesh::alive() noexcept { return alive_meshes; }

std::unique_ptr<mesh> mesh::parse(const char *text, kind what) {
  if (std::string_view(text) == "bad") throw parse_error("bad text");
  if (std::string_view(text) == "none") return nullptr;
  auto made = std::make_unique<mesh>(std::string_view(text));
  made->kind_ = what;
  return made;
}

point mesh::center() const {
  if (points_.empty()) throw std::out_of_range("no points");
  point sum{0, 0};
  for (const point &one : points_) sum = {sum.x + one.x, sum.y + one.y};
  const auto count = static_cast<double>(points_.size());
  return {sum.x / count, sum.y / count};
}
void mesh::add(point what) { points_.push_back(what); }
void mesh::add(const std::vector<point> &points) { points_.insert(points_.end(), points.begin(), points.end()); }
mesh &mesh::operator*=(double factor) {
  for (point &one : points_) one = {one.x * factor, one.y * factor};
  return *this;
}
std::optional<point> mesh::find(double x) const {
  for (const point &one : points_) {
    if (one.x == x) return one;
  }
  if (std::isnan(x)) throw std::domain_error("not a number");
  return std::nullopt;
}
std::vector<double> mesh::lengths() const {
  std::vector<double> out;
  for (const point &one : points_) out.push_back(std::hypot(one.x, one.y));
  return out;
}
std::string mesh::describe() const { return std::string(name()) + " of " + std::to_string(points_.size()); }
mesh mesh::scaled(double factor) const {
  mesh out(*this);
  out *= factor;
  return out;
}
std::pair<point, point> mesh::bounds() const { return {points_.front(), points_.back()}; }
std::tuple<std::string, std::vector<point>, std::unique_ptr<mesh>> mesh::take_apart() const {
  return {std::string(name()), points_, std::make_unique<mesh>(*this)};
}
void mesh::walk(const std::function<bool(const point &, std::string_view)> &visit) const {
  for (const point &one : points_) {
    if (!visit(one, name())) return;
  }
}
void mesh::merge(std::unique_ptr<mesh> other) {
  if (!other) throw stop();
  points_.insert(points_.end(), other->points_.begin(), other->points_.end());
}

registry &registry::global() {
  static registry one;
  return one;
}

int twice(const counted &what) noexcept { return 2 * what.answer(); }
double area(double side) noexcept { return side * side; }
double area(const mesh &what, int unit) { return static_cast<double>(what.size()) * unit; }
level raise(level from, level by) { return by == level::high ? level::high : from; }
std::array<double, 3> cross(const std::array<double, 3> &a, const std::array<double, 3> &b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
double norm(std::optional<double> x, std::optional<std::string_view> text) {
  return x.value_or(-1) + (text ? static_cast<double>(text->size()) : 100);
}
std::optional<std::string> half(const std::string &text) {
  if (text.size() % 2 != 0) return std::nullopt;
  return text.substr(0, text.size() / 2);
}
std::function<double(double)> adder(double by) {
  if (by == 0) return nullptr;
  return [by](double x) {
    if (x < 0) throw std::invalid_argument("negative");
    return x + by;
  };
}
double apply(std::function<double(double)> f, double x) { return f(x); }
std::optional<int> first_of(const std::vector<level> &levels, const std::function<std::optional<int>(level)> &f) {
  for (const level one : levels) {
    if (const std::optional<int> found = f(one)) return found;
  }
  return std::nullopt;
}
std::vector<level> levels() { return {level::low, level::high}; }
std::pair<std::string, std::optional<std::string>> split(std::string_view text) {
  const std::size_t at = text.find('=');
  if (at == std::string_view::npos) return {std::string(text), std::nullopt};
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
}
void accumulate(double &into, const double &what) { into += what; }
void fail(int how) {
  switch (how) {
    case 0:
      throw parse_error("line 1");
    case 1:
      throw stop();
    case 2:
      throw std::bad_alloc();
    case 3:
      PyErr_SetString(PyExc_KeyError, "by hand");
      caplet::throw_pending();
    case 4:
      throw 7;
    default:
      return;
  }
}
double slow(double x) {
  if (x < 0) throw std::domain_error("negative");
  return -1 + x * 0;  // also what says that it failed
}
double each(const std::function<double(double)> &f) { return f(1) + f(2); }
bool operator==(const mesh &a, const mesh &b) { return a.name() == b.name() && a.size() == b.size(); }
int extra(int x) { return x + 1; }
int allocate(std::function<int(int)> a, std::function<int(int)> b, std::string_view fail) {
  if (!fail.empty()) throw std::runtime_error(std::string(fail));
  return a(1) + b(2);
}

}  // namespace geo

static int provide(PyObject *module) {
  geo_ParseError = PyErr_NewException("geometry.ParseError", PyExc_ValueError, nullptr);
  geo_Stop = PyErr_NewException("geometry.Stop", nullptr, nullptr);
  if (geo_ParseError == nullptr || geo_Stop == nullptr) return -1;
  return geo_provide(module);
}

PROVIDER(_core, provide)
