// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What an input is, for every command: its name says so, or else its first bytes.
#pragma once

#include <string>

#include "support/file_system.h"

namespace caplet::baseline {

// What is accepted wherever an interface is read. In --help, and in hints.
inline constexpr const char *kInputs =
    "a header, an interface file (.json), git:REF[:FILE], a wheel (.whl), a compiled provider (.so, .pyd) or "
    "module:NAME";

inline std::string inputs_hint() { return "an input is " + std::string(kInputs); }

enum class Kind {
  kHeader,
  kInterface,  // JSON
  kWheel,
  kBinary,  // a compiled provider, or a library that one is linked with
  kGit,
  kModule,
  kUnknown,  // also a file without a telling name that can't be read
};

struct Named {
  Kind kind = Kind::kUnknown;
  std::string path;  // what follows the scheme: "geo.whl" of "wheel:geo.whl"
};
// `text` is how the user named it: a path, `file:PATH`, `git:REF[:PATH]`, `wheel:PATH` or `module:NAME`.
Named kind_of(const std::string &text, const FileSystem &files);

// By the name alone: ".hpp" is a header's, "libgeo.so.1" a compiled provider's.
Kind kind_of_name(const std::string &path);
// By how it begins.
Kind kind_of_bytes(const std::string &bytes);

}  // namespace caplet::baseline
