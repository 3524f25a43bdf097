#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#include <stdexcept>
class CAPLET_HANDLE() shape {
 public:
  CAPLET_SLOT() shape() = delete;
  CAPLET_SLOT() shape(shape &&other);
  CAPLET_SLOT() ~shape() noexcept(false);
  CAPLET_SLOT() operator double() const;
  CAPLET_SLOT() double area() volatile;
  CAPLET_SLOT() double taken() &&;
  template <typename T> CAPLET_SLOT() T scaled(T by);
  CAPLET_SLOT() int printed(const char *format, ...);

 private:
  CAPLET_SLOT() double hidden();
};
template <typename T> class CAPLET_HANDLE() box {
 public:
  CAPLET_SLOT() T get();
};
class CAPLET_HANDLE() round {
 public:
  CAPLET_SLOT() round();
  virtual double area() = 0;
};
class CAPLET_HANDLE() circle : public virtual shape {};
class square {
 public:
  CAPLET_SLOT() double area() const;
};
struct loud {
  ~loud() noexcept(false);
};
class CAPLET_HANDLE() crate {
 public:
  CAPLET_SLOT() ~crate();

 private:
  loud parts_[2];
};
