#include <caplet/annotate.h>

// As much of <exception> and Python.h as is needed.
namespace std {
class exception {
 public:
  virtual ~exception();
  virtual const char *what() const noexcept;
};
}  // namespace std
typedef struct _object PyObject;

CAPLET_API(geo, capsule = "geo._C_API");
namespace geo {
class CAPLET_EXCEPTION(geo_Error) hidden : std::exception {};
class left : public std::exception {};
class right : public std::exception {};
class CAPLET_EXCEPTION(geo_Error) twice : public left, public right {};
template <class T>
class CAPLET_EXCEPTION(geo_Error) of {};
class CAPLET_EXCEPTION(geo_Error) silent : public std::exception {
  const char *what() const noexcept override;
};
class CAPLET_EXCEPTION(geo_Error) other : public std::exception {
 public:
  int what;
};
class owner {
  class CAPLET_EXCEPTION(geo_Error) inner {};
};

// These can be caught.
class CAPLET_EXCEPTION(geo_Error) plain {};
class CAPLET_EXCEPTION(geo_Error) abstract : public std::exception {
 public:
  virtual void explain() = 0;
};
class one : public virtual std::exception {};
class two : public virtual std::exception {};
class CAPLET_EXCEPTION(geo_Error) diamond : public one, public two {};
}  // namespace geo
CAPLET_SLOT() extern PyObject *geo_Error;
CAPLET_SLOT() int geo_f();
