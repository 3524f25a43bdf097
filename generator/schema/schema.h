// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Interface files: JSON <-> Api. The format is schemas/caplet-1.schema.json.
#pragma once

#include <optional>
#include <string>

#include "model/api.h"

namespace caplet::schema {

// Reads an interface file or a draft of one (without index, since, abi or minor). Strict; every error is reported with
// its position under `file_name`. The result is not yet resolved or validated; its origins are JSON pointers, which
// `diagnostics` turns into positions.
std::optional<model::Api> read(const std::string &file_name, const std::string &text, Diagnostics &diagnostics);

// The canonical text of a resolved API: the same bytes on every machine.
std::string write(const model::Api &api);

}  // namespace caplet::schema
