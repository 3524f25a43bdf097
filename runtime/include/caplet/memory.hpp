// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Memory that crosses a table, in which neither side's `operator new` has a place: malloc's, freed by the same side.
#ifndef CAPLET_MEMORY_HPP
#define CAPLET_MEMORY_HPP

#include <caplet/config.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>

CAPLET_BEGIN_NAMESPACE

/// Copies elements into memory that is the caller's, to be freed with `release_memory` of the extension that gave it.
/// One element of zero bytes follows those copied: so text ends in NUL, and no elements are memory, too.
/// result, size: set to the copy and the number of its elements; left alone on failure. data: may be null without any.
/// Thread state: any. Errors: false without memory, and no Python exception.
/// ```cpp
/// int *result;
/// std::size_t result_size;
/// const int numbers[] = {1, 2, 3};
/// if (!caplet::try_give(&result, &result_size, numbers, 3)) return PyErr_NoMemory();
/// caplet::release_memory(result);
/// ```
template <class T>
[[nodiscard]] bool try_give(T **result, std::size_t *size, const T *data, std::size_t count) noexcept {
  static_assert(std::is_trivially_copyable_v<T>, "caplet: only trivially copyable elements can be given away as bytes");
  static_assert(alignof(T) <= alignof(std::max_align_t), "caplet: malloc has no memory of such an alignment");
  if (count >= SIZE_MAX / sizeof(T)) return false;
  T *const copy = static_cast<T *>(std::malloc((count + 1) * sizeof(T)));
  if (copy == nullptr) return false;
  if (count != 0) std::memcpy(static_cast<void *>(copy), data, count * sizeof(T));
  std::memset(static_cast<void *>(copy + count), 0, sizeof(T));
  *result = copy;
  *size = count;
  return true;
}

/// Frees what `give` gave; null is left alone. Thread state: any.
inline void release_memory(void *memory) noexcept { std::free(memory); }

#if CAPLET_EXCEPTIONS

/// As `try_give`, but throws std::bad_alloc without memory.
/// ```cpp
/// char *result;
/// std::size_t result_size;
/// const std::string name = mesh.name();
/// caplet::give(&result, &result_size, name.data(), name.size());
/// caplet::release_memory(result);
/// ```
template <class T>
void give(T **result, std::size_t *size, const T *data, std::size_t count) {
  if (!try_give(result, size, data, count)) throw std::bad_alloc();
}

#endif

CAPLET_END_NAMESPACE
#endif
