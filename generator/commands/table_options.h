// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What `caplet adopt` is told of an existing table that no header says: its form, where it is, what its provider
// states.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/adopted.h"
#include "commands/command_line.h"

namespace caplet::commands {

// "MACRO=17:1.25,18:2.0": what the macro must be defined to for a header to show what a release has.
struct TargetVersions {
  std::string macro;
  std::vector<model::NumberedRelease> releases;  // ascending
};

struct TableOptions {
  AdoptedTable table;
  std::optional<std::string> abi, version, size, versions;
  std::vector<std::string> checks, objects;
  model::Protocol protocol;
  bool is_unnamed = false;
};

void add_table_options(CommandLine &line, TableOptions *options);
// Fills what is written as text; false after a usage error, which is reported.
bool take_table_options(TableOptions *options, std::optional<TargetVersions> *versions, Diagnostics &diagnostics);

// "geo_abi==2", "header.version<=3", "magic==GEO"; nullopt where it is none.
std::optional<model::Requirement> parse_requirement(const std::string &text);
std::optional<TargetVersions> parse_versions(const std::string &text);

}  // namespace caplet::commands
