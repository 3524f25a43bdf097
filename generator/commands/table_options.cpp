// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/table_options.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace caplet::commands {
namespace {

// "17", "0x12"; nullopt where it is something else, or more than 64 bits.
std::optional<std::int64_t> parse_number(const std::string &text) {
  if (text.empty() || text.find_first_not_of("-0123456789abcdefABCDEFxX") != std::string::npos) return std::nullopt;
  char *end = nullptr;
  errno = 0;
  const long long value = std::strtoll(text.c_str(), &end, 0);
  if (errno != 0 || *end != '\0') return std::nullopt;
  return value;
}

bool usage(Diagnostics &diagnostics, std::string message, std::string hint) {
  diagnostics.file_error("usage", "", std::move(message), std::move(hint));
  return false;
}

bool take_requirement(const char *option, const std::string &text, model::Requirement *out, Diagnostics &diagnostics) {
  const std::optional<model::Requirement> found = parse_requirement(text);
  if (!found) {
    return usage(diagnostics, std::string(option) + " does not say what `" + text + "` must be",
                 "name a field or slot, and its value: 'geo_abi==2', with `==`, `>=` or `<=`");
  }
  *out = *found;
  return true;
}

// All that a module says of its functions, and what of a table none has.
bool check_functions(const TableOptions &options, Diagnostics &diagnostics) {
  const AdoptedTable &table = options.table;
  const frontend::Adoption &adoption = table.adoption;
  const model::Foreign &states = table.states;
  const model::Protocol &protocol = options.protocol;
  const bool is_table = !(adoption.record + adoption.array + adoption.count).empty() || !adoption.includes.empty() ||
                        !adoption.defines.empty() || options.abi || options.version || options.versions ||
                        options.size || !options.checks.empty() || options.is_unnamed;
  if (!is_table && (states.capsule_name + states.state + states.previous + protocol.type_attribute +
                    protocol.attribute + protocol.method)
                       .empty())
    return true;
  return usage(diagnostics, "--functions goes with --type, --capsule, --alias, --name and --distribution alone",
               "a dict of functions has no header, no numbers and no names but those of its functions");
}

bool check_form(const AdoptedTable &table, Diagnostics &diagnostics) {
  const frontend::Adoption &adoption = table.adoption;
  if (!table.types.empty()) return usage(diagnostics, "--type is of --functions", "");
  if (table.capsule.empty()) return usage(diagnostics, "--capsule is required", "see `caplet adopt --help`");
  if (adoption.record.empty() == adoption.array.empty()) {
    return usage(
        diagnostics,
        adoption.record.empty() ? "--struct, --array or --functions is required" : "a table is a struct or an array",
        "name a struct of pointers with --struct, or an array of pointers that macros cast with --array; of a module's "
        "`__pyx_capi__`: --functions");
  }
  if (!adoption.count.empty() && adoption.array.empty()) return usage(diagnostics, "--count is of an --array", "");
  return true;
}

}  // namespace

void add_table_options(CommandLine &line, TableOptions *options) {
  AdoptedTable &table = options->table;
  frontend::Adoption &adoption = table.adoption;
  line.add_option("--struct", adoption.record, "A struct of pointers, by its tag or typedef: PyDateTime_CAPI");
  line.add_option("--array", adoption.array, "An array of pointers that macros cast: PyArray_API");
  line.add_option("--count", adoption.count, "The places of the array: a number, or a macro that stands for one");
  line.add_flag("--functions", table.states.functions, "HEADER is module:NAME, whose __pyx_capi__ has its functions");
  line.add_option("--type", table.types, "What the name of a type stands for, for --functions: d=double")
      .one_value_each();
  line.add_option("--capsule", table.capsule,
                  "Where its capsule is: datetime.datetime_CAPI; where many have one, its name, and how to find it:");
  line.add_option("--type-attribute", options->protocol.type_attribute, "An attribute of types that have the capsule");
  line.add_option("--attribute", options->protocol.attribute, "An attribute of instances that have it");
  line.add_option("--method", options->protocol.method, "A method without arguments that returns it");
  line.add_option("--alias", table.aliases, "Where else it may be, such as in older releases").one_value_each();
  line.add_option("--capsule-name", table.states.capsule_name, "The name in the capsule (default: where it is)");
  line.add_flag("--unnamed", options->is_unnamed, "The capsule has no name");
  line.add_option("--name", table.name, "The name of the API (default: the table's, without Py and _CAPI)");
  line.add_option("--include", adoption.includes, "A header that must be included before").one_value_each();
  line.add_option("--define", adoption.defines, "A macro that must be defined before: NAME=VALUE").one_value_each();
  line.add_option("--abi", options->abi, "The field or slot that states the breaking number: geo_abi==2");
  line.add_option("--version", options->version, "The field or slot that states which slots a provider has");
  line.add_option("--versions", options->versions,
                  "The values of a macro for which the header shows more: GEO_TARGET=17:1.25,18:2.0");
  line.add_option("--size", options->size, "The field or slot that states how many bytes the table has");
  line.add_option("--check", options->checks, "What else must be so: magic==GEO").one_value_each();
  line.add_option("--object", options->objects,
                  "The slot of a struct's Python type, and whether that has its size: 'Geo_Type==geo_object', or >=")
      .one_value_each();
  line.add_option("--state", table.states.state, "The field or slot that functions take first");
  line.add_option("--previous", table.states.previous, "The field or slot that leads to the table of an older ABI");
  line.add_option("--distribution", table.distribution, "The distribution that has the module");
}

bool take_table_options(TableOptions *options, std::optional<TargetVersions> *versions, Diagnostics &diagnostics) {
  AdoptedTable &table = options->table;
  model::Foreign &states = table.states;
  const model::Protocol &protocol = options->protocol;
  if (states.functions ? !check_functions(*options, diagnostics) : !check_form(table, diagnostics)) return false;
  const bool has_protocol = !(protocol.type_attribute + protocol.attribute + protocol.method).empty();
  if (has_protocol) table.protocol = protocol;
  if (table.name.empty()) table.name = default_api_name(table.adoption.record + table.adoption.array);
  states.is_unnamed = options->is_unnamed;
  if (options->is_unnamed && !states.capsule_name.empty()) {
    return usage(diagnostics, "a capsule has a name or none", "leave --capsule-name or --unnamed out");
  }
  if (options->abi && !take_requirement("--abi", *options->abi, &states.abi.emplace(), diagnostics)) return false;
  for (const std::string &one : options->checks) {
    if (!take_requirement("--check", one, &states.checks.emplace_back(), diagnostics)) return false;
  }
  for (const std::string &one : options->objects) {
    const std::optional<ObjectType> object = parse_object(one);
    if (!object) {
      return usage(
          diagnostics, "--object does not say of which struct a Python type is: `" + one + "`",
          "name the slot of the type and the struct: 'Geo_Type==geo_object', or >= where objects may be larger");
    }
    table.objects.push_back(*object);
    table.adoption.objects.push_back(object->record);
  }
  if (options->version) states.version.emplace().of = *options->version;
  if (options->size) states.size.emplace().of = *options->size;
  if (!options->versions) return true;
  *versions = parse_versions(*options->versions);
  if (!*versions) {
    return usage(diagnostics, "--versions does not say what a macro is in which release: `" + *options->versions + "`",
                 "write the macro, and ascending values with a release each: GEO_TARGET=17:1.25,18:2.0");
  }
  if (!states.version) {
    return usage(diagnostics, "--versions needs --version", "name the field or slot that states the number");
  }
  states.version->releases = (*versions)->releases;
  return true;
}

std::optional<model::Requirement> parse_requirement(const std::string &text) {
  for (const std::string_view relation : {"==", ">=", "<="}) {
    const std::size_t at = text.find(relation);
    if (at == std::string::npos || at == 0 || at + 2 == text.size()) continue;
    model::Requirement result;
    result.of = text.substr(0, at);
    const std::string value = text.substr(at + 2);
    const std::optional<std::int64_t> number = parse_number(value);
    if (!number && relation != "==") return std::nullopt;
    if (relation == ">=") result.at_least = number;
    if (relation == "<=") result.at_most = number;
    if (relation != "==") return result;
    if (number) {
      result.equals = *number;
    } else {
      result.equals = value;
    }
    return result;
  }
  return std::nullopt;
}

std::optional<TargetVersions> parse_versions(const std::string &text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) return std::nullopt;
  TargetVersions result;
  result.macro = text.substr(0, equals);
  for (std::size_t at = equals; at < text.size();) {
    const std::size_t end = std::min(text.find(',', at + 1), text.size());
    const std::string one = text.substr(at + 1, end - at - 1);
    const std::size_t colon = one.find(':');
    if (colon == std::string::npos || colon + 1 == one.size()) return std::nullopt;
    const std::optional<std::int64_t> value = parse_number(one.substr(0, colon));
    if (!value || (!result.releases.empty() && result.releases.back().value >= *value)) return std::nullopt;
    result.releases.push_back({*value, one.substr(colon + 1)});
    at = end;
  }
  return result.releases.empty() ? std::nullopt : std::optional(result);
}

}  // namespace caplet::commands
