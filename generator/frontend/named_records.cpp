// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/named_records.h"

#include "frontend/walk.h"
#include "support/text.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;

constexpr std::string_view kTag = "struct ";

const NamedRecord *find_in(const std::map<std::string, NamedRecord> &all, const std::string &name) {
  const auto found = all.find(name);
  return found == all.end() ? nullptr : &found->second;
}

}  // namespace

NamedRecords::NamedRecords(Unit &unit, const std::vector<clang::Decl *> &candidates) : unit_(unit) {
  for (clang::Decl *candidate : candidates) visit(candidate);
}

void NamedRecords::visit(clang::Decl *declaration) {
  if (const auto *alias = dyn_cast<clang::TypedefNameDecl>(declaration)) {
    const auto *type = alias->getUnderlyingType()->getAs<clang::RecordType>();
    if (type) add(*alias, *type->getDecl(), alias);
  } else if (const auto *record = dyn_cast<clang::RecordDecl>(declaration)) {
    if (record->getIdentifier() && !record->isImplicit()) add(*record, *record, nullptr);
  } else if (const auto *variable = dyn_cast<clang::VarDecl>(declaration)) {
    if (variable->getIdentifier()) variables_.insert(variable->getNameAsString());
  }
  for (clang::Decl *inner : inside(declaration)) visit(inner);
}

void NamedRecords::add(const clang::NamedDecl &named, const clang::RecordDecl &record,
                       const clang::TypedefNameDecl *alias) {
  const auto [name, symbol] = unit_.names_of(named);
  const std::string spelled = symbol.empty() ? name : symbol;
  const clang::RecordDecl *definition = record.getDefinition();
  const bool is_spelled_alone = alias || unit_.is_cxx();
  (alias ? typedefs_ : tags_)[spelled] = {definition ? definition : &record, alias,
                                          is_spelled_alone ? spelled : std::string(kTag) + spelled};
}

std::optional<NamedRecord> NamedRecords::find(const std::string &wanted) const {
  const bool is_tag = wanted.compare(0, kTag.size(), kTag) == 0;
  const std::string name = is_tag ? wanted.substr(kTag.size()) : wanted;
  const NamedRecord *found = is_tag ? nullptr : find_in(typedefs_, name);
  if (found == nullptr) found = find_in(tags_, name);
  if (found != nullptr) return *found;
  if (variables_.count(name) != 0) {
    unit_.diagnostics.error("struct-missing", unit_.positions.main_file(), "`" + name + "` is a variable, not a struct",
                            "an array of pointers that macros cast is adopted by its name: --array " + name);
    return std::nullopt;
  }
  std::vector<std::string_view> names;
  for (const auto *all : {&typedefs_, &tags_}) {
    for (const auto &[known, ignored] : *all) names.push_back(known);
  }
  unit_.diagnostics.error("struct-missing", unit_.positions.main_file(), "no struct `" + name + "` in this header",
                          did_you_mean(name, names));
  return std::nullopt;
}

}  // namespace caplet::frontend
