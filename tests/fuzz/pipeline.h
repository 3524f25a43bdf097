// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What every API goes through whichever front end made it, with what must hold of it.
#pragma once

#include "model/api.h"
#include "require.h"

namespace caplet::fuzz {

enum class Source { kHeader, kInterface };

// Resolves, validates, fingerprints, writes, reads again and renders `stated`. An API that is refused must say why; of
// one that is accepted
// - its canonical text reads as the same API, and writes as the same text;
// - it does not differ from itself, and recording a header again changes nothing;
// - it is rendered for every target, at the least and the greatest floor, unless that is an error for the user.
// `diagnostics` knows the sources that the origins of `stated` point into.
void exercise(const model::Api &stated, Source source, Diagnostics &diagnostics);

}  // namespace caplet::fuzz
