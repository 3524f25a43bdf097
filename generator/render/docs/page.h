// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What reference documentation says of an API, before it is written in any format: texts are as authors wrote them,
// with code and names between backticks.
#pragma once

#include <string>
#include <vector>

#include "render/docs/plain_c.h"
#include "render/facts/subject.h"

namespace caplet::render {

// Where something is documented.
struct DocsPlace {
  std::string role;    // of Sphinx, for what refers to it: "c:func"
  std::string target;  // what that is given: "geo_norm", "geo::mesh"
  std::string anchor;  // on the page
};

// One thing that is promised: of a parameter, of the result, or under a word of ours.
struct DocsDetail {
  enum class Kind { kParameter, kResult, kOther };  // the first of what has a name of its own
  Kind kind = Kind::kOther;
  std::string name, text;
  bool is_code = false;  // the whole text, whatever is in it
};

// How a struct lies in memory: a column for all platforms that have it alike.
struct DocsLayout {
  struct Row {
    std::string name;  // "size", or of a field
    bool is_field = true;
    std::vector<std::string> cells;
  };
  std::vector<std::string> columns;  // "x86_64-linux-gnu, arm64-apple-darwin"
  std::vector<Row> rows;
  std::string why_not;  // where there is none
};

struct DocsEntry {
  DocsPlace place;
  std::string domain, directive;  // of Sphinx: "c", "function"
  std::string keyword;            // before the signature, where the directive says it: "struct"
  std::string signature, name, doc;
  int since = 1;
  bool is_deprecated = false;
  int deprecated_since = 0;  // where that is known
  std::string deprecated;
  std::vector<DocsDetail> details;
  DocsLayout layout = {};
  bool is_member = false;  // of the last one before it that is none
  bool is_again = false;   // Sphinx knows one thing of the name already
};

struct DocsPart {
  std::string title, anchor;
  std::vector<DocsEntry> entries;
};

struct DocsRelease {
  std::string version;                         // "1.2 (geometry 1.4)"
  std::vector<std::string> added, deprecated;  // names
};

struct DocsPage {
  std::string title;
  std::vector<DocsDetail> facts;
  std::vector<DocsPart> parts;
  std::vector<DocsDetail> externals;  // types of others, with what was seen of them
  std::vector<DocsRelease> releases;  // the newest first
  std::vector<std::string> retired;   // names
};
DocsPage make_docs_page(const Subject &subject, const PlainC &c);

// ---- Its parts ----

// Of C: functions, objects and variables, types, constants. Parts without entries are there, too.
void add_c_parts(const Subject &subject, const PlainC &c, std::vector<DocsPart> &parts);
// Of the C++ header of consumers; nothing where they get none.
void add_cxx_parts(const Subject &subject, const PlainC &c, std::vector<DocsPart> &parts);

// What is promised of parameters, of the result and of a call.
std::vector<DocsDetail> details_of(const Subject &subject, const PlainC &c, const model::Slot &slot,
                                   const std::string &question);
std::vector<DocsDetail> details_of(const PlainC &c, const model::Signature &signature);

// On the platforms that are judged by default, if there is something that knows them.
DocsLayout layout_of(const Subject &subject, const model::Record &record);

template <typename Entity>
DocsEntry docs_entry(const Entity &entity, std::string directive, const std::string &role, std::string signature) {
  DocsEntry out;
  out.place = {"c:" + role, entity.name, entity.name};
  out.domain = "c";
  out.directive = std::move(directive);
  out.signature = std::move(signature);
  out.name = entity.name;
  out.doc = entity.doc;
  out.since = entity.since;
  out.is_deprecated = entity.deprecated.has_value();
  out.deprecated = entity.deprecated.value_or("");
  return out;
}

}  // namespace caplet::render
