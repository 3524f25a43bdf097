// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// This module's own malloc and operator new: counted, and failing on demand. The linker is told to wrap malloc and free.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace blocks {

inline std::atomic<long> alive{0}, asked{0}, countdown{0};
inline std::atomic<bool> is_armed{false}, is_lasting{false};

inline bool fails() {
  if (!is_armed) return false;
  ++asked;
  const long left = --countdown;
  return left == 0 || (is_lasting && left < 0);
}

}  // namespace blocks

extern "C" {
void *__real_malloc(std::size_t size);
void __real_free(void *memory);
void *__wrap_malloc(std::size_t size);
void __wrap_free(void *memory);

void *__wrap_malloc(std::size_t size) {
  void *const memory = blocks::fails() ? nullptr : __real_malloc(size);
  if (memory != nullptr) ++blocks::alive;
  return memory;
}
void __wrap_free(void *memory) {
  if (memory != nullptr) --blocks::alive;
  __real_free(memory);
}
}

void *operator new(std::size_t size, const std::nothrow_t &) noexcept { return __wrap_malloc(size != 0 ? size : 1); }
void *operator new(std::size_t size) {
  void *const memory = operator new(size, std::nothrow);
#if defined(__cpp_exceptions)
  if (memory == nullptr) throw std::bad_alloc();
#else
  if (memory == nullptr) std::abort();
#endif
  return memory;
}
void operator delete(void *memory) noexcept { __wrap_free(memory); }
void operator delete(void *memory, std::size_t) noexcept { __wrap_free(memory); }
void operator delete(void *memory, const std::nothrow_t &) noexcept { __wrap_free(memory); }
