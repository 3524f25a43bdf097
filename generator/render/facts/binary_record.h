// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The text by which tools that load nothing know what a compiled module provides or requires (docs/abi.md). It is
// looked for in the bytes, so neither the format of the binary matters nor whether it was stripped.
#pragma once

#include <string>

#include "render/facts/subject.h"

namespace caplet::render {

// `caplet-provider 1 {...}`, ASCII.
std::string provider_record(const Subject &subject);
// `caplet-consumer 1 {..., "floor":"<floor>"}`
std::string consumer_record(const Subject &subject, const std::string &floor);

}  // namespace caplet::render
