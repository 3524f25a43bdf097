// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Bytes as a compiled provider, and as a wheel. Either is read as an interface or refused with a reason.

#include <cstdint>
#include <string>

#include "baseline/baseline.h"
#include "bounds.h"
#include "ledger/resolve.h"
#include "model/validate.h"
#include "require.h"

namespace {

// A byte of a wheel can unpack to a thousand.
constexpr bounds_limits kLimits = {2, 200, 64, 8};

void read(const std::string &name, const caplet::FileSystem &files, const std::string &api) {
  caplet::Diagnostics diagnostics;
  const caplet::baseline::Request request{caplet::baseline::kind_of(name, files), name, "geo.caplet.json", api,
                                          "geo._C_API"};
  const auto baseline = caplet::baseline::read(request, files, diagnostics);
  caplet::fuzz::require(baseline.has_value() != diagnostics.has_errors(), "it was refused without a word",
                        &diagnostics);
  if (baseline) {
    const bool is_valid = caplet::model::validate(caplet::ledger::resolve(baseline->api, nullptr), diagnostics);
    caplet::fuzz::require(is_valid != diagnostics.has_errors(), "it was refused without a word", &diagnostics);
  }
  diagnostics.text();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  caplet::MemoryFileSystem files;
  const std::string bytes(reinterpret_cast<const char *>(data), size);
  for (const char *name : {"geo.so", "geo.whl"}) files.files[name] = bytes;
  bounds_begin();
  for (const char *name : {"geo.so", "geo.whl"}) {
    for (const char *api : {"", "geo"}) read(name, files, api);
  }
  bounds_end(size, kLimits);
  return 0;
}
