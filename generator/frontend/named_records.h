// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The structs of a header without annotations, as a user names them: by a typedef, or by a tag.
#pragma once

#include <clang/AST/Decl.h>

#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "frontend/unit.h"

namespace caplet::frontend {

struct NamedRecord {
  const clang::RecordDecl *record = nullptr;      // the definition, where there is one
  const clang::TypedefNameDecl *alias = nullptr;  // where it was asked for by a typedef
  std::string reference;                          // as the header's language refers to it
};

class NamedRecords {
 public:
  NamedRecords(Unit &unit, const std::vector<clang::Decl *> &candidates);

  // "geo_api", "struct geo_api", "geo::api". Reports that there is none.
  std::optional<NamedRecord> find(const std::string &wanted) const;

 private:
  void visit(clang::Decl *declaration);
  void add(const clang::NamedDecl &named, const clang::RecordDecl &record, const clang::TypedefNameDecl *alias);

  Unit &unit_;
  std::map<std::string, NamedRecord> typedefs_, tags_;
  std::unordered_set<std::string> variables_;
};

}  // namespace caplet::frontend
