// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What pack_headers.cpp writes for carried_headers.cpp.
#pragma once

#include <llvm/ADT/ArrayRef.h>
#include <llvm/ADT/StringRef.h>
#include <llvm/Support/Compression.h>

#include <cstddef>

namespace caplet::frontend {

struct CarriedRow {
  llvm::StringRef path, packed;
  std::size_t size = 0;  // unpacked
};

// By path.
llvm::ArrayRef<CarriedRow> carried_rows();
llvm::compression::Format carried_format();

}  // namespace caplet::frontend
