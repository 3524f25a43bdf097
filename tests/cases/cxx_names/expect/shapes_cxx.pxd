# The C API of shapes.native as C++ has it, for Cython: cimport shapes as well, and call its shapes_native_import().
# Generated from shapes.caplet.json by: caplet generate shapes.caplet.json --target cython
# Do not edit.

from shapes cimport shapes_canvas, shapes_count_accept, shapes_point

cdef extern from "shapes_capi.hpp":
    """
    namespace shapes {
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
    }  // namespace shapes
    """

cdef extern from "shapes_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "shapes_capi.hpp" namespace "shapes::caplet_cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "shapes_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "shapes_capi.hpp" namespace "shapes":
    cdef cppclass canvas_view
    cdef cppclass canvas_ref
    # Which way.
    enum direction:
        direction_left "shapes::direction::left"
        direction_right "shapes::direction::right"

cdef extern from "shapes_capi.hpp" namespace "shapes":

    cdef cppclass canvas_view:
        canvas_view(const shapes_canvas *self)

    cdef cppclass canvas_ref(canvas_view):
        canvas_ref(shapes_canvas *self)
        shapes_canvas *get() noexcept nogil
        @staticmethod
        shapes_canvas *make(int size) except +raise_current
        @staticmethod
        void drop(shapes_canvas *which) noexcept

    # The area of a square, or of a rectangle.
    double area(double side) except +raise_current

    double area(double width, double height) except +raise_current

    shapes_point turn(const shapes_point *from_, direction towards) noexcept

    int count(const shapes_canvas *where, shapes_count_accept accept) except +raise_current

    long shapes_sides(object shape) noexcept
