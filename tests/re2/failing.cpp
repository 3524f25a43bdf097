// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Preloaded: an `operator new` and a malloc that count what lives, and fail where a test wants, but only for a provider's
// module `_core` and its consumer (and the standard library on their behalf). RE2 itself is not made to survive that.
#include <link.h>
#include <unwind.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>

#define EXPORTED __attribute__((visibility("default")))

extern "C" {
void *__libc_malloc(std::size_t);
void __libc_free(void *);
}

namespace {

struct Module {
  const char *name;
  std::uintptr_t begin, end;
  bool contains(std::uintptr_t at) const { return begin <= at && at < end; }
};
Module provider{"/_core.", 0, 0}, consumer{"", 0, 0};
// What calls operator new for others.
Module libraries[] = {{"libfailing", 0, 0}, {"libstdc++", 0, 0}, {"libc++.", 0, 0}, {"libc++abi", 0, 0}};

std::atomic<long> living{0}, countdown{0};
std::atomic<bool> in_consumer{true};

bool is_ours(std::uintptr_t at) { return provider.contains(at) || consumer.contains(at); }

// Whether an allocation that `at` wants must fail.
bool must_fail(std::uintptr_t at) {
  if (countdown.load() <= 0 || !(provider.contains(at) || (in_consumer && consumer.contains(at)))) return false;
  return countdown.fetch_sub(1) == 1;
}

// Finds the first caller that is no library.
_Unwind_Reason_Code look(_Unwind_Context *context, void *result) {
  const std::uintptr_t at = _Unwind_GetIP(context);
  for (const Module &one : libraries) {
    if (one.contains(at)) return _URC_NO_REASON;
  }
  *static_cast<std::uintptr_t *>(result) = at;
  return _URC_END_OF_STACK;
}

void *allocate(std::size_t size) noexcept {
  std::uintptr_t caller = 0;
  if (countdown.load() > 0) _Unwind_Backtrace(look, &caller);
  if (must_fail(caller)) return nullptr;
  void *const memory = __libc_malloc(size != 0 ? size : 1);
  if (memory != nullptr) ++living;
  return memory;
}

void release(void *memory) noexcept {
  if (memory == nullptr) return;
  --living;
  __libc_free(memory);
}

// The tests have one thread.
void *noted[1000];
std::size_t count = 0;

void *note(void *memory) {
  if (memory == nullptr || count == sizeof noted / sizeof *noted) return memory;
  ++living;
  return noted[count++] = memory;
}

void forget(void *memory) {
  for (std::size_t i = 0; memory != nullptr && i < count; ++i) {
    if (noted[i] != memory) continue;
    noted[i] = noted[--count];
    --living;
    return;
  }
}

int locate(dl_phdr_info *info, std::size_t, void *) {
  const auto take = [&](Module &one) {
    if (std::strstr(info->dlpi_name, one.name) == nullptr) return;
    one.begin = info->dlpi_addr;
    for (int i = 0; i < info->dlpi_phnum; ++i) {
      const std::uintptr_t end = info->dlpi_addr + info->dlpi_phdr[i].p_vaddr + info->dlpi_phdr[i].p_memsz;
      if (info->dlpi_phdr[i].p_type == PT_LOAD && end > one.end) one.end = end;
    }
  };
  take(provider);
  take(consumer);
  for (Module &one : libraries) take(one);
  return 0;
}

}  // namespace

extern "C" {
// To be called first, with both modules imported; `name` is what the consumer's path has in it, for as long as this runs.
EXPORTED int failing_start(const char *name) {
  consumer.name = name;
  dl_iterate_phdr(locate, nullptr);
  return provider.end != 0 && consumer.end != 0;
}
// The nth allocation from now on fails, of the consumer's only if asked for; 0: none does.
EXPORTED void failing_set(long n, int with_consumer) {
  in_consumer = with_consumer != 0;
  countdown = n;
}
// Whether there were fewer.
EXPORTED int failing_is_left() { return countdown > 0; }
EXPORTED long failing_living() { return living; }

// What crosses the table is the modules' own malloc's. It is known by its address: the caller of free may be Python.
EXPORTED void *malloc(std::size_t size) {
  const auto caller = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
  if (!is_ours(caller)) return __libc_malloc(size);
  return must_fail(caller) ? nullptr : note(__libc_malloc(size));
}
EXPORTED void free(void *memory) {
  forget(memory);
  __libc_free(memory);
}
}

EXPORTED void *operator new(std::size_t size) {
  void *const memory = allocate(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
EXPORTED void *operator new(std::size_t size, const std::nothrow_t &) noexcept { return allocate(size); }
EXPORTED void operator delete(void *memory) noexcept { release(memory); }
EXPORTED void operator delete(void *memory, std::size_t) noexcept { release(memory); }
EXPORTED void operator delete(void *memory, const std::nothrow_t &) noexcept { release(memory); }
