// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// For a program with the C library inside (CAPLET_STATIC). These functions of glibc load libraries of the system at run
// time, which must then be of the very same glibc; on another one, or on musl, they crash. LLVM has calls of them that
// Caplet doesn't need: home folders of other users, plugins, names of functions in a stack trace, charsets that aren't
// UTF-8. Here they find nothing, so nothing of what glibc loads is linked.

#include <dlfcn.h>
#include <iconv.h>
#include <pwd.h>

#include <cerrno>
#include <cstddef>

extern "C" {

int getpwnam_r(const char *, struct passwd *, char *, std::size_t, struct passwd **result) {
  *result = nullptr;
  return 0;
}

int getpwuid_r(uid_t, struct passwd *, char *, std::size_t, struct passwd **result) {
  *result = nullptr;
  return 0;
}

void *dlopen(const char *, int) { return nullptr; }
void *dlsym(void *, const char *) { return nullptr; }
int dlclose(void *) { return 0; }
char *dlerror() {
  static char text[] = "this program loads no libraries";
  return text;
}
int dladdr(const void *, Dl_info *) { return 0; }

iconv_t iconv_open(const char *, const char *) {
  errno = EINVAL;
  return reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr): its error value
}
std::size_t iconv(iconv_t, char **, std::size_t *, char **, std::size_t *) {
  errno = EBADF;
  return static_cast<std::size_t>(-1);
}
int iconv_close(iconv_t) { return 0; }
}
