// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/array_places.h"

#include <clang/Lex/MacroInfo.h>

#include <map>
#include <set>

#include "model/members.h"
#include "support/text.h"

namespace caplet::frontend {
namespace {

struct Use {
  const TableMacro *macro;
  const Mention *mention;
};

// What comes behind the last underscore, with it: "_NUM".
std::string tail_of(const std::string &name) {
  const std::size_t underscore = name.rfind('_');
  return underscore == std::string::npos || underscore == 0 ? "" : name.substr(underscore);
}

class Places {
 public:
  Places(Unit &unit, const clang::VarDecl &array, int count, bool explains)
      : unit_(unit), array_(ticked(array.getNameAsString())), count_(count), explains_(explains) {}

  void add(const TableMacro &macro) {
    if (macro.is_gone) gone_.push_back(&macro);
    if (macro.depends_on_argument) {
      not_constant(macro);
    } else if (!macro.mentions.empty()) {
      for (const Mention &one : macro.mentions) add(macro, one);
    } else if (!macro.error.empty() && !macro.is_gone) {
      error("macro-unparsable", macro, ticked(macro.name) + " uses " + array_ + ", but can't be read: " + macro.error,
            "include what it needs before the header: --include, --define");
    }
  }

  std::vector<ArrayPlace> choose() {
    note_tails();
    std::vector<ArrayPlace> all;
    for (const auto &[index, uses] : uses_) {
      const Use chosen = choose(index, uses);
      ArrayPlace place;
      place.index = index;
      place.name = name_of(index, chosen);
      place.at = chosen.macro->info->getDefinitionLoc();
      if (is_pointer(chosen)) place.cast = chosen.mention->cast;
      place.is_dereferenced = chosen.mention->is_dereferenced;
      names_.insert(place.name);
      all.push_back(std::move(place));
    }
    return all;
  }

  // A place whose index has a name, and which no macro reaches.
  void add_named_numbers(const std::vector<std::pair<std::string, const clang::MacroInfo *>> &numbers,
                         std::vector<ArrayPlace> *all) {
    for (const auto &[name, info] : numbers) {
      const std::string tail = tail_of(name);
      std::int64_t index = 0;
      if (tails_.count(tail) == 0) continue;
      if (llvm::StringRef(unit_.preprocessor.getSpelling(info->tokens().front())).getAsInteger(0, index)) continue;
      if (!is_place(index) || !taken_.insert(static_cast<int>(index)).second) continue;
      ArrayPlace place;
      place.index = static_cast<int>(index);
      place.name = name.substr(0, name.size() - tail.size());
      place.at = info->getDefinitionLoc();
      if (!names_.insert(place.name).second) continue;
      all->push_back(std::move(place));
    }
    std::sort(all->begin(), all->end(), [](const ArrayPlace &a, const ArrayPlace &b) { return a.index < b.index; });
  }

  void explain() {
    if (!explains_) return;
    if (!gone_.empty()) {
      std::string names;
      for (const TableMacro *one : gone_) names += (names.empty() ? "" : ", ") + ticked(one->name);
      note(*gone_.front(), (gone_.size() == 1 ? "this macro is" : "these macros are") +
                               std::string(" undefined or defined otherwise later in the header, and still counted: ") +
                               names);
    }
    for (const auto &[index, uses] : uses_) {
      if (is_pointer(chosen_.at(index))) continue;
      const Use &use = chosen_.at(index);
      note(*use.macro, ticked(use.macro->name) + " takes slot " + std::to_string(index) + " as it is, without a cast " +
                           "to a pointer that says what stands there: it is recorded as reserved");
    }
  }

 private:
  bool is_place(std::int64_t index) const {
    return index >= 0 && index <= model::kLargestIndex && (count_ == 0 || index < count_);
  }

  void add(const TableMacro &macro, const Mention &mention) {
    if (!mention.index) return not_constant(macro);
    if (!is_place(*mention.index)) {
      const std::string places = count_ != 0 ? "has " + std::to_string(count_) + " places" : "begins at 0";
      return error(
          "slot-beyond-table", macro,
          ticked(macro.name) + " takes slot " + std::to_string(*mention.index) + " of " + array_ + ", which " + places);
    }
    uses_[static_cast<int>(*mention.index)].push_back({&macro, &mention});
    taken_.insert(static_cast<int>(*mention.index));
  }

  void not_constant(const TableMacro &macro) {
    error("index-not-constant", macro,
          "the index by which " + ticked(macro.name) + " takes a slot of " + array_ + " is no constant",
          "an index is a number, or a macro or enumerator that stands for one");
  }

  static bool is_pointer(const Use &use) {
    return use.mention->cast != nullptr && use.mention->cast->getTypeAsWritten()->isPointerType();
  }

  // The macro that is the slot, else one that casts it, and uses no other; one that is still there.
  Use choose(int index, const std::vector<Use> &uses) {
    const auto rank = [](const Use &use) {
      return (use.mention->is_whole && is_pointer(use) ? 16 : 0) + (is_pointer(use) ? 8 : 0) +
             (use.macro->mentions.size() == 1 ? 4 : 0) + (use.macro->is_gone ? 0 : 2) + (use.macro->is_alias ? 0 : 1);
    };
    Use best = uses.front();
    for (const Use &use : uses) {
      if (rank(use) > rank(best)) best = use;
    }
    for (const Use &use : uses) {
      if (use.mention->is_whole && best.mention->is_whole && is_pointer(use) && is_pointer(best))
        compare(index, best, use);
    }
    return chosen_[index] = best;
  }

  void compare(int index, const Use &best, const Use &use) {
    const clang::QualType a = best.mention->cast->getTypeAsWritten(), b = use.mention->cast->getTypeAsWritten();
    if (unit_.ast.hasSameType(a, b)) return;
    const bool is_later = unit_.manager().isBeforeInTranslationUnit(best.macro->info->getDefinitionLoc(),
                                                                    use.macro->info->getDefinitionLoc());
    const Use &first = is_later ? best : use, &second = is_later ? use : best;
    const auto text = [](const Use &one) { return ticked(one.mention->cast->getTypeAsWritten().getAsString()); };
    error("slot-used-twice", *second.macro,
          ticked(second.macro->name) + " takes slot " + std::to_string(index) + " as " + text(second) + ", but " +
              ticked(first.macro->name) + " as " + text(first),
          "the first is at " + unit_.positions.spelled(first.macro->info->getDefinitionLoc()));
  }

  // Ends that the names of several indices share.
  void note_tails() {
    std::map<std::string, std::set<int>> indices;
    for (const auto &[index, uses] : uses_) {
      for (const Use &use : uses) {
        const std::string tail = tail_of(use.mention->index_macro);
        if (!tail.empty()) indices[tail].insert(index);
      }
    }
    for (const auto &[tail, all] : indices) {
      if (all.size() > 1) tails_.insert(tail);
    }
  }

  std::string name_of(int index, const Use &use) const {
    std::string name = use.macro->name;
    const std::string &index_macro = use.mention->index_macro, tail = tail_of(index_macro);
    if (!use.mention->is_whole && tails_.count(tail) != 0) {
      name = index_macro.substr(0, index_macro.size() - tail.size());
    }
    return names_.count(name) == 0 ? name : "slot_" + std::to_string(index);
  }

  void error(const char *id, const TableMacro &macro, std::string message, std::string hint = "") {
    unit_.error(id, macro.info->getDefinitionLoc(), std::move(message), std::move(hint));
  }
  void note(const TableMacro &macro, std::string message) {
    unit_.diagnostics.note("macro-odd", unit_.positions.token(macro.info->getDefinitionLoc()), std::move(message));
  }

  Unit &unit_;
  const std::string array_;
  const int count_;
  const bool explains_;
  std::map<int, std::vector<Use>> uses_;
  std::map<int, Use> chosen_;
  std::set<int> taken_;
  std::set<std::string> tails_, names_;
  std::vector<const TableMacro *> gone_;
};

}  // namespace

std::vector<ArrayPlace> array_places(Unit &unit, const clang::VarDecl &array, int count, bool explains,
                                     TableMacros &macros) {
  Places places(unit, array, count, explains);
  const std::vector<TableMacro> all = macros.results();
  for (const TableMacro &macro : all) places.add(macro);
  std::vector<ArrayPlace> chosen = places.choose();
  places.add_named_numbers(macros.numbers(), &chosen);
  places.explain();
  return chosen;
}

}  // namespace caplet::frontend
