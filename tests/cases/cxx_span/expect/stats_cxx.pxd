# The C API of stats as C++ has it, for Cython: cimport stats as well, and call its stats_import().
# Generated from stats.caplet.json by: caplet generate stats.caplet.json --target cython
# Do not edit.

from libcpp.vector cimport vector
from stats cimport stats_series

cdef extern from "stats_capi.hpp":
    """
    namespace stats {
    namespace caplet_cython {

    // What has no empty value, where a variable of Cython begins empty. Copies share it.
    template <class T>
    class box {
     public:
      box() = default;
      box(T &&value) : held_(std::make_shared<T>(std::move(value))) {}
      T *get() const noexcept { return held_.get(); }
      T &operator*() const noexcept { return *held_; }

     private:
      std::shared_ptr<T> held_;
    };

    template <class T>
    using const_span = caplet::span<const T>;

    // A std::function of a function of Cython, which may have a context: what that raises is thrown.
    template <class Signature>
    class function;
    template <class R, class... A>
    class function<R(A...)> : public std::function<R(A...)> {
      using base = std::function<R(A...)>;

     public:
      function() = default;
      function(base other) : base(std::move(other)) {}
      template <class Result>
      function(Result (*call)(A...)) : base([call](A... given) -> R { return after(call,
              std::forward<A>(given)...); }) {}
      template <class Result>
      function(Result (*call)(void *, A...), void *context)
          : base([call, context](A... given) -> R { return after(call, context, std::forward<A>(given)...); }) {}

     private:
      template <class Result, class... Parameters, class... Given>
      static R after(Result (*call)(Parameters...), Given &&...given) {
        if constexpr (std::is_void_v<R>) {
          call(std::forward<Given>(given)...);
          check();
        } else {
          Result result = call(std::forward<Given>(given)...);
          check();
          return static_cast<R>(result);
        }
      }
      static void check() {
        if (caplet::is_pending()) caplet::throw_pending();
      }
    };

    }  // namespace caplet_cython
    }  // namespace stats
    """

cdef extern from "stats_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "stats_capi.hpp" namespace "stats::caplet_cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "stats_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "stats_capi.hpp" namespace "stats":
    cdef cppclass series_view
    cdef cppclass series_ref
    cdef cppclass series
    enum unit:
        unit_metre "stats::unit::metre"
        unit_foot "stats::unit::foot"

cdef extern from "stats_capi.hpp" namespace "stats":

    cdef cppclass series_view:
        series_view(const stats_series *self)

    cdef cppclass series_ref(series_view):
        series_ref(stats_series *self)
        stats_series *get() noexcept nogil
        # The values themselves, as long as the series lives.
        span[double] values() except +raise_current

    cdef cppclass series(series_ref):
        # Copies the values.
        series(const vector[double] &values) except +raise_current

    double sum(const vector[double] &values) except +raise_current

    void scale(span[double] values) except +raise_current

    void scale(span[double] values, double factor) except +raise_current

    size_t feet(const vector[unit] &units) except +raise_current

    double maximum(optional[const_span[double]] values) except +raise_current
