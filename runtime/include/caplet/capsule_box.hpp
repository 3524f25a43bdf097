// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What stands behind capsule::make, for the other headers only: a value in memory of Python's, and the capsules'
// destructors.
//
//   | slack | box | value, finish | owned name |
//   ^ of PyMem    ^ the capsule's pointer
//
// All capsules with a box share one destructor, destroy_box; that is how one is recognised. Another extension's copy of
// it is another function, so its boxes are never touched.
#ifndef CAPLET_CAPSULE_BOX_HPP
#define CAPLET_CAPSULE_BOX_HPP

#include <caplet/capsule_name.hpp>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <utility>

CAPLET_BEGIN_NAMESPACE
namespace detail {

// ---- Destructors ----

// A capsule's destructor at work: see CAPLET_CAPSULE_DESTRUCTOR for what is saved and why.
class dying_capsule {
 public:
  explicit dying_capsule(PyObject *capsule) noexcept : dying_(caplet_capsule_begin_destructor(capsule)) {}
  dying_capsule(const dying_capsule &) = delete;
  dying_capsule &operator=(const dying_capsule &) = delete;
  ~dying_capsule() { caplet_capsule_end_destructor(&dying_); }

  const caplet_capsule_dying *operator->() const noexcept { return &dying_; }

 private:
  caplet_capsule_dying dying_;
};

// The exception is still being handled, so that the terminate handler can say which it is.
[[noreturn]] inline void terminate_in_destructor(const char *name) noexcept {
  std::fprintf(stderr, "caplet: an exception left the destructor of capsule \"%s\"\n", name != nullptr ? name : "");
  std::fflush(stderr);
  std::terminate();
}

template <class Call>
void call_in_destructor(const char *name, Call &&call) noexcept {
#if CAPLET_EXCEPTIONS
  try {
    call();
  } catch (...) {
    terminate_in_destructor(name);
  }
#else
  (void)name;
  call();
#endif
}

// ---- Boxes ----

template <class Value, class Finish>
struct payload {
  Value value;  // first: the capsule points to it
  Finish finish;

  void conclude(void *context, const char *name) noexcept {
    call_in_destructor(name, [&] { finish(std::move(value), context); });
  }
};

// What precedes the payload. Its size is a multiple of its alignment, as any type's.
struct box {
  void *memory;      // of PyMem_Malloc
  const char *name;  // the first one
  void (*destroy)(void *payload, void *context, const char *name);
  void *context;  // owned, when free_context isn't null
  void (*free_context)(void *, const char *name);

  // Owns this context instead of the one before, which is freed last: that may run any code. whose: for the message.
  void own_context(void *fresh, void (*free_fresh)(void *, const char *), const char *whose) noexcept {
    void *const old = std::exchange(context, fresh);
    auto *const free_old = std::exchange(free_context, free_fresh);
    if (free_old != nullptr) free_old(old, whose);
  }
};

inline box *box_before(void *payload) noexcept { return static_cast<box *>(payload) - 1; }

template <class Payload>
void destroy_payload(void *memory, void *context, const char *name) noexcept {
  auto *it = static_cast<Payload *>(memory);
  it->conclude(context, name);
  it->~Payload();
}

inline void destroy_box(PyObject *capsule) noexcept {
  void *memory;
  {
    const dying_capsule dying(capsule);
    box *const it = box_before(dying->pointer);
    it->destroy(dying->pointer, dying->context, dying->name);
    it->own_context(nullptr, nullptr, dying->name);
    memory = it->memory;
  }
  PyMem_Free(memory);  // with the name, which is needed until here
}

// Of `capsule`, or null where there is none. Raises nothing.
inline box *box_of(PyObject *capsule) noexcept {
  if (!caplet_capsule_is_valid_any(capsule) || PyCapsule_GetDestructor(capsule) != destroy_box) return nullptr;
  return box_before(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
}

inline char *aligned_up(char *address, std::size_t alignment) noexcept {
  const std::size_t over = reinterpret_cast<std::uintptr_t>(address) % alignment;
  return over == 0 ? address : address + (alignment - over);
}

// Whether a name can be a C string; else ValueError.
inline bool check_name(const any_name &name) noexcept {
  if (name.copied().find('\0') == std::string_view::npos) return true;
  PyErr_SetString(PyExc_ValueError, "the name of a capsule must not contain NUL");
  return false;
}

// Memory for a payload behind a box that is filled in but for `destroy`; null with MemoryError or ValueError.
inline void *allocate_box(std::size_t size, std::size_t alignment, const any_name &name) noexcept {
  if (alignment < alignof(box)) alignment = alignof(box);
  if (!check_name(name)) return nullptr;
  const std::string_view copied = name.copied();
  auto *const memory = static_cast<char *>(PyMem_Malloc(sizeof(box) + alignment - 1 + size + copied.size() + 1));
  if (memory == nullptr) {
    PyErr_NoMemory();
    return nullptr;
  }
  char *const payload = aligned_up(memory + sizeof(box), alignment);
  const char *text = name.literal();
  if (name.is_owned()) {
    if (!copied.empty()) std::memcpy(payload + size, copied.data(), copied.size());
    payload[size + copied.size()] = '\0';
    text = payload + size;
  }
  new (box_before(payload)) box{memory, text, nullptr, nullptr, nullptr};
  return payload;
}

// Finishes what no capsule could be made of, with the exception that says so pending.
template <class Payload>
void conclude_failed(Payload &it, const any_name &name) noexcept {
  caplet_capsule_dying dying{name.literal(), nullptr, nullptr, nullptr, nullptr, nullptr};
  PyErr_Fetch(&dying.type, &dying.value, &dying.traceback);
  it.conclude(nullptr, name.literal());
  caplet_capsule_end_destructor(&dying);
}

// A new capsule around what `it` is moved to, or null with an exception set, and `it` is finished.
template <class Payload>
PyObject *make_boxed(const any_name &name, Payload &it) noexcept {
  void *const memory = allocate_box(sizeof(Payload), alignof(Payload), name);
  if (memory == nullptr) {
    conclude_failed(it, name);
    return nullptr;
  }
  auto *const placed = new (memory) Payload(std::move(it));
  box *const head = box_before(memory);
  head->destroy = destroy_payload<Payload>;
  PyObject *const capsule = PyCapsule_New(memory, head->name, destroy_box);
  if (capsule == nullptr) {
    conclude_failed(*placed, name);
    placed->~Payload();
    PyMem_Free(head->memory);
  }
  return capsule;
}

}  // namespace detail
CAPLET_END_NAMESPACE
#endif
