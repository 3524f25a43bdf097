# The C API of geometry._core as C++ has it, for Cython: cimport geometry as well, and call its geo_import().
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

from geometry cimport (geo_counted, geo_mesh, geo_point, geo_priced, geo_registry, geo_shape, geo_window)
from libcpp.pair cimport pair
from libcpp.string cimport string
from libcpp.vector cimport vector

cdef extern from "geometry_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "geometry_capi.hpp" namespace "caplet::cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "geometry_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "geometry_capi.hpp" namespace "geo":
    cdef cppclass counted_view
    cdef cppclass counted_ref
    cdef cppclass shape_view
    cdef cppclass shape_ref
    cdef cppclass priced_view
    cdef cppclass priced_ref
    cdef cppclass mesh_view
    cdef cppclass mesh_ref
    cdef cppclass mesh
    cdef cppclass window_view
    cdef cppclass window_ref
    cdef cppclass window
    cdef cppclass registry_view
    cdef cppclass registry_ref
    # How much is said.
    enum level:
        level_low "geo::level::low"
        level_high "geo::level::high"
    enum mesh_kind:
        mesh_kind_open "geo::mesh_kind::open"
        mesh_kind_closed "geo::mesh_kind::closed"

cdef extern from "geometry_capi.hpp":
    cdef cppclass tuple_std_string_std_vector_geo_point_geo_mesh "std::tuple<std::string, std::vector<geo::point>, geo::mesh>":
        pass
    string &tuple_std_string_std_vector_geo_point_geo_mesh_0 "std::get<0>"(tuple_std_string_std_vector_geo_point_geo_mesh &tuple)
    vector[geo_point] &tuple_std_string_std_vector_geo_point_geo_mesh_1 "std::get<1>"(tuple_std_string_std_vector_geo_point_geo_mesh &tuple)
    mesh &tuple_std_string_std_vector_geo_point_geo_mesh_2 "std::get<2>"(tuple_std_string_std_vector_geo_point_geo_mesh &tuple)
    cdef cppclass function_bool_const_geo_point_std_string_view "::caplet::cython::function<bool (const geo::point &, std::string_view)>":
        function_bool_const_geo_point_std_string_view()
        function_bool_const_geo_point_std_string_view(bint (*call)(const geo_point &, string_view) except *)
        function_bool_const_geo_point_std_string_view(bint (*call)(void *, const geo_point &, string_view) except *,
                void *context)
        bint operator()(const geo_point &, const string &) except +raise_current
        bint operator bool()
    cdef cppclass array_double_3 "std::array<double, 3>":
        double &operator[](size_t place)
    cdef cppclass function_double_double "::caplet::cython::function<double (double)>":
        function_double_double()
        function_double_double(double (*call)(double) except *)
        function_double_double(double (*call)(void *, double) except *, void *context)
        double operator()(double) except +raise_current
        bint operator bool()
    cdef cppclass function_std_optional_int_geo_level "::caplet::cython::function<std::optional<int> (geo::level)>":
        function_std_optional_int_geo_level()
        function_std_optional_int_geo_level(optional[int] (*call)(level) except *)
        function_std_optional_int_geo_level(optional[int] (*call)(void *, level) except *, void *context)
        optional[int] operator()(level) except +raise_current
        bint operator bool()
    cdef cppclass function_int_int "::caplet::cython::function<int (int)>":
        function_int_int()
        function_int_int(int (*call)(int) except *)
        function_int_int(int (*call)(void *, int) except *, void *context)
        int operator()(int) except +raise_current
        bint operator bool()

cdef extern from "geometry_capi.hpp" namespace "geo":

    # What counts.
    cdef cppclass counted_view:
        counted_view(const geo_counted *self)
        int answer() noexcept

    cdef cppclass counted_ref(counted_view):
        counted_ref(geo_counted *self)
        geo_counted *get() noexcept nogil

    # What has a name.
    cdef cppclass shape_view(counted_view):
        shape_view(const geo_shape *self)
        # The name, as long as the shape lives.
        string name() except +raise_current

    cdef cppclass shape_ref(counted_ref, shape_view):
        shape_ref(geo_shape *self)
        geo_shape *get() noexcept nogil
        void rename(const string &name) except +raise_current

    # What has a price.
    cdef cppclass priced_view:
        priced_view(const geo_priced *self)
        double price() noexcept
        # A mesh has another.
        double size() noexcept

    cdef cppclass priced_ref(priced_view):
        priced_ref(geo_priced *self)
        geo_priced *get() noexcept nogil
        @staticmethod
        int digits() noexcept
        void set_price(double price) except +raise_current

    # A mesh of points.
    cdef cppclass mesh_view(shape_view, priced_view):
        mesh_view(const geo_mesh *self)
        size_t size() noexcept
        bint is_closed() except +raise_current
        mesh_kind what() except +raise_current
        geo_point center() except +raise_current
        const geo_point &at(size_t index) except +raise_current
        optional[geo_point] find(double x) except +raise_current
        vector[double] lengths() except +raise_current
        string describe() except +raise_current
        box[mesh] scaled(double factor) except +raise_current
        box[mesh_view] self() noexcept
        pair[geo_point, geo_point] bounds() except +raise_current
        box[tuple_std_string_std_vector_geo_point_geo_mesh] take_apart() except +raise_current
        # Calls `visit` until it returns false.
        void walk(function_bool_const_geo_point_std_string_view visit) except +raise_current
        # Deprecated: use size
        long count() except +raise_current

    cdef cppclass mesh_ref(shape_ref, priced_ref, mesh_view):
        mesh_ref(geo_mesh *self)
        geo_mesh *get() noexcept nogil
        void add(geo_point what) except +raise_current
        void add(const vector[geo_point] &points) except +raise_current
        geo_point &at_mutable "at"(size_t index) except +raise_current
        box[mesh_ref] scale "operator*="(double factor) except +raise_current
        int release() except +raise_current
        void merge(mesh other) except +raise_current

    cdef cppclass mesh(mesh_ref):
        mesh(const string &name) except +raise_current
        mesh(const vector[geo_point] &points) except +raise_current
        mesh(const vector[geo_point] &points, const string &name) except +raise_current
        mesh(mesh_view other) except +raise_current
        @staticmethod
        int alive() noexcept
        @staticmethod
        box[mesh] parse(const char *text) except +raise_current
        @staticmethod
        box[mesh] parse(const char *text, mesh_kind what) except +raise_current
        void add(geo_point what) except +raise_current

    # Has a window around it, unless it is the outermost.
    cdef cppclass window_view:
        window_view(const geo_window *self)
        string title() except +raise_current
        const_span[int] sizes() except +raise_current

    cdef cppclass window_ref(window_view):
        window_ref(geo_window *self)
        geo_window *get() noexcept nogil
        size_t show() except +raise_current
        size_t show(mesh what) except +raise_current
        size_t show(mesh what, window over) except +raise_current
        size_t show(mesh what, window over, int times) except +raise_current

    cdef cppclass window(window_ref):
        window(int size) except +raise_current
        window(int size, window around) except +raise_current
        window(window around) except +raise_current
        size_t show() except +raise_current
        size_t show(mesh what) except +raise_current
        size_t show(mesh what, window over) except +raise_current

    # Only lent.
    cdef cppclass registry_view:
        registry_view(const geo_registry *self)
        size_t total() except +raise_current

    cdef cppclass registry_ref(registry_view):
        registry_ref(geo_registry *self)
        geo_registry *get() noexcept nogil
        @staticmethod
        box[registry_ref] global_ "global"() except +raise_current
        void put(mesh_view what) except +raise_current

    int twice(counted_view what) noexcept

    double area(double side) noexcept

    double area(mesh_view what) except +raise_current

    double area(mesh_view what, int unit) except +raise_current

    level raise_ "raise"(level from_) except +raise_current

    level raise_ "raise"(level from_, level by) except +raise_current

    array_double_3 cross(const array_double_3 &a, const array_double_3 &b) except +raise_current

    double norm(optional[double] x) except +raise_current

    double norm(optional[double] x, optional[string] text) except +raise_current

    optional[string] half(const string &text) except +raise_current

    function_double_double adder(double by) except +raise_current

    double apply(function_double_double f, double x) except +raise_current

    optional[int] first_of(const vector[level] &levels, function_std_optional_int_geo_level f) except +raise_current

    vector[level] levels() except +raise_current

    pair[string, optional[string]] split(const string &text) except +raise_current

    void accumulate(double &into, const double &what) except +raise_current

    void fail(int how) except +raise_current

    double slow(double x) except +raise_current nogil

    double each(function_double_double f) except +raise_current nogil

    bint geo_same "operator=="(mesh_view a, mesh_view b) except +raise_current

    int extra(int x) except +raise_current

    int allocate(function_int_int a, function_int_int b, const string &fail) except +raise_current

cdef extern from "geometry_capi.hpp" namespace "geometry":

    string global_name() except +raise_current
