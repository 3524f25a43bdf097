// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// SHA-256, as FIPS 180-4 has it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace caplet::model {

// The hash as eight words, of which the standard writes each with its highest byte first.
std::array<std::uint32_t, 8> sha256(std::string_view bytes);

}  // namespace caplet::model
