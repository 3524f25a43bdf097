// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/helpers.h"

#include <clang/Lex/PPCallbacks.h>

namespace caplet::frontend {
namespace {

constexpr char kHelpersBegin[] = "CAPLET_HELPERS_BEGIN", kHelpersEnd[] = "CAPLET_HELPERS_END";

class HelpersListener : public clang::PPCallbacks {
 public:
  HelpersListener(clang::Preprocessor &preprocessor, Helpers &helpers)
      : helpers_(helpers),
        begin_(preprocessor.getIdentifierInfo(kHelpersBegin)),
        end_(preprocessor.getIdentifierInfo(kHelpersEnd)) {}

  void MacroExpands(const clang::Token &name, const clang::MacroDefinition &, clang::SourceRange,
                    const clang::MacroArgs *) override {
    const clang::IdentifierInfo *found = name.getIdentifierInfo();
    if (found == begin_ || found == end_) helpers_.add(found == begin_, name.getLocation());
  }

 private:
  Helpers &helpers_;
  const clang::IdentifierInfo *begin_, *end_;
};

class Parts {
 public:
  Parts(Unit &unit, model::Api &api) : unit_(unit), manager_(unit.manager()), api_(api) {}

  void mark(const Helpers::Mark &mark) {
    if (unit_.ownership.belongs(mark.at) != Belongs::kApi || !stands_alone(mark)) return;
    if (mark.is_begin == open_.isValid()) return unpaired(mark.is_begin, mark.at);
    if (mark.is_begin) {
      open_ = mark.at;
    } else {
      add_part(open_, mark.at);
      open_ = clang::SourceLocation();
    }
  }
  void finish() {
    if (open_.isValid()) unpaired(true, open_);
  }

 private:
  void unpaired(bool is_begin, clang::SourceLocation at) {
    const std::string name = is_begin ? kHelpersBegin : kHelpersEnd, other = is_begin ? kHelpersEnd : kHelpersBegin;
    unit_.error("helpers-unpaired", at, "`" + name + "` without its `" + other + "`",
                "put each on a line of its own, one pair a part");
  }
  // Both lines are left out, so nothing else may stand on them.
  bool stands_alone(const Helpers::Mark &mark) {
    const auto [file, offset] = manager_.getDecomposedLoc(manager_.getFileLoc(mark.at));
    const llvm::StringRef text = manager_.getBufferData(file);
    const std::size_t start = text.substr(0, offset).rfind('\n') + 1;
    const llvm::StringRef line = text.slice(start, text.find('\n', offset)).trim();
    if (line == (mark.is_begin ? kHelpersBegin : kHelpersEnd)) return true;
    unit_.error(
        "helpers-unpaired", mark.at,
        "`" + std::string(mark.is_begin ? kHelpersBegin : kHelpersEnd) + "` shares its line with something else",
        "put it on a line of its own, without a semicolon");
    return false;
  }

  void add_part(clang::SourceLocation begin, clang::SourceLocation end) {
    const auto [file, from] = manager_.getDecomposedLoc(begin);
    const auto [last_file, to] = manager_.getDecomposedLoc(end);
    if (file != last_file) return unpaired(true, begin);
    if (!refuse_annotations(begin, end)) return;
    const llvm::StringRef text = manager_.getBufferData(file);
    if (!api_.helpers.empty()) add_line("", {});
    unsigned at = static_cast<unsigned>(text.find('\n', from)) + 1;
    const unsigned stop = static_cast<unsigned>(text.substr(0, to).rfind('\n') + 1);
    while (at < stop) {
      const auto length = static_cast<unsigned>(text.substr(at).find('\n'));
      const clang::SourceLocation place = manager_.getLocForStartOfFile(file).getLocWithOffset(static_cast<int>(at));
      const llvm::StringRef line = text.substr(at, length).rtrim('\r');
      add_line(line.str(), unit_.positions.at(place, static_cast<unsigned>(line.size())));
      at += length + 1;
    }
  }
  void add_line(std::string line, const Origin &origin) {
    api_.helpers.push_back(std::move(line));
    api_.helper_origins.push_back(origin);
  }

  // What is exported reaches consumers as it is recorded, not word for word.
  bool refuse_annotations(clang::SourceLocation begin, clang::SourceLocation end) {
    for (const Expansion &one : unit_.expansions.all()) {
      const clang::SourceLocation at = manager_.getFileLoc(one.name);
      if (!manager_.isBeforeInTranslationUnit(begin, at) || !manager_.isBeforeInTranslationUnit(at, end)) continue;
      unit_.error("annotation-misplaced", one.name,
                  "`" + std::string(row_of(one.macro).spelling) + "` among the helpers of consumers",
                  "move it out: what is exported needs no helper");
      return false;
    }
    return true;
  }

  Unit &unit_;
  const clang::SourceManager &manager_;
  model::Api &api_;
  clang::SourceLocation open_;
};

}  // namespace

void Helpers::listen(clang::Preprocessor &preprocessor) {
  preprocessor.addPPCallbacks(std::make_unique<HelpersListener>(preprocessor, *this));
}

void Helpers::collect(Unit &unit, model::Api &api) const {
  Parts parts(unit, api);
  for (const Mark &one : marks_) parts.mark(one);
  parts.finish();
}

}  // namespace caplet::frontend
