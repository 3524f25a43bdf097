#ifndef GEO_HPP
#define GEO_HPP
#include <Python.h>
#include <caplet/annotate.h>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

CAPLET_API(geometry, capsule = "geometry._core._C_API", prefix = geo);

namespace geo {

/// How much is said.
enum class level : std::uint8_t { low = 1, high = 2 };

struct CAPLET_LAYOUT() point {
  double x, y;
};

/// What is wrong with a text.
struct CAPLET_EXCEPTION(geo_ParseError) parse_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct CAPLET_EXCEPTION(geo_Stop) stop {};

inline constexpr int max_sides = 12;
CAPLET_CONSTANT(max_sides);

/// What counts.
class CAPLET_HANDLE() counted {
 public:
  CAPLET_SLOT() int answer() const noexcept { return 42; }
};

/// What has a name.
class CAPLET_HANDLE() shape : public counted {
 public:
  explicit shape(std::string name) : name_(std::move(name)) {}
  /// The name, as long as the shape lives.
  CAPLET_SLOT() std::string_view name() const noexcept { return name_; }
  CAPLET_SLOT() void rename(const std::string &name) { name_ = name; }

 private:
  std::string name_;
};

/// What has a price.
class CAPLET_HANDLE() priced {
 public:
  CAPLET_SLOT() static int digits() noexcept { return 2; }
  CAPLET_SLOT() double price() const noexcept { return price_; }
  CAPLET_SLOT() void set_price(double price);
  /// A mesh has another.
  CAPLET_SLOT() double size() const noexcept { return price_; }

 private:
  double price_ = 1;
};

/// A mesh of points.
class CAPLET_HANDLE() mesh : public shape, public priced {
 public:
  enum class kind { open, closed };

  CAPLET_SLOT() explicit mesh(std::string_view name);
  CAPLET_SLOT(name = geo_mesh_of) mesh(const std::vector<point> &points, std::string_view name = "points");
  CAPLET_SLOT() mesh(const mesh &other);
  CAPLET_SLOT() ~mesh();

  CAPLET_SLOT() static int alive() noexcept;
  CAPLET_SLOT() static std::unique_ptr<mesh> parse(const char *text, kind what = kind::open);

  CAPLET_SLOT() std::size_t size() const noexcept { return points_.size(); }
  CAPLET_SLOT() bool is_closed() const { return kind_ == kind::closed; }
  CAPLET_SLOT() kind what() const { return kind_; }
  CAPLET_SLOT() point center() const;
  CAPLET_SLOT() void add(point what);
  CAPLET_SLOT(name = geo_mesh_add_all) void add(const std::vector<point> &points);
  CAPLET_SLOT() const point &at(std::size_t index) const { return points_.at(index); }
  CAPLET_SLOT(name = geo_mesh_at_mutable) point &at(std::size_t index) { return points_.at(index); }
  CAPLET_SLOT(name = geo_mesh_scale) mesh &operator*=(double factor);
  CAPLET_SLOT() std::optional<point> find(double x) const;
  CAPLET_SLOT() std::vector<double> lengths() const;
  CAPLET_SLOT() std::string describe() const;
  CAPLET_SLOT() mesh scaled(double factor) const;
  CAPLET_SLOT() const mesh &self() const noexcept { return *this; }
  CAPLET_SLOT() std::pair<point, point> bounds() const;
  CAPLET_SLOT() std::tuple<std::string, std::vector<point>, std::unique_ptr<mesh>> take_apart() const;
  /// Calls `visit` until it returns false.
  CAPLET_SLOT() void walk(const std::function<bool(const point &, std::string_view)> &visit) const;
  CAPLET_SLOT() int release() { return 7; }
  CAPLET_SLOT() void merge(std::unique_ptr<mesh> other);
  CAPLET_SLOT(deprecated = "use size") long count() const { return static_cast<long>(points_.size()); }

 private:
  std::vector<point> points_;
  kind kind_ = kind::open;
};

/// Has a window around it, unless it is the outermost.
class CAPLET_HANDLE() window {
 public:
  CAPLET_SLOT() explicit window(int size, std::unique_ptr<window> around = nullptr);
  CAPLET_SLOT(name = geo_window_within) explicit window(std::unique_ptr<window> around);
  CAPLET_SLOT() ~window() = default;
  CAPLET_SLOT() std::size_t show(std::unique_ptr<mesh> what = nullptr, std::unique_ptr<window> over = nullptr, int times = 1);
  CAPLET_SLOT() const std::string &title() const { return title_; }
  CAPLET_SLOT() const std::vector<int> &sizes() const { return sizes_; }

 private:
  std::string title_ = "a window";
  std::vector<int> sizes_;
};

/// Only lent.
class CAPLET_HANDLE(ownership = borrowed) registry {
 public:
  CAPLET_SLOT() static registry &global();
  CAPLET_SLOT() void put(const mesh &what) { size_ += what.size(); }
  CAPLET_SLOT() std::size_t total() const { return size_; }

 private:
  std::size_t size_ = 0;
};

CAPLET_SLOT() int twice(const counted &what) noexcept;
CAPLET_SLOT() double area(double side) noexcept;
CAPLET_SLOT(name = geo_area_of_mesh) double area(const mesh &what, int unit = 1);
CAPLET_SLOT() level raise(level from, level by = level::low);
CAPLET_SLOT() std::array<double, 3> cross(const std::array<double, 3> &a, const std::array<double, 3> &b);
CAPLET_SLOT() double norm(std::optional<double> x, std::optional<std::string_view> text = std::nullopt);
CAPLET_SLOT() std::optional<std::string> half(const std::string &text);
CAPLET_SLOT() std::function<double(double)> adder(double by);
CAPLET_SLOT() double apply(std::function<double(double)> f, double x);
CAPLET_SLOT() std::optional<int> first_of(const std::vector<level> &levels,
                                          const std::function<std::optional<int>(level)> &f);
CAPLET_SLOT() std::vector<level> levels();
CAPLET_SLOT() std::pair<std::string, std::optional<std::string>> split(std::string_view text);
CAPLET_SLOT() void accumulate(double &into, const double &what);
CAPLET_SLOT() void fail(int how);
CAPLET_SLOT(gil = released) double slow(double x);
CAPLET_SLOT(gil = released) double each(const std::function<double(double)> &f);
CAPLET_SLOT(name = geo_same) bool operator==(const mesh &a, const mesh &b);
CAPLET_SLOT(optional) int extra(int x);
CAPLET_SLOT() int allocate(std::function<int(int)> a, std::function<int(int)> b, std::string_view fail);

}  // namespace geo

CAPLET_SLOT() extern PyObject *geo_ParseError;
CAPLET_SLOT() extern PyObject *geo_Stop;
CAPLET_SLOT() std::string global_name();
#endif
