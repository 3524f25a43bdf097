// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Interface files: JSON <-> Api. The format is schemas/caplet-1.schema.json; members.h lists its members once, for
// reading and writing.
//
//   text -> json_scanner (nlohmann/json), json_parser (what we refuse besides) -> object_reader (members) -> Api
//   Api -> object_writer (members) -> json_writer (canonical text)
//   after an error only: json_syntax (why it is not JSON)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/api.h"

namespace caplet::schema {

// What `$schema` must say.
inline constexpr std::string_view kSchemaName = "caplet-1.schema.json";

// Reads an interface file or a draft of one (without index, since, abi or minor). Strict; every error is reported with
// its position under `file_name`. The result is not yet resolved or validated. Without a `since`, a thing is since 1;
// in a draft (no `minor`), and for a slot without index, it is not yet recorded.
std::optional<model::Api> read(const std::string &file_name, std::string text, Diagnostics &diagnostics);

// The canonical text of a resolved API: the same bytes on every machine.
std::string write(const model::Api &api);

}  // namespace caplet::schema
