# The C API of jars as C++ has it, for Cython: cimport jars as well, and call its jars_import().
# Generated from jars.caplet.json by: caplet generate jars.caplet.json --target cython
# Do not edit.

from jars cimport jar
from libcpp.pair cimport pair
from libcpp.string cimport string

cdef extern from "jars_capi.hpp":
    """
    namespace jars {
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
    }  // namespace jars
    """

cdef extern from "jars_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "jars_capi.hpp" namespace "jars::caplet_cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "jars_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "jars_capi.hpp" namespace "jars":
    cdef cppclass jar_view
    cdef cppclass jar_ref
    cdef cppclass jar

cdef extern from "jars_capi.hpp":
    cdef cppclass function_int_int "::jars::caplet_cython::function<int (int)>":
        function_int_int()
        function_int_int(int (*call)(int) except *)
        function_int_int(int (*call)(void *, int) except *, void *context)
        int operator()(int) except +raise_current
        bint operator bool()

cdef extern from "jars_capi.hpp" namespace "jars":

    cdef cppclass jar_view:
        jar_view(const jar *self)
        string label(bint fail) except +raise_current
        optional[string] note(bint fail) except +raise_current
        box[pair[jar, string]] open(bint fail) except +raise_current
        function_int_int counter(bint fail) except +raise_current
        double weight(bint fail) except +raise_current

    cdef cppclass jar_ref(jar_view):
        jar_ref(jar *self)
        jar *get() noexcept nogil

    cdef cppclass jar(jar_ref):
        jar(bint fail) except +raise_current
        @staticmethod
        int alive() noexcept
        @staticmethod
        box[jar] find(bint fail) except +raise_current
        @staticmethod
        box[jar] take(bint fail) except +raise_current
