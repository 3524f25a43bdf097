// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What generated code does with the headers of C++ APIs, by hand: a provider's thunks, a consumer's wrappers, and each
// other operation as a function of a Python module. What Python sees is the same in every mode.
#include <Python.h>
#if defined(BUNDLED)
#include "caplet_runtime.hpp"
#else
#include <caplet/consumer.hpp>
#include <caplet/provider.hpp>
#endif

#include <array>
#include <functional>
#include <ios>
#include <string>
#include <thread>
#include <vector>

#include "blocks.h"
#include "module.h"
#include "values.h"

namespace {

using caplet::python_error;

// ---- Threads ----

enum class where { attached, detached, unknown };

// Calls `f` in this thread as it is, in this thread detached, or in one that Python has never seen. Allocations fail in
// `f` only, not those of std::thread.
template <class F>
void run(where place, F f) {
  if (place == where::attached) return f();
  const bool was_armed = blocks::is_armed.exchange(false);
  const auto armed = [&] {
    blocks::is_armed = was_armed;
    f();
    blocks::is_armed = false;
  };
  {
    const caplet::detached others_run;
    if (place == where::detached)
      armed();
    else
      std::thread(armed).join();
  }
  blocks::is_armed = was_armed;
}

where place_of(PyObject *name) { return static_cast<where>(PyLong_AsLong(name)); }

// ---- The provider: an API that throws ----

#if CAPLET_EXCEPTIONS
struct own_error : std::exception {
  const char *what() const noexcept override { return "of the API's own"; }
};

PyObject *own_type;  // null until `provide` made it

void raise_own() noexcept {
  try {
    throw;
  } catch (const own_error &error) {
    caplet::raise(own_type, error.what());
  } catch (...) {
    caplet::raise_current();
  }
}

[[noreturn]] void throw_python(PyObject *type, const char *text) {
  caplet::raise(type, text);
  caplet::throw_pending();
}

template <class Outer>
[[noreturn]] void throw_around(const char *inner, Outer outer);

void throw_kind(const std::string &kind) {
  if (kind == "bad_alloc") throw std::bad_alloc();
  if (kind == "bad_array_new_length") throw std::bad_array_new_length();
  if (kind == "out_of_range") throw std::out_of_range(kind);
  if (kind == "invalid_argument") throw std::invalid_argument(kind);
  if (kind == "domain_error") throw std::domain_error(kind);
  if (kind == "length_error") throw std::length_error(kind);
  if (kind == "range_error") throw std::range_error(kind);
  if (kind == "overflow_error") throw std::overflow_error(kind);
  if (kind == "underflow_error") throw std::underflow_error(kind);
  if (kind == "logic_error") throw std::logic_error(kind);
  if (kind == "runtime_error") throw std::runtime_error(kind);
  if (kind == "not UTF-8") throw std::runtime_error("caf\xe9");
  if (kind == "generic") throw std::system_error(ENOENT, std::generic_category(), "geo");
  if (kind == "system") throw std::system_error(EACCES, std::system_category());
  if (kind == "errc") throw std::system_error(std::make_error_code(std::errc::file_exists));
  if (kind == "stream") throw std::system_error(std::make_error_code(std::io_errc::stream));
  if (kind == "bad_optional_access") (void)std::optional<int>().value();
  if (kind == "bad_function_call") std::function<void()>()();
  if (kind == "own_error") throw own_error();
  if (kind == "int") throw 42;
  if (kind == "python") throw_python(PyExc_KeyError, "python");
  if (kind == "nested") throw_around("out_of_range", std::runtime_error("nested"));
  if (kind == "nested python") throw_around("python", std::invalid_argument("nested"));
  if (kind == "nested twice") throw_around("nested", std::logic_error("twice"));
  if (kind == "nested int") throw_around("int", own_error());
  if (kind == "nested in none") std::throw_with_nested(std::logic_error("none"));
  if (kind == "nested in itself") throw_around("python", std::exception());
}

template <class Outer>
[[noreturn]] void throw_around(const char *inner, Outer outer) {
  try {
    throw_kind(inner);
  } catch (const python_error &error) {
    if (std::is_same_v<Outer, std::exception>) std::throw_with_nested(error);
    std::throw_with_nested(outer);
  } catch (...) {
    std::throw_with_nested(outer);
  }
  std::terminate();
}
#else
void raise_own() noexcept {}
#endif

// What a thunk does. `pending` is an exception that the API's own code sets before.
extern "C" int thunk(const char *kind, PyObject *pending, int *result) noexcept {
  const auto set_pending = [&] {
    if (pending == nullptr) return;
    caplet::attached here;
    here.keep_exception();
    PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(pending)), pending);
  };
#if CAPLET_EXCEPTIONS
  return caplet::guarded(-1, raise_own, [&] {
    std::optional<python_error> same;
    if (std::strcmp(kind, "the pending one") == 0) {
      set_pending();
      same.emplace();
    }
    set_pending();
    if (same) throw python_error(*same);
    throw_kind(kind);
    return *result = 42, 0;
  });
#else
  // Code without exceptions says it in Python's words.
  set_pending();
  return caplet::guarded(-1, raise_own, [&] {
    if (std::strcmp(kind, "nothing") == 0) return *result = 42, 0;
    if (std::strcmp(kind, "the pending one") != 0) caplet::raise(PyExc_KeyError, kind);
    return -1;
  });
#endif
}

// ---- The consumer ----

namespace consumer {
inline namespace CAPLET_MODE {

caplet::result<int> call(const char *kind, PyObject *pending) {
  int result;
  if (thunk(kind, pending, &result) < 0) return caplet::failed<int>();
  return result;
}

caplet::result<void> call_for_nothing(const char *kind, PyObject *pending) {
  int result;
  if (thunk(kind, pending, &result) < 0) return caplet::failed<void>();
  return caplet::succeeded();
}

}  // namespace CAPLET_MODE
}  // namespace consumer

// How either mode's outcome is looked at.
template <class F>
std::optional<python_error> error_of(F f) {
#if CAPLET_EXCEPTIONS && !defined(CAPLET_EXPECTED)
  try {
    f();
  } catch (const python_error &error) {
    return error;
  }
#else
  if (auto outcome = f(); !outcome) return outcome.error();
#endif
  return std::nullopt;
}

PyObject *raised(std::optional<python_error> error) {
  if (!error) Py_RETURN_NONE;
  error->restore();
  return nullptr;
}

// call(kind, pending, place): through the thunk and the wrapper, there, and raises here what failed.
PyObject *call(PyObject *, PyObject *arguments) {
  const char *kind;
  PyObject *pending, *place;
  if (!PyArg_ParseTuple(arguments, "sOO", &kind, &pending, &place)) return nullptr;
  if (pending == Py_None) pending = nullptr;
  std::optional<python_error> error;
  run(place_of(place), [&] { error = error_of([&] { return consumer::call(kind, pending); }); });
  return raised(std::move(error));
}

PyObject *call_for_nothing(PyObject *, PyObject *arguments) {
  const char *kind;
  PyObject *place;
  if (!PyArg_ParseTuple(arguments, "sO", &kind, &place)) return nullptr;
  std::optional<python_error> error;
  run(place_of(place), [&] { error = error_of([&] { return consumer::call_for_nothing(kind, nullptr); }); });
  return raised(std::move(error));
}

// What a C consumer finds in the thread afterwards: the exception, or None.
PyObject *call_from_c(PyObject *, PyObject *arguments) {
  const char *kind;
  PyObject *place, *found = nullptr;
  if (!PyArg_ParseTuple(arguments, "sO", &kind, &place)) return nullptr;
  run(place_of(place), [&] {
    int result;
    if (thunk(kind, nullptr, &result) == 0) return;
    const PyGILState_STATE state = PyGILState_Ensure();
    PyObject *type, *traceback;
    PyErr_Fetch(&type, &found, &traceback);
    PyErr_NormalizeException(&type, &found, &traceback);
    Py_XDECREF(type);
    Py_XDECREF(traceback);
    PyGILState_Release(state);
  });
  return found != nullptr ? found : Py_BuildValue("");
}

#if CAPLET_EXCEPTIONS
// provide(type): makes this the API's own exception; None takes it back.
PyObject *provide(PyObject *, PyObject *type) {
  Py_XDECREF(own_type);
  Py_INCREF(type);
  own_type = type;
  if (type == Py_None) Py_CLEAR(own_type);
  Py_RETURN_NONE;
}

PyObject *attempt(PyObject *, PyObject *arguments) {
  const char *kind;
  PyObject *place;
  if (!PyArg_ParseTuple(arguments, "sO", &kind, &place)) return nullptr;
  std::optional<python_error> error;
  run(place_of(place), [&] {
    const caplet::expected<int> outcome = caplet::attempt([&] { return throw_kind(kind), 42; });
    const caplet::expected<void> nothing = caplet::attempt([&] { throw_kind(kind); });
    if (outcome.has_value() != nothing.has_value() || (outcome && *outcome != 42)) std::abort();
    if (!nothing) error = nothing.error();
  });
  return raised(std::move(error));
}
#endif

// ---- raise ----

// raise(type, text, place): type None is null.
PyObject *raise(PyObject *, PyObject *arguments) {
  PyObject *type, *place;
  const char *text;
  if (!PyArg_ParseTuple(arguments, "OyO", &type, &text, &place)) return nullptr;
  std::optional<python_error> error;
  run(place_of(place), [&] {
    caplet::raise(type != Py_None ? type : nullptr, text);
    error.emplace();
  });
  return raised(std::move(error));
}

// raise_over(first, second): both exceptions, by raise_current where there is one.
PyObject *raise_over(PyObject *, PyObject *arguments) {
  PyObject *first, *second;
  if (!PyArg_ParseTuple(arguments, "OO", &first, &second)) return nullptr;
  PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(second)), second);
  const python_error error;
  PyErr_SetObject(reinterpret_cast<PyObject *>(Py_TYPE(first)), first);
#if CAPLET_EXCEPTIONS
  try {
    throw error;
  } catch (...) {
    caplet::raise_current();
  }
#else
  const caplet::detail::raising now;
  error.restore();
#endif
  return nullptr;
}

// ---- python_error ----

// Calls Python, and takes what that raises.
std::optional<python_error> error_of_call(PyObject *callable) {
  const caplet::owned_ref result = caplet::owned_ref::steal(PyObject_CallObject(callable, nullptr));
  if (result) return std::nullopt;
  return python_error();
}

// take(callable, place): made there of the exception that is pending here, which can't be in another thread.
PyObject *take(PyObject *, PyObject *arguments) {
  PyObject *callable, *place;
  if (!PyArg_ParseTuple(arguments, "OO", &callable, &place)) return nullptr;
  Py_XDECREF(PyObject_CallObject(callable, nullptr));
  std::optional<python_error> error;
  run(place_of(place), [&] { error.emplace(); });
  return raised(std::move(error));
}

// copy(callable, place): copies, assigns, drops all but one there, and restores here, twice.
PyObject *copy(PyObject *, PyObject *arguments) {
  PyObject *callable, *place;
  if (!PyArg_ParseTuple(arguments, "OO", &callable, &place)) return nullptr;
  std::optional<python_error> error = error_of_call(callable);
  if (!error) Py_RETURN_NONE;
  run(place_of(place), [&] {
    const python_error first = *error;
    python_error other;
    other = first;
    python_error &itself = other;
    other = itself;
    error.reset();
    error = std::move(other);
  });
  error->restore();
  return raised(std::move(error));
}

PyObject *drop(PyObject *, PyObject *arguments) {
  PyObject *callable, *place;
  if (!PyArg_ParseTuple(arguments, "OO", &callable, &place)) return nullptr;
  std::optional<python_error> error = error_of_call(callable);
  run(place_of(place), [&] { error.reset(); });
  return PyBool_FromLong(PyErr_Occurred() != nullptr);
}

// describe(callable, type, place): (what(), matches(type), value()).
PyObject *describe(PyObject *, PyObject *arguments) {
  PyObject *callable, *type, *place;
  if (!PyArg_ParseTuple(arguments, "OOO", &callable, &type, &place)) return nullptr;
  const std::optional<python_error> error = error_of_call(callable);
  if (!error) Py_RETURN_NONE;
  const char *text;
  bool matches;
  run(place_of(place), [&] {
    text = error->what();
    matches = error->matches(type);
  });
  return Py_BuildValue("(yNO)", text, PyBool_FromLong(matches), error->value() != nullptr ? error->value() : Py_None);
}

// restore_there(callable, place): restores in that thread, and takes it again there.
PyObject *restore_there(PyObject *, PyObject *arguments) {
  PyObject *callable, *place;
  if (!PyArg_ParseTuple(arguments, "OO", &callable, &place)) return nullptr;
  const std::optional<python_error> error = error_of_call(callable);
  if (!error) Py_RETURN_NONE;
  std::optional<python_error> again;
  run(place_of(place), [&] {
    error->restore();
    error->restore();
    again.emplace();
  });
  return raised(std::move(again));
}

// Kept beyond the interpreter's end, and looked at then.
struct late {
  std::optional<python_error> error;
  ~late() {
    if (!error) return;
    const python_error copy = *error;
    copy.restore();
    const caplet::attached here;
    caplet::raise(nullptr, "too late");
    std::printf("%s, %d, %d\n", copy.what(), static_cast<bool>(here), copy.matches(PyExc_Exception));
    error.reset();
  }
} kept;

PyObject *keep(PyObject *, PyObject *callable) {
  kept.error = error_of_call(callable);
  Py_RETURN_NONE;
}

// ---- attached, detached ----

PyObject *attach(PyObject *, PyObject *place) {
  bool all = true;
  run(place_of(place), [&] {
    const caplet::attached outer;
    all = all && outer && PyLong_Check(caplet::owned_ref::steal(PyLong_FromLong(1)).get());
    {
      const caplet::detached nobody;
      const caplet::attached again;
      all = all && again;
    }
    const caplet::attached inner;
    all = all && inner && PyLong_Check(caplet::owned_ref::steal(PyLong_FromLong(1)).get());
  });
  return PyBool_FromLong(all);
}

// ---- Memory and callables ----

// give(bytes): (what was given, with what follows it; how many bytes it says they are).
PyObject *give(PyObject *, PyObject *bytes) {
  char *data;
  Py_ssize_t count;
  if (PyBytes_AsStringAndSize(bytes, &data, &count) < 0) return nullptr;
  char *result = nullptr;
  std::size_t size = 7;
  const auto lower = [&] {
#if CAPLET_EXCEPTIONS
    caplet::give(&result, &size, data, static_cast<std::size_t>(count));
#else
    if (!caplet::try_give(&result, &size, data, static_cast<std::size_t>(count))) PyErr_NoMemory();
#endif
  };
  caplet::guarded(caplet::raise_current, lower);
  if (PyErr_Occurred() && (result != nullptr || size != 7)) std::abort();  // nothing was to be touched
  if (PyErr_Occurred()) return nullptr;
  const auto given_count = static_cast<Py_ssize_t>(size);
  PyObject *const given = Py_BuildValue("(Nn)", PyBytes_FromStringAndSize(result, given_count + 1), given_count);
  caplet::release_memory(result);
  caplet::release_memory(nullptr);
  return given;
}

// serve(): gives several results, or raises and leaves C's variables alone.
PyObject *serve(PyObject *, PyObject *) {
  char *text = nullptr;
  int *numbers = nullptr, number = 0;
  std::size_t text_size = 7, numbers_size = 7, view_size = 7;
  bool has = false;
  values::counted *one = nullptr;
  const char *view = nullptr;
  const int status = caplet::serve(caplet::raise_current, values::make_several, &text, &text_size, &has, &numbers,
                                   &numbers_size, &one, &number, &view, &view_size);
  const bool is_touched =
      text != nullptr || numbers != nullptr || one != nullptr || text_size != 7 || number != 0 || has;
  if (status < 0 && (is_touched || PyErr_Occurred() == nullptr)) std::abort();
  if (status < 0) return nullptr;
  delete one;
  caplet::release_memory(text);
  caplet::release_memory(numbers);
  Py_RETURN_NONE;
}

long releases = 0;
void count_release(void *context) {
  ++releases;
  if (context != nullptr) ++*static_cast<int *>(context);
}

// hold(is_null, has_release): how often the context was released, by the count itself and through the context.
PyObject *hold(PyObject *, PyObject *arguments) {
  int is_null, has_release, context = 0;
  if (!PyArg_ParseTuple(arguments, "pp", &is_null, &has_release)) return nullptr;
  const long before = releases;
  const auto use = [&] {
    void *const pointer = is_null ? nullptr : &context;
    const std::shared_ptr<void> held = caplet::held(pointer, has_release ? count_release : nullptr);
    const std::shared_ptr<void> copy = held;
    if (copy.get() != pointer || releases != before) ++releases;
  };
  caplet::guarded(caplet::raise_current, use);
  const bool is_error = PyErr_Occurred() != nullptr;
  if (is_error && releases - before == 1) return nullptr;
  return Py_BuildValue("(li)", releases - before, context);
}

// release(place): whether a callable lives until it is released there, and no longer.
PyObject *release(PyObject *, PyObject *place) {
  const auto alive = std::make_shared<int>(1);
  auto function = [alive = std::shared_ptr<int>(alive)] { return *alive; };
  using type = decltype(function);
  const caplet::release_function release = caplet::release_callable<type>;
  auto *const context = new type(std::move(function));
  const bool lived = alive.use_count() == 2;
  run(place_of(place), [&] { release(context); });
  return PyBool_FromLong(lived && alive.use_count() == 1);
}

// ---- Values ----

PyObject *check(PyObject *, PyObject *) {
  values::failures.clear();
  values::check_spans();
  values::check_expected();
  values::check_guarded();
  values::check_failed();
  values::check_served();
  PyObject *const list = PyList_New(0);
  for (const std::string &failure : values::failures) {
    const caplet::owned_ref text = caplet::owned_ref::steal(PyUnicode_FromString(failure.c_str()));
    PyList_Append(list, text.get());
  }
  return list;
}

// Asks an error for its value: throws, or ends the process.
PyObject *value_of_error(PyObject *, PyObject *) {
  PyErr_SetString(PyExc_ValueError, "not there");
  const caplet::expected<int> outcome{python_error()};
#if CAPLET_EXCEPTIONS
  try {
    return PyLong_FromLong(outcome.value());
  } catch (const python_error &error) {
    error.restore();
    return nullptr;
  }
#else
  return PyLong_FromLong(outcome.value());
#endif
}

// ---- Allocations ----

// failing(n, lasting, function, *arguments): its n-th allocation by malloc or operator new fails; asked(): how many it
// wanted; count_blocks(): what is allocated now.
PyObject *failing(PyObject *, PyObject *arguments) {
  PyObject *const function = PyTuple_GetItem(arguments, 2);
  const caplet::owned_ref rest = caplet::owned_ref::steal(PyTuple_GetSlice(arguments, 3, PyTuple_Size(arguments)));
  blocks::countdown = PyLong_AsLong(PyTuple_GetItem(arguments, 0));
  blocks::is_lasting = PyObject_IsTrue(PyTuple_GetItem(arguments, 1)) != 0;
  blocks::asked = 0;
  blocks::is_armed = true;
  PyObject *const result = PyObject_CallObject(function, rest.get());
  blocks::is_armed = false;
  return result;
}

PyObject *asked(PyObject *, PyObject *) { return PyLong_FromLong(blocks::asked); }
PyObject *count_blocks(PyObject *, PyObject *) { return PyLong_FromLong(blocks::alive); }

PyObject *has_exceptions(PyObject *, PyObject *) { return PyBool_FromLong(CAPLET_EXCEPTIONS); }

PyMethodDef methods[] = {
    {"call", call, METH_VARARGS, nullptr},
    {"call_for_nothing", call_for_nothing, METH_VARARGS, nullptr},
    {"call_from_c", call_from_c, METH_VARARGS, nullptr},
#if CAPLET_EXCEPTIONS
    {"provide", provide, METH_O, nullptr},
    {"attempt", attempt, METH_VARARGS, nullptr},
#endif
    {"raise_", raise, METH_VARARGS, nullptr},
    {"raise_over", raise_over, METH_VARARGS, nullptr},
    {"take", take, METH_VARARGS, nullptr},
    {"copy", copy, METH_VARARGS, nullptr},
    {"drop", drop, METH_VARARGS, nullptr},
    {"describe", describe, METH_VARARGS, nullptr},
    {"restore_there", restore_there, METH_VARARGS, nullptr},
    {"keep", keep, METH_O, nullptr},
    {"attach", attach, METH_O, nullptr},
    {"give", give, METH_O, nullptr},
    {"serve", serve, METH_NOARGS, nullptr},
    {"hold", hold, METH_VARARGS, nullptr},
    {"release", release, METH_O, nullptr},
    {"check", check, METH_NOARGS, nullptr},
    {"value_of_error", value_of_error, METH_NOARGS, nullptr},
    {"failing", failing, METH_VARARGS, nullptr},
    {"asked", asked, METH_NOARGS, nullptr},
    {"count_blocks", count_blocks, METH_NOARGS, nullptr},
    {"has_exceptions", has_exceptions, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

int fill(PyObject *) { return 0; }

}  // namespace

MODULE(cxx_check, methods, fill)
