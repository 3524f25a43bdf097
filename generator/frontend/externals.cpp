// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/externals.h"

#include <algorithm>
#include <iterator>

namespace caplet::frontend {
namespace {

struct Row {
  std::string_view name, value;
};

// Sorted by name.
constexpr Row kHeaders[] = {
    {"DIR", "dirent.h"},
    {"FILE", "stdio.h"},
    {"blkcnt_t", "sys/types.h"},
    {"blksize_t", "sys/types.h"},
    {"clock_t", "time.h"},
    {"clockid_t", "time.h"},
    {"dev_t", "sys/types.h"},
    {"dirent", "dirent.h"},
    {"div_t", "stdlib.h"},
    {"fd_set", "sys/select.h"},
    {"fenv_t", "fenv.h"},
    {"fexcept_t", "fenv.h"},
    {"fpos_t", "stdio.h"},
    {"gid_t", "sys/types.h"},
    {"id_t", "sys/types.h"},
    {"imaxdiv_t", "inttypes.h"},
    {"in_addr", "netinet/in.h"},
    {"ino_t", "sys/types.h"},
    {"int_fast16_t", "stdint.h"},
    {"int_fast32_t", "stdint.h"},
    {"int_fast64_t", "stdint.h"},
    {"int_fast8_t", "stdint.h"},
    {"int_least16_t", "stdint.h"},
    {"int_least32_t", "stdint.h"},
    {"int_least64_t", "stdint.h"},
    {"int_least8_t", "stdint.h"},
    {"iovec", "sys/uio.h"},
    {"jmp_buf", "setjmp.h"},
    {"lconv", "locale.h"},
    {"ldiv_t", "stdlib.h"},
    {"lldiv_t", "stdlib.h"},
    {"locale_t", "locale.h"},
    {"max_align_t", "stddef.h"},
    {"mbstate_t", "wchar.h"},
    {"mode_t", "sys/types.h"},
    {"nlink_t", "sys/types.h"},
    {"off_t", "sys/types.h"},
    {"pid_t", "sys/types.h"},
    {"pollfd", "poll.h"},
    {"pthread_cond_t", "pthread.h"},
    {"pthread_key_t", "pthread.h"},
    {"pthread_mutex_t", "pthread.h"},
    {"pthread_once_t", "pthread.h"},
    {"pthread_t", "pthread.h"},
    {"sig_atomic_t", "signal.h"},
    {"siginfo_t", "signal.h"},
    {"sigjmp_buf", "setjmp.h"},
    {"sigset_t", "signal.h"},
    {"sockaddr", "sys/socket.h"},
    {"socklen_t", "sys/socket.h"},
    {"stat", "sys/stat.h"},
    {"suseconds_t", "sys/types.h"},
    {"timespec", "time.h"},
    {"timeval", "sys/time.h"},
    {"tm", "time.h"},
    {"uid_t", "sys/types.h"},
    {"uint_fast16_t", "stdint.h"},
    {"uint_fast32_t", "stdint.h"},
    {"uint_fast64_t", "stdint.h"},
    {"uint_fast8_t", "stdint.h"},
    {"uint_least16_t", "stdint.h"},
    {"uint_least32_t", "stdint.h"},
    {"uint_least64_t", "stdint.h"},
    {"uint_least8_t", "stdint.h"},
    {"useconds_t", "sys/types.h"},
    {"va_list", "stdarg.h"},
    {"wctrans_t", "wctype.h"},
    {"wctype_t", "wctype.h"},
    {"wint_t", "wchar.h"},
};

constexpr std::string_view kStandardHeaders[] = {
    "assert.h", "complex.h", "ctype.h",       "dlfcn.h",  "errno.h",     "fcntl.h",   "iso646.h",
    "limits.h", "math.h",    "stdalign.h",    "stdarg.h", "stdatomic.h", "stdbool.h", "stdckdint.h",
    "stdbit.h", "stddef.h",  "stdnoreturn.h", "string.h", "strings.h",   "tgmath.h",  "threads.h",
    "uchar.h",  "unistd.h",  "wctype.h",      "float.h",  "arpa/inet.h", "netdb.h",   "netinet/tcp.h",
};

constexpr Row kPythonTags[] = {
    {"_is", "PyInterpreterState"},   {"_object", "PyObject"},     {"_ts", "PyThreadState"},
    {"_typeobject", "PyTypeObject"}, {"bufferinfo", "Py_buffer"},
};

template <std::size_t N>
std::string_view find(const Row (&rows)[N], std::string_view name) {
  const Row *row = std::lower_bound(std::begin(rows), std::end(rows), name,
                                    [](const Row &r, std::string_view text) { return r.name < text; });
  return row != std::end(rows) && row->name == name ? row->value : std::string_view();
}

}  // namespace

std::string_view public_header_of(std::string_view type) { return find(kHeaders, type); }

bool is_standard_header(std::string_view name) {
  if (name.find('.') == std::string_view::npos || name.substr(0, 4) == "sys/") return true;
  return std::find(std::begin(kStandardHeaders), std::end(kStandardHeaders), name) != std::end(kStandardHeaders) ||
         std::any_of(std::begin(kHeaders), std::end(kHeaders), [&](const Row &row) { return row.value == name; });
}

std::string_view python_name_of_tag(std::string_view tag) { return find(kPythonTags, tag); }

}  // namespace caplet::frontend
