// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/docs/rows.h"

#include <algorithm>

#include "render/docs/doc_text.h"

namespace caplet::render {
namespace {

using Texts = std::vector<std::string>;

// An entry with what it stands among: one that is no member, and its members behind it.
struct EntryRow {
  const DocsEntry *entry, *begin, *end;
  bool has_members() const { return entry == begin && end - begin > 1; }
  bool is_last_member() const { return entry->is_member && entry + 1 == end; }
};

std::vector<EntryRow> rows_of(const DocsPart &part) {
  std::vector<EntryRow> rows;
  const DocsEntry *const end = part.entries.data() + part.entries.size();
  for (const DocsEntry *begin = part.entries.data(); begin != end;) {
    const DocsEntry *behind = begin + 1;
    while (behind != end && behind->is_member) ++behind;
    for (const DocsEntry *one = begin; one != behind; ++one) rows.push_back({one, begin, behind});
    begin = behind;
  }
  return rows;
}

// "1.2", and the release that had it first.
std::string number_text(const Subject &subject, int minor) {
  const std::string text = version_text(subject, minor);
  return text.substr(0, text.find(" ("));
}
std::string release_text(const Subject &subject, int minor) {
  const std::string text = version_text(subject, minor);
  const std::size_t open = text.find(" (");
  return open == std::string::npos ? "" : text.substr(open + 2, text.size() - open - 3);
}

// With the declaration, where the signature can't be all of it.
std::vector<DocsDetail> details_of(const DocsEntry &entry, const DocsLanguage &language) {
  std::vector<DocsDetail> all = entry.details;
  if (!language.shows_whole(entry.signature))
    all.push_back({DocsDetail::Kind::kOther, "Declaration", entry.signature, true});
  return all;
}

class DocsRows {
 public:
  DocsRows(const Subject &subject, const DocsLanguage &language) : subject_(subject), language_(language) {}

  // As Sphinx calls them in its fields.
  Keys<DocsDetail> details() const {
    const DocsLanguage &language = language_;
    Keys<DocsDetail> keys;
    keys.text("field", [&language](const DocsDetail &one) {
      if (one.kind == DocsDetail::Kind::kResult) return std::string("returns");
      return one.kind == DocsDetail::Kind::kOther ? language.escaped(one.name)
                                                  : "param " + language.escaped(one.name, false);
    });
    keys.text("term", [&language](const DocsDetail &one) {
      if (one.kind == DocsDetail::Kind::kResult) return std::string("Result");
      return one.kind == DocsDetail::Kind::kOther ? language.escaped(one.name) : language.code(one.name);
    });
    keys.text("text", [&language](const DocsDetail &one) {
      return one.is_code ? language.code(one.text) : language.inline_text(one.text);
    });
    return keys;
  }

  Keys<EntryRow> entries() const {
    Keys<EntryRow> keys;
    add_place(keys);
    add_texts(keys);
    add_layout(keys);
    return keys;
  }

  Keys<std::string> mentions() const {
    const DocsLanguage &language = language_;
    return Keys<std::string>().text("mention", [&language](const std::string &one) { return language.mention(one); });
  }

 private:
  void add_place(Keys<EntryRow> &keys) const {
    const DocsLanguage &language = language_;
    const auto margin = [&language](const EntryRow &row, int more) {
      return std::string(static_cast<std::size_t>(language.step() * ((row.entry->is_member ? 1 : 0) + more)), ' ');
    };
    keys.text("margin", [margin](const EntryRow &row) { return margin(row, 0); });
    keys.text("inside", [margin](const EntryRow &row) { return margin(row, 1); });
    keys.text("fence", [rows = *this](const EntryRow &row) {
      return row.has_members() ? rows.outer_fence(row) : rows.fence(*row.entry);
    });
    keys.text("outer_fence", [rows = *this](const EntryRow &row) { return rows.outer_fence(row); });
    // C has tags beside other names, Sphinx one place for both: the second is shown as a text of its own.
    keys.text("directive", [](const EntryRow &row) {
      return row.entry->is_again ? "admonition" : row.entry->domain + ":" + row.entry->directive;
    });
    keys.text("keyword", [&language](const EntryRow &row) { return language.escaped(row.entry->keyword, false); });
    keys.text("signature",
              [&language](const EntryRow &row) { return language.signature(row.entry->signature, row.entry->name); });
    keys.text("heading", [&language](const EntryRow &row) {
      const DocsEntry &one = *row.entry;
      if (!one.is_again) return language.signature(one.signature, one.name);
      return language.escaped(one.keyword + (one.keyword.empty() ? "" : " ") + one.signature);
    });
    keys.text("name", [&language](const EntryRow &row) { return language.escaped(row.entry->name, false); });
    keys.text("anchor", [](const EntryRow &row) { return row.entry->place.anchor; });
    keys.flag("is_member", [](const EntryRow &row) { return row.entry->is_member; });
    keys.flag("is_closed", [](const EntryRow &row) { return !row.has_members(); });
    keys.flag("closes_outer", [](const EntryRow &row) { return row.is_last_member(); });
  }

  // Around one entry, and around one with its members.
  std::string fence(const DocsEntry &entry) const {
    std::string text = language_.comment(entry.doc, 0) + language_.inline_text(entry.deprecated);
    for (const DocsDetail &one : entry.details) text += one.text;
    return language_.fence(text);
  }
  std::string outer_fence(const EntryRow &row) const {
    std::string text;
    for (const DocsEntry *one = row.begin; one != row.end; ++one) text += fence(*one) + "\n";
    return language_.fence(text);
  }

  void add_texts(Keys<EntryRow> &keys) const {
    const Subject &subject = subject_;
    const DocsLanguage &language = language_;
    keys.text("documentation", [&language](const EntryRow &row) {
      return language.comment(row.entry->doc, language.step() * (row.entry->is_member ? 2 : 1));
    });
    keys.text("added_in", [&](const EntryRow &row) {
      return row.entry->since <= 1 ? "" : language.escaped(number_text(subject, row.entry->since));
    });
    keys.text("added_with", [&](const EntryRow &row) {
      return row.entry->since <= 1 ? "" : language.escaped(release_text(subject, row.entry->since));
    });
    keys.flag("is_deprecated", [](const EntryRow &row) { return row.entry->is_deprecated; });
    keys.text("deprecated_in", [&](const EntryRow &row) {
      return row.entry->deprecated_since == 0 ? ""
                                              : language.escaped(number_text(subject, row.entry->deprecated_since));
    });
    keys.text("instead", [&language](const EntryRow &row) { return language.inline_text(row.entry->deprecated); });
    keys.rows("details", [&language](const EntryRow &row) { return details_of(*row.entry, language); }, details());
  }

  void add_layout(Keys<EntryRow> &keys) const {
    const DocsLanguage &language = language_;
    Keys<std::string> texts, cells;
    texts.text("column", [&language](const std::string &one) { return language.escaped(one); });
    cells.text("cell", [&language](const std::string &one) { return language.escaped(one, false); });
    Keys<DocsLayout::Row> rows;
    rows.text("of", [&language](const DocsLayout::Row &one) {
      return one.is_field ? language.code(one.name) : language.escaped(one.name);
    });
    rows.rows("cells", &DocsLayout::Row::cells, cells);
    keys.rows("layout_columns", [](const EntryRow &row) -> const auto & { return row.entry->layout.columns; }, texts);
    keys.rows("layout_rows", [](const EntryRow &row) -> const auto & { return row.entry->layout.rows; }, rows);
    keys.text("why_no_layout",
              [&language](const EntryRow &row) { return language.inline_text(row.entry->layout.why_not); });
  }

  const Subject &subject_;
  const DocsLanguage &language_;
};

}  // namespace

void add_docs_rows(const Subject &subject, const DocsLanguage &language, const DocsPage &page, Data &data) {
  const DocsRows rows(subject, language);
  data.set("page_title", language.title(language.escaped(page.title), 1));
  data.set("plain_title", language.escaped(page.title));
  const std::string banner =
      "Generated from " + subject.options.interface_name + " by: " + subject.options.command + ".";
  data.set("banner", language.escaped(banner));
  data.set("page_text", language.comment(subject.api.doc, 0));
  data.list("facts", page.facts, rows.details());
  Keys<DocsPart> parts;
  parts.text("title", [&language](const DocsPart &one) { return language.title(language.escaped(one.title), 2); });
  parts.text("part_anchor", [](const DocsPart &one) { return one.anchor; });
  parts.rows("entries", rows_of, rows.entries());
  data.list("parts", page.parts, parts);
  data.set("externals_title", language.title(language.escaped("Types of others"), 2));
  data.list("external_types", page.externals, rows.details());
  data.set("history_title", language.title(language.escaped("History"), 2));
  Keys<DocsRelease> releases;
  releases.text("release", [&language](const DocsRelease &one) { return language.escaped(one.version); });
  releases.rows("added", &DocsRelease::added, rows.mentions());
  releases.rows("deprecations", &DocsRelease::deprecated, rows.mentions());
  data.list("releases", page.releases, releases);
  data.list("retired_names", page.retired, rows.mentions());
}

}  // namespace caplet::render
