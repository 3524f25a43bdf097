#include "geometry_capi.hpp"

#include <cmath>
#include <memory>
#include <thread>

#include "../case.h"
#include "use.h"

namespace {

template <template <class> class, class, class = void>
constexpr bool is_valid = false;
template <template <class> class Expression, class T>
constexpr bool is_valid<Expression, T, std::void_t<Expression<T>>> = true;

static_assert(std::is_same_v<decltype(geo::area(1.0)), double> && noexcept(geo::area(1.0)));
static_assert(geo::max_sides == 12 && geo::mesh::kind::closed == geo::mesh_kind::closed);
static_assert(std::is_copy_constructible_v<geo::mesh> && std::is_nothrow_move_constructible_v<geo::mesh>);
// Whoever has but a view changes nothing.
static_assert(!std::is_constructible_v<geo::mesh_ref, const geo::mesh &>);
static_assert(!std::is_constructible_v<geo::mesh_ref, const geo::mesh_ref &>);
static_assert(!std::is_constructible_v<geo::mesh_ref, geo::mesh_view> && !std::is_constructible_v<geo::mesh_ref, geo::mesh>);
static_assert(std::is_constructible_v<geo::mesh_ref, geo::mesh &> && std::is_convertible_v<geo::mesh, geo::mesh_view>);
static_assert(std::is_convertible_v<geo::mesh &, geo::shape_ref> && !std::is_convertible_v<const geo::mesh &, geo::shape_ref>);
// Nor does a temporary owner, which becomes a view.
static_assert(!std::is_convertible_v<geo::mesh, geo::shape_ref> && !std::is_convertible_v<geo::mesh, geo::counted_ref>);
static_assert(std::is_convertible_v<geo::mesh, geo::shape_view> && std::is_convertible_v<geo::mesh_ref, geo::shape_ref>);
static_assert(std::is_same_v<decltype(std::declval<geo::mesh_view>().size()), std::size_t> && noexcept(geo::mesh::digits()));
template <class Mesh>
using set_price_of = decltype(std::declval<Mesh>().set_price(1));
static_assert(!is_valid<set_price_of, geo::mesh_view> && is_valid<set_price_of, geo::mesh_ref>);

template <class F>
bool raises(PyObject *type, const char *text, F f) {
  try {
    f();
  } catch (const caplet::python_error &error) {
    const bool is_it = error.matches(type) && std::string(error.what()).find(text) != std::string::npos;
    if (!is_it) error.restore();
    return is_it && PyErr_Occurred() == nullptr;
  }
  return false;
}

int run_class() {
  geo::mesh mesh("first");
  CHECK(mesh && mesh.size() == 0 && !mesh.is_closed() && mesh.what() == geo::mesh::kind::open);
  CHECK(raises(PyExc_ValueError, "a mesh has a name", [] { geo::mesh(""); }));
  CHECK(raises(PyExc_IndexError, "no points", [&] { mesh.center(); }));
  mesh.add({3, 4});
  mesh.add({{6, 8}, {0, 1}});
  CHECK(mesh.size() == 3 && mesh.center().x == 3);
  CHECK(mesh.at(1).x == 6 && std::as_const(mesh).at(1).y == 8);
  mesh.at(1).x = 7;
  CHECK(std::as_const(mesh).at(1).x == 7);
  CHECK(raises(PyExc_IndexError, "", [&] { mesh.at(9); }));
  CHECK((mesh *= 2).at(0).x == 6);
  CHECK(mesh.find(6)->y == 8 && !mesh.find(5) && raises(PyExc_ValueError, "not a number", [&] { mesh.find(NAN); }));
  CHECK(mesh.lengths().size() == 3 && mesh.lengths()[0] == 10);
  CHECK(mesh.describe() == "first of 3" && mesh.self().size() == 3);
  CHECK(mesh.bounds().second.y == 2);
  CHECK(static_cast<geo::shape_view>(mesh).name() == "first");
  CHECK(geo::twice(mesh) == 84 && static_cast<geo::counted_view>(mesh).answer() == 42);
  static_cast<geo::shape_ref>(mesh).rename("renamed");
  CHECK(mesh.describe() == "renamed of 3" && mesh.release() == 7);
  return 0;
}

// A mesh has what its bases have, which don't begin where it does.
int run_inheritance() {
  geo::mesh mesh("first");
  mesh.rename("second");
  CHECK(mesh.name() == "second" && mesh.answer() == 42 && mesh.size() == 0);
  mesh.set_price(2.5);
  CHECK(std::as_const(mesh).price() == 2.5 && geo::priced_view(mesh).size() == 2.5 && geo::mesh::digits() == 2);
  CHECK(raises(PyExc_ValueError, "less than nothing", [&] { mesh.set_price(-1); }) && mesh.price() == 2.5);
  geo::mesh_ref ref = mesh;
  ref.set_price(3);
  CHECK(geo::mesh_view(mesh).price() == 3 && geo::mesh("other").price() == 1);
  return 0;
}

// Defaults that make objects of classes, and constructors that take them over.
int run_windows() {
  geo::window inner(2, geo::window(1));
  CHECK(inner.title() == "a window" && inner.sizes().size() == 2 && inner.sizes()[1] == 2);
  CHECK(inner.show() == 1 && inner.title() == "nothing" && inner.show(geo::mesh("m"), geo::window(3)) == 2);
  CHECK(inner.title() == "m of 0" && geo::window::make(std::move(inner)).sizes().size() == 3);
  static_assert(std::is_same_v<decltype(inner.title()), std::string_view>);
  static_assert(std::is_same_v<decltype(inner.sizes()), caplet::span<const int>>);
  return 0;
}

int run_ownership() {
  geo::mesh mesh({{1, 2}, {3, 4}});
  geo::mesh copy = mesh;
  CHECK(copy == mesh && copy.get() != mesh.get() && geo::mesh::alive() == 2);
  copy.add({5, 6});
  CHECK(!(copy == mesh));
  geo::mesh moved = std::move(copy);
  CHECK(!copy && moved.size() == 3 && geo::mesh::alive() == 2);  // NOLINT: moved-from is empty
  moved = mesh;
  CHECK(moved.size() == 2 && geo::mesh::alive() == 2);
  const geo::mesh scaled = mesh.scaled(10);
  CHECK(scaled.at(1).x == 30);
  auto [name, points, part] = mesh.take_apart();
  CHECK(name == "points" && points.size() == 2 && part.size() == 2 && geo::mesh::alive() == 4);
  mesh.merge(std::move(part));
  CHECK(mesh.size() == 4 && geo::mesh::alive() == 3);
  CHECK(raises(geo_Stop, "geo::stop", [&] { mesh.merge(geo::mesh(caplet::adopt, nullptr)); }));
  CHECK(geo::mesh::parse("text", geo::mesh::kind::closed).is_closed() && !geo::mesh::parse("none"));
  CHECK(raises(geo_ParseError, "bad text", [] { geo::mesh::parse("bad"); }));
  geo::registry::global().put(mesh);
  CHECK(geo::registry::global().total() >= 4);
  return 0;
}

int run_callables() {
  const geo::mesh mesh({{1, 2}, {3, 4}}, "walked");
  double sum = 0;
  const auto alive = std::make_shared<int>(0);
  mesh.walk([&sum, alive](const geo::point &one, std::string_view name) {
    sum += one.x + static_cast<double>(name.size());
    return true;
  });
  CHECK(sum == 16 && alive.use_count() == 1);
  CHECK(raises(PyExc_RuntimeError, "from the callback", [&] {
    mesh.walk([alive](const geo::point &, std::string_view) -> bool { throw std::runtime_error("from the callback"); });
  }));
  CHECK(alive.use_count() == 1);
  CHECK(geo::apply([](double x) { return x - 2; }, 1) == -1);
  CHECK(raises(PyExc_RuntimeError, "", [] { geo::apply(nullptr, 1); }));
  const std::function<double(double)> add = geo::adder(2);
  CHECK(add(3) == 5 && raises(PyExc_ValueError, "negative", [&] { add(-1); }) && !geo::adder(0));
  CHECK(*geo::first_of(geo::levels(), [](geo::level one) {
    return one == geo::level::high ? std::optional<int>(7) : std::nullopt;
  }) == 7);
  CHECK(raises(PyExc_RuntimeError, "late", [&] {
    geo::allocate([alive](int x) { return x + *alive; }, [alive](int x) { return x + *alive; }, "late");
  }));
  CHECK(alive.use_count() == 1);
  return 0;
}

int run_functions() {
  CHECK(geo::area(3) == 9 && geo::raise(geo::level::low, geo::level::high) == geo::level::high);
  CHECK(geo::raise(geo::level::low) == geo::level::low);
  CHECK(geo::cross({1, 0, 0}, {0, 1, 0})[2] == 1);
  CHECK(geo::norm(2) == 102 && geo::norm(std::nullopt, "four") == 3 && geo::norm(0, std::string_view()) == 0);
  CHECK(geo::half("abcd") == "ab" && !geo::half("abc"));
  CHECK(geo::levels() == (std::vector<geo::level>{geo::level::low, geo::level::high}));
  CHECK(geo::split("a=b").second == "b" && geo::split("a").first == "a" && !geo::split("a").second);
  double sum = 1;
  geo::accumulate(sum, 2);
  CHECK(sum == 3 && geo::extra(1) == 2 && geometry::global_name() == "global");
  return 0;
}

int run_failures() {
  CHECK(raises(geo_ParseError, "line 1", [] { geo::fail(0); }));
  CHECK(raises(geo_Stop, "geo::stop", [] { geo::fail(1); }));
  CHECK(raises(PyExc_MemoryError, "", [] { geo::fail(2); }));
  CHECK(raises(PyExc_KeyError, "by hand", [] { geo::fail(3); }));
  CHECK(raises(PyExc_RuntimeError, "unknown", [] { geo::fail(4); }));
  geo::fail(5);
  CHECK(!caplet::attempt([] { geo::fail(0); }));
  return 0;
}

// As a thread that Python has never seen, and detached.
int run_detached() {
  CHECK(geo::slow(1) == -1 && geo::slow(caplet::without_gil, 1) == -1);
  CHECK(raises(PyExc_ValueError, "negative", [] { geo::slow(caplet::without_gil, -1); }));
  CHECK(geo::each(caplet::without_gil, [](double x) { return x; }) == 3);
  CHECK(raises(PyExc_KeyError, "2", [] {
    geo::each(caplet::without_gil, [](double x) -> double {
      const caplet::attached here;
      if (x == 1) return x;
      PyErr_SetString(PyExc_KeyError, "2");
      caplet::throw_pending();
    });
  }));
  bool is_fine = false;
  {
    const caplet::detached others_run;
    std::thread([&] {
      try {
        is_fine = geo::slow(2) == -1;
        geo::slow(-1);
        is_fine = false;
      } catch (const caplet::python_error &error) {
        is_fine = is_fine && error.matches(PyExc_ValueError);
      }
    }).join();
  }
  CHECK(is_fine);
  return 0;
}

}  // namespace

int run_throwing() {
  try {
    geometry::import(nullptr);
    const bool fine = run_class() == 0 && run_inheritance() == 0 && run_windows() == 0 && run_ownership() == 0 && run_callables() == 0 &&
                      run_functions() == 0 && run_failures() == 0 && run_detached() == 0;
    if (!fine) return -1;
  } catch (const caplet::python_error &error) {
    error.restore();
    return -1;
  }
  CHECK(geo::mesh::alive() == 0);
  return 0;
}
