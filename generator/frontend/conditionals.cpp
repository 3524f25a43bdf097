// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/conditionals.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Lex/PPCallbacks.h>

#include <algorithm>

namespace caplet::frontend {
namespace {

class ConditionalsListener : public clang::PPCallbacks {
 public:
  explicit ConditionalsListener(Conditionals &conditionals) : conditionals_(conditionals) {}
  void Endif(clang::SourceLocation end, clang::SourceLocation begin) override { conditionals_.add(begin, end); }

 private:
  Conditionals &conditionals_;
};

// The identifiers of "ifndef GEO_H" behind the directive's own.
std::vector<llvm::StringRef> identifiers(llvm::StringRef line) {
  std::vector<llvm::StringRef> found;
  const auto part = [](char c) { return clang::isAsciiIdentifierContinue(c); };
  line = line.drop_while(part);
  while (!line.empty()) {
    const llvm::StringRef word = line.take_while(part);
    if (!word.empty() && clang::isAsciiIdentifierStart(word[0]) && word != "defined") found.push_back(word);
    line = line.drop_front(std::max<std::size_t>(word.size(), 1));
  }
  return found;
}

class Check {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  struct Placed {
    Conditionals::Region region;
    std::size_t around;
  };

 public:
  Check(Unit &unit, const std::vector<Conditionals::Region> &regions)
      : unit_(unit), manager_(unit.manager()), guards_(unit.ownership.include_guards()) {
    for (const Conditionals::Region &one : regions) {
      if (unit.ownership.belongs(one.begin) == Belongs::kApi && counts(one)) regions_.push_back({one, kNone});
    }
    sort();
  }

  void run() {
    for (const Expansion &one : unit_.expansions.all()) {
      if (one.macro == Macro::kSlot) slot(one);
      if (one.macro == Macro::kLayout) record(one);
    }
  }

 private:
  void slot(const Expansion &one) {
    const Conditionals::Region *around = find_around(one.name);
    if (!around) return;
    unit_.error("slot-conditional", one.name,
                "this slot stands under `#" + condition(*around).str() + "`: the table would depend on it",
                "always declare it; builds may leave an `optional` slot out with -DCAPLET_WITHOUT_<slot>");
  }
  void record(const Expansion &one) {
    const Conditionals::Region *found = find_around(one.name);
    if (!found && one.carrier) found = find_within(one.carrier->getSourceRange());
    if (!found) return;
    unit_.error("record-conditional", found->begin,
                "a record with a layout depends on `#" + condition(*found).str() + "`: so would its size",
                "always declare all its fields");
  }

  // A condition of include guards, __cplusplus, or constants is the same for everybody.
  bool counts(const Conditionals::Region &one) const {
    if (is_guard(one)) return false;
    const std::vector<llvm::StringRef> all = identifiers(condition(one));
    return std::any_of(all.begin(), all.end(), [&](llvm::StringRef name) {
      return name != "__cplusplus" && std::find(guards_.begin(), guards_.end(), name.str()) == guards_.end();
    });
  }
  // Clang knows only the guard around a whole file; one that was put together from several, such as sqlite3.h, has
  // some.
  bool is_guard(const Conditionals::Region &one) const {
    return !guard_at(one.begin, manager_, unit_.preprocessor.getLangOpts()).empty();
  }
  // The line from the directive's name on.
  llvm::StringRef condition(const Conditionals::Region &one) const {
    const auto [file, offset] = manager_.getDecomposedLoc(one.begin);
    return manager_.getBufferData(file).substr(offset).take_until([](char c) { return c == '\n' || c == '\r'; });
  }
  bool is_before(clang::SourceLocation a, clang::SourceLocation b) const {
    return manager_.isBeforeInTranslationUnit(a, b);
  }
  // Regions lie in one another or apart; each knows the one around it.
  void sort() {
    std::sort(regions_.begin(), regions_.end(),
              [&](const Placed &a, const Placed &b) { return is_before(a.region.begin, b.region.begin); });
    std::size_t around = kNone;
    for (std::size_t i = 0; i < regions_.size(); ++i) {
      while (around != kNone && is_before(regions_[around].region.end, regions_[i].region.begin)) {
        around = regions_[around].around;
      }
      regions_[i].around = around;
      around = i;
    }
  }
  // The first that begins behind `at`.
  std::size_t behind(clang::SourceLocation at) const {
    const auto found = std::upper_bound(
        regions_.begin(), regions_.end(), at,
        [&](clang::SourceLocation place, const Placed &one) { return is_before(place, one.region.begin); });
    return static_cast<std::size_t>(found - regions_.begin());
  }
  // The innermost of the same file.
  const Conditionals::Region *find_around(clang::SourceLocation at) const {
    const clang::SourceLocation place = manager_.getFileLoc(at);
    const std::size_t next = behind(place);
    for (std::size_t i = next == 0 ? kNone : next - 1; i != kNone; i = regions_[i].around) {
      const Conditionals::Region &one = regions_[i].region;
      if (is_before(place, one.end) && manager_.getFileID(one.begin) == manager_.getFileID(place)) return &one;
    }
    return nullptr;
  }
  // The one that ends first.
  const Conditionals::Region *find_within(clang::SourceRange range) const {
    const Conditionals::Region *found = nullptr;
    for (std::size_t i = behind(range.getBegin()); i < regions_.size(); ++i) {
      const Conditionals::Region &one = regions_[i].region;
      if (!is_before(one.begin, found ? found->end : range.getEnd())) break;
      if (is_before(one.end, range.getEnd())) found = &one;
    }
    return found;
  }

  Unit &unit_;
  const clang::SourceManager &manager_;
  std::vector<std::string> guards_;
  std::vector<Placed> regions_;  // those that count, as they begin
};

}  // namespace

void Conditionals::listen(clang::Preprocessor &preprocessor) {
  preprocessor.addPPCallbacks(std::make_unique<ConditionalsListener>(*this));
}

void Conditionals::report(Unit &unit) const { Check(unit, regions_).run(); }

}  // namespace caplet::frontend
