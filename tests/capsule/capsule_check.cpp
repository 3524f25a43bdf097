// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Every operation of caplet.hpp as a function of a Python module. Built with exceptions it uses the forms that throw,
// without them the try_ forms; what Python sees is the same.
#include <Python.h>

#include <array>
#include <caplet/caplet.hpp>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "module.h"

#if CAPLET_EXCEPTIONS
#define FORM(name) name
#else
#define FORM(name) try_##name
#endif

namespace {

using caplet::capsule;
using caplet::capsule_ref;

struct Point {
  double x, y;
};

struct alignas(64) Wide {
  int number;
};

// ---- What happened, for log() ----

std::vector<std::string> events;
int alive = 0;

std::string text(void *context) {
  return context != nullptr ? std::to_string(reinterpret_cast<std::uintptr_t>(context)) : "null";
}

// A value whose every instance is counted.
struct Tracked {
  explicit Tracked(int number) noexcept : number(number) { ++alive; }
  Tracked(Tracked &&other) noexcept : number(other.number) { ++alive; }
  Tracked(const Tracked &other) : number(other.number) {
#if CAPLET_EXCEPTIONS
    if (number < 0) throw std::runtime_error("no copy of a negative number");
#endif
    ++alive;
  }
  ~Tracked() { --alive; }

  int number;
};

// Sets another context while it is freed.
struct Resetting {
  PyObject *capsule;
  ~Resetting() {
    events.push_back("reset");
    (void)capsule_ref::unchecked(capsule).try_set_context(std::make_unique<int>(1));
  }
};

struct LogFinish {
  void operator()(Tracked &&value, void *context) const {
    events.push_back("finish " + std::to_string(value.number) + ", " + text(context));
  }
};

struct Context {
  int number;
  ~Context() { events.push_back("free context " + std::to_string(number)); }
};

void delete_int(int *pointer, void *context) {
  events.push_back("delete " + std::to_string(*pointer) + ", " + text(context));
  delete pointer;
}

void delete_plainly(int *pointer) {
  events.push_back("delete " + std::to_string(*pointer));
  delete pointer;
}

void destroy_tensor(PyObject *self) {
  const capsule_ref tensor = capsule_ref::unchecked(self);
  const bool is_ours = tensor.is_valid("tensor");
  events.push_back(is_ours ? "free tensor" : "tensor was consumed");
  if (is_ours) std::free(tensor.pointer_unchecked());
}

int twice(int number) { return 2 * number; }

struct Calling {
  PyObject *callable;
};

// Calls what Python gave, and leaves the exception that this raises.
void finish_calling(Calling &&value, void *) {
  Py_XDECREF(PyObject_CallObject(value.callable, nullptr));
  Py_DECREF(value.callable);
}

// ---- Making ----

PyObject *released(capsule made) { return made.release(); }

PyObject *make_point(PyObject *, PyObject *arguments) {
  Point point;
  if (!PyArg_ParseTuple(arguments, "dd", &point.x, &point.y)) return nullptr;
  return released(capsule::FORM(make)("check.point", point));
}

PyObject *make_owned(PyObject *, PyObject *text) {
  char *name;
  Py_ssize_t size;
  const caplet::owned_ref bytes = caplet::owned_ref::steal(PyUnicode_AsUTF8String(text));
  if (!bytes || PyBytes_AsStringAndSize(bytes.get(), &name, &size) < 0) return nullptr;
  std::string mortal(name, static_cast<std::size_t>(size));
  capsule made = capsule::FORM(make)(caplet::owned_name{mortal}, Tracked(5), LogFinish{});
  mortal.assign(mortal.size(), '?');
  return released(std::move(made));
}

PyObject *make_unnamed(PyObject *, PyObject *) { return released(capsule::FORM(make)(caplet::unnamed, 42)); }

PyObject *make_tracked(PyObject *, PyObject *arguments) {
  int number;
  if (!PyArg_ParseTuple(arguments, "i", &number)) return nullptr;
  const Tracked tracked(number);
  return released(capsule::FORM(make)("check.tracked", tracked, LogFinish{}));
}

PyObject *make_wide(PyObject *, PyObject *) {
  capsule made = capsule::FORM(make)(caplet::owned_name{"check.wide"}, Wide{7});
  if (!made) return nullptr;
  const auto address = reinterpret_cast<std::uintptr_t>(made.pointer_unchecked());
  return Py_BuildValue("(iN)", static_cast<int>(address % alignof(Wide)), made.release());
}

PyObject *make_calling(PyObject *, PyObject *callable) {
  Py_INCREF(callable);
  return released(capsule::FORM(make)("check.calling", Calling{callable}, finish_calling));
}

PyObject *make_function(PyObject *, PyObject *) {
  return released(capsule::FORM(make)("check.boxed_function", &twice));
}

PyObject *make_throwing(PyObject *, PyObject *) {
  return released(capsule::FORM(make)("check.throwing", 1, [](int, void *) {
#if CAPLET_EXCEPTIONS
    throw std::runtime_error("thrown by finish");
#endif
  }));
}

int numbers[] = {1, 2, 3, 4};

PyObject *wrap(PyObject *, PyObject *) { return released(capsule::FORM(wrap)("check.numbers", numbers)); }

PyObject *wrap_misaligned(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap)("check.point", reinterpret_cast<char *>(numbers) + 1));
}

PyObject *wrap_deleting(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap)<&delete_int>("check.int", new int(7)));
}

PyObject *wrap_deleting_plainly(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap)<&delete_plainly>("check.int", new int(8)));
}

const Point constant = {7, 8};

PyObject *wrap_const(PyObject *, PyObject *) { return released(capsule::FORM(wrap)("check.point", &constant)); }

void forget_const(const Point *point) { events.push_back("forget " + std::to_string(static_cast<int>(point->x))); }

PyObject *wrap_const_deleting(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap)<&forget_const>("check.point", &constant));
}

PyObject *make_and_drop(PyObject *, PyObject *) {
  const capsule made = capsule::FORM(make)("check.tracked", Tracked(9), LogFinish{});
  return PyBool_FromLong(static_cast<bool>(made));
}

PyObject *wrap_null(PyObject *, PyObject *) {
  void *const null = nullptr;
  return released(capsule::FORM(wrap)("check.null", null));
}

PyObject *wrap_null_deleting(PyObject *, PyObject *) {
  int *const null = nullptr;
  return released(capsule::FORM(wrap)<&delete_int>("check.null", null));
}

void throw_from_deleter(int *) {
#if CAPLET_EXCEPTIONS
  throw std::runtime_error("thrown by the deleter");
#endif
}

PyObject *wrap_throwing(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap)<&throw_from_deleter>("check.throwing", numbers));
}

PyObject *wrap_function(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap_function)("check.twice", &twice));
}

PyObject *wrap_tensor(PyObject *, PyObject *) {
  return released(capsule::FORM(wrap_raw)("tensor", std::malloc(8), destroy_tensor));
}

// Moves and shares a capsule; what comes out is the one reference more.
PyObject *move_about(PyObject *, PyObject *object) {
  capsule shared = capsule::share(capsule_ref::unchecked(object));
  capsule moved(std::move(shared));
  capsule assigned;
  assigned = std::move(moved);
  if (shared || moved || !assigned || assigned.object() != object) return nullptr;  // SystemError
  caplet::owned_ref first = caplet::owned_ref::share(object), second(std::move(first)), third;
  third = std::move(second);
  if (first || second || third.get() != object) return nullptr;
  return assigned.release();
}

// Whether what each owner held goes when another one is moved into it, and not later.
PyObject *move_over(PyObject *, PyObject *) {
  capsule one = capsule::FORM(make)("check.tracked", Tracked(1), LogFinish{});
  capsule two = capsule::FORM(make)("check.tracked", Tracked(2), LogFinish{});
  one = std::move(two);
  events.push_back("moved");
  caplet::owned_ref first = caplet::owned_ref::steal(one.release());
  caplet::owned_ref second = caplet::owned_ref::share(Py_None);
  first = std::move(second);
  events.push_back("moved");
  return first.release();
}

// ---- Operations ----

PyObject *truth(bool value) { return PyBool_FromLong(value); }
PyObject *none_if(bool succeeded) {
  if (!succeeded) return nullptr;
  // Not Py_RETURN_NONE: that of 3.12 and 3.13 counts no reference, not even for the limited API of 3.9.
  Py_INCREF(Py_None);
  return Py_None;
}
PyObject *address(void *pointer) { return pointer != nullptr ? PyLong_FromVoidPtr(pointer) : nullptr; }

// (object, name) of the arguments.
struct Named {
  PyObject *object = nullptr;
  const char *name = nullptr;
  bool parse(PyObject *arguments) { return PyArg_ParseTuple(arguments, "Oz", &object, &name) != 0; }
  capsule_ref ref() const { return capsule_ref::unchecked(object); }
};

PyObject *check(PyObject *, PyObject *object) { return truth(capsule_ref::check(object)); }
PyObject *check_exact(PyObject *, PyObject *object) { return truth(capsule_ref::check_exact(object)); }

PyObject *cast(PyObject *, PyObject *object) {
  const capsule_ref ref = capsule_ref::FORM(cast)(object);
  if (!ref) return nullptr;
  Py_INCREF(ref.object());
  return ref.object();
}

PyObject *is_valid(PyObject *, PyObject *arguments) {
  Named it;
  return it.parse(arguments) ? truth(it.ref().is_valid(it.name)) : nullptr;
}

PyObject *is_valid_any(PyObject *, PyObject *object) { return truth(capsule_ref::unchecked(object).is_valid_any()); }

PyObject *is_valid_while_pending(PyObject *, PyObject *object) {
  const capsule_ref ref = capsule_ref::unchecked(object);
  PyErr_SetString(PyExc_KeyError, "pending");
  (void)ref.is_valid_any();
  (void)ref.is_valid("check.point");
  (void)capsule_ref::check(object);
  (void)capsule_ref::check_exact(object);
  return nullptr;
}

PyObject *name(PyObject *, PyObject *object) {
  const capsule_ref ref = capsule_ref::unchecked(object);
  std::optional<std::string> name;
#if CAPLET_EXCEPTIONS
  name = ref.name();
#else
  if (!ref.try_name(name)) return nullptr;
#endif
  if (name && *name != ref.name_unsafe()) return nullptr;
  return Py_BuildValue("z", name ? name->c_str() : nullptr);
}

PyObject *set_name(PyObject *, PyObject *object) {
  const capsule_ref ref = capsule_ref::unchecked(object);
#if CAPLET_EXCEPTIONS
  ref.set_name("check.renamed");
  return none_if(true);
#else
  return none_if(ref.try_set_name("check.renamed"));
#endif
}

PyObject *unset_name(PyObject *, PyObject *object) {
  const capsule_ref ref = capsule_ref::unchecked(object);
#if CAPLET_EXCEPTIONS
  ref.set_name(caplet::unnamed);
  return none_if(true);
#else
  return none_if(ref.try_set_name(caplet::unnamed));
#endif
}

PyObject *pointer(PyObject *, PyObject *arguments) {
  Named it;
  return it.parse(arguments) ? address(it.ref().FORM(pointer)(it.name)) : nullptr;
}

PyObject *pointer_unchecked(PyObject *, PyObject *object) {
  return address(capsule_ref::unchecked(object).pointer_unchecked());
}

PyObject *as_point(PyObject *, PyObject *arguments) {
  Named it;
  if (!it.parse(arguments)) return nullptr;
#if CAPLET_EXCEPTIONS
  const Point *point = &it.ref().as<const Point>(it.name);
#else
  const Point *point = it.ref().try_as<const Point>(it.name);
  if (point == nullptr) return nullptr;
#endif
  return Py_BuildValue("(dd)", point->x, point->y);
}

PyObject *point_unchecked(PyObject *, PyObject *object) {
  const Point &point = capsule_ref::unchecked(object).reference_unchecked<Point>();
  return Py_BuildValue("(dd)", point.x, point.y);
}

PyObject *call_function(PyObject *, PyObject *arguments) {
  Named it;
  if (!it.parse(arguments)) return nullptr;
  int (*function)(int) = it.ref().FORM(as_function)<int(int)>(it.name);
  return function != nullptr ? PyLong_FromLong(function(21)) : nullptr;
}

PyObject *call_boxed_function(PyObject *, PyObject *object) {
  return PyLong_FromLong(capsule_ref::unchecked(object).reference_unchecked<int (*)(int)>()(21));
}

PyObject *set_pointer(PyObject *, PyObject *arguments) {
  PyObject *object, *number;
  if (!PyArg_ParseTuple(arguments, "OO", &object, &number)) return nullptr;
  void *const pointer = PyLong_AsVoidPtr(number);
#if CAPLET_EXCEPTIONS
  capsule_ref::unchecked(object).set_pointer(pointer);
  return none_if(true);
#else
  return none_if(capsule_ref::unchecked(object).try_set_pointer(pointer));
#endif
}

// To one that logs.
PyObject *set_destructor(PyObject *, PyObject *object) {
  const PyCapsule_Destructor destructor = [](PyObject *) { events.push_back("raw destructor"); };
#if CAPLET_EXCEPTIONS
  capsule_ref::unchecked(object).set_destructor(destructor);
  return none_if(true);
#else
  return none_if(capsule_ref::unchecked(object).try_set_destructor(destructor));
#endif
}

PyObject *consume(PyObject *, PyObject *object) {
  void *const memory = capsule_ref::unchecked(object).FORM(consume)("tensor", "used_tensor");
  PyObject *const result = address(memory);
  std::free(memory);
  return result;
}

PyObject *context(PyObject *, PyObject *object) {
  void *context;
#if CAPLET_EXCEPTIONS
  context = capsule_ref::unchecked(object).context();
#else
  if (!capsule_ref::unchecked(object).try_context(context)) return nullptr;
#endif
  return PyLong_FromVoidPtr(context);
}

PyObject *set_context(PyObject *, PyObject *arguments) {
  PyObject *object, *number;
  if (!PyArg_ParseTuple(arguments, "OO", &object, &number)) return nullptr;
  void *const context = PyLong_AsVoidPtr(number);
#if CAPLET_EXCEPTIONS
  capsule_ref::unchecked(object).set_context(context);
  return none_if(true);
#else
  return none_if(capsule_ref::unchecked(object).try_set_context(context));
#endif
}

// A Context with this number; 0 is a null unique_ptr.
PyObject *set_owned_context(PyObject *, PyObject *arguments) {
  PyObject *object;
  int number;
  if (!PyArg_ParseTuple(arguments, "Oi", &object, &number)) return nullptr;
  std::unique_ptr<Context> context(number != 0 ? new Context{number} : nullptr);
#if CAPLET_EXCEPTIONS
  capsule_ref::unchecked(object).set_context(std::move(context));
  return none_if(true);
#else
  return none_if(capsule_ref::unchecked(object).try_set_context(std::move(context)));
#endif
}

PyObject *set_resetting_context(PyObject *, PyObject *object) {
  std::unique_ptr<Resetting> context(new Resetting{object});
  return none_if(capsule_ref::unchecked(object).try_set_context(std::move(context)) &&
                 capsule_ref::unchecked(object).try_set_context(nullptr));
}

// Sets a context whose deleter throws.
PyObject *set_throwing_context(PyObject *, PyObject *object) {
  struct Deleter {
    void operator()(int *) const { throw_from_deleter(nullptr); }
  };
  std::unique_ptr<int, Deleter> context(numbers);
#if CAPLET_EXCEPTIONS
  capsule_ref::unchecked(object).set_context(std::move(context));
  return none_if(true);
#else
  return none_if(capsule_ref::unchecked(object).try_set_context(std::move(context)));
#endif
}

// ---- Importing ----

PyObject *import_pointer(PyObject *, PyObject *arguments) {
  const char *path;
  if (!PyArg_ParseTuple(arguments, "s", &path)) return nullptr;
  const caplet::imported_pointer imported = caplet::FORM(import_pointer)(path);
  return address(imported.get());
}

PyObject *import_point(PyObject *, PyObject *arguments) {
  const char *path;
  if (!PyArg_ParseTuple(arguments, "s", &path)) return nullptr;
  const caplet::imported<const Point> imported = caplet::FORM(import)<const Point>(path);
  if (!imported) return nullptr;
  return Py_BuildValue("(ddOO)", imported->x, (*imported).y, imported.capsule().object(), imported.module());
}

// Holds an import until forget() or, as this is static, beyond the interpreter's end.
caplet::imported<Point> kept;

PyObject *keep(PyObject *, PyObject *arguments) {
  const char *path;
  if (!PyArg_ParseTuple(arguments, "s", &path)) return nullptr;
  kept = caplet::FORM(import)<Point>(path);
  return kept ? PyFloat_FromDouble(kept->x) : nullptr;
}

PyObject *kept_x(PyObject *, PyObject *) { return PyFloat_FromDouble(kept->x); }

PyObject *forget(PyObject *, PyObject *) {
  static caplet::imported<Point> empty;  // which would keep what a swap leaves to it
  kept = std::move(empty);
  return none_if(true);
}

// ---- Around it ----

PyObject *log(PyObject *, PyObject *) {
  PyObject *list = PyList_New(0);
  for (const std::string &event : events) {
    PyObject *item = list != nullptr ? PyUnicode_FromString(event.c_str()) : nullptr;
    if (item == nullptr || PyList_Append(list, item) != 0) Py_CLEAR(list);
    Py_XDECREF(item);
  }
  events.clear();
  return list;
}

PyObject *count_alive(PyObject *, PyObject *) { return PyLong_FromLong(alive); }

// Drops the last item of a list, while KeyError("pending") is, and lets that through.
PyObject *drop_while_pending(PyObject *, PyObject *list) {
  const Py_ssize_t last = PyList_Size(list) - 1;
  caplet::owned_ref item = caplet::owned_ref::share(PyList_GetItem(list, last));
  if (!item || PyList_SetSlice(list, last, last + 1, nullptr) != 0) return nullptr;
  PyErr_SetString(PyExc_KeyError, "pending");
  item = caplet::owned_ref();
  return nullptr;
}

PyObject *has_exceptions(PyObject *, PyObject *) { return truth(CAPLET_EXCEPTIONS != 0); }

#if CAPLET_EXCEPTIONS
caplet::python_error raised_by(PyObject *callable) {
  try {
    const caplet::owned_ref result = caplet::owned_ref::steal(PyObject_CallObject(callable, nullptr));
    throw caplet::python_error();
  } catch (const caplet::python_error &error) {
    return error;
  }
}

PyObject *describe_error(PyObject *, PyObject *callable) {
  const caplet::python_error error = raised_by(callable), copy = error;
  if (PyErr_Occurred()) return nullptr;
  return Py_BuildValue("(sNO)", copy.what(), truth(copy.matches(PyExc_ValueError)), copy.value());
}

PyObject *restore_error(PyObject *, PyObject *callable) {
  const caplet::python_error error = raised_by(callable);
  error.restore();
  PyErr_Clear();
  error.restore();  // a copy of it is still there
  return nullptr;
}
#endif

#if CAPLET_EXCEPTIONS
template <PyCFunction Function>
PyObject *guarded(PyObject *self, PyObject *argument) {
  try {
    return Function(self, argument);
  } catch (const caplet::python_error &error) {
    error.restore();
  } catch (const std::exception &error) {
    PyErr_SetString(PyExc_RuntimeError, error.what());
  }
  return nullptr;
}
#define GUARDED(function) guarded<function>
#else
#define GUARDED(function) function
#endif

#define NONE(name) {#name, GUARDED(name), METH_NOARGS, nullptr}
#define ONE(name) {#name, GUARDED(name), METH_O, nullptr}
#define MORE(name) {#name, GUARDED(name), METH_VARARGS, nullptr}

PyMethodDef methods[] = {MORE(make_point),
                         ONE(make_owned),
                         NONE(make_unnamed),
                         MORE(make_tracked),
                         NONE(make_wide),
                         ONE(make_calling),
                         NONE(make_function),
                         NONE(make_throwing),
                         NONE(wrap),
                         NONE(wrap_misaligned),
                         NONE(wrap_deleting),
                         NONE(wrap_deleting_plainly),
                         NONE(wrap_null),
                         NONE(wrap_null_deleting),
                         NONE(wrap_throwing),
                         NONE(wrap_function),
                         NONE(wrap_tensor),
                         ONE(move_about),
                         ONE(check),
                         ONE(check_exact),
                         ONE(cast),
                         MORE(is_valid),
                         ONE(is_valid_any),
                         ONE(is_valid_while_pending),
                         ONE(name),
                         ONE(set_name),
                         ONE(unset_name),
                         MORE(pointer),
                         ONE(pointer_unchecked),
                         MORE(as_point),
                         ONE(point_unchecked),
                         MORE(call_function),
                         ONE(call_boxed_function),
                         MORE(set_pointer),
                         ONE(set_destructor),
                         ONE(consume),
                         ONE(context),
                         MORE(set_context),
                         MORE(set_owned_context),
                         ONE(set_throwing_context),
                         ONE(set_resetting_context),
                         NONE(wrap_const),
                         NONE(wrap_const_deleting),
                         NONE(make_and_drop),
                         NONE(move_over),
                         MORE(import_pointer),
                         MORE(import_point),
                         MORE(keep),
                         NONE(kept_x),
                         NONE(forget),
                         NONE(log),
                         NONE(count_alive),
                         ONE(drop_while_pending),
                         NONE(has_exceptions),
#if CAPLET_EXCEPTIONS
                         ONE(describe_error),
                         ONE(restore_error),
#endif
                         {nullptr, nullptr, 0, nullptr}};

int fill(PyObject *) { return 0; }

}  // namespace

extern "C" {
MODULE(capsule_check, methods, fill)
}
