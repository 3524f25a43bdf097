// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/fix.h"

#include <algorithm>
#include <set>

#include "commands/findings.h"
#include "commands/recording.h"
#include "ledger/rename.h"
#include "ledger/resolve.h"
#include "ledger/restore.h"
#include "schema/schema.h"

namespace caplet::commands {
namespace {

bool is_mendable(const Finding &one) { return one.stops(kFailOn) && one.repair.kind != Repair::kNone; }

std::set<std::string> names_of_stopping(const Findings &findings) {
  std::set<std::string> names;
  for (const Finding &one : findings) {
    if (one.stops(kFailOn)) names.insert(one.name());
  }
  return names;
}

std::string how(const Finding &one, const std::string &before) {
  switch (one.repair.kind) {
    case Repair::kRename:
      return "`" + one.repair.first + "` is recorded as its first name";
    case Repair::kRetire:
      return "`" + one.repair.from + "` is retired";
    case Repair::kHide:
      return "`" + one.repair.from + "` is hidden";
    default:
      return one.then.known() ? "it is as in `" + before + "`" : "it is in the next minor";
  }
}

class Fix {
 public:
  Fix(Context &context, Input input, model::Api now)
      : context_(context), input_(std::move(input)), start_(schema::write(now)), now_(std::move(now)) {}

  // What `caplet record` would write. False if it refuses.
  bool record() {
    if (!input_.ledger) return true;
    const model::Api recorded = *input_.ledger;
    if (schema::write(recorded) == start_) return true;
    ledger::Edits edits;
    if (input_.ledger->last_released() > 0) edits = edits_for(diff::find_changes(*input_.ledger, now_, {}).findings);
    int status = kFine;
    std::optional<model::Api> api = make_record(context_, edits, &input_, &status);
    if (!api) return false;
    for (const diff::Difference &one : diff::drift(recorded, *api)) {
      if (said_.insert(one.subject).second) say("interface-differs " + one.subject, "it is recorded");
    }
    start_ = schema::write(recorded);
    now_ = std::move(*api);
    return true;
  }

  // As the earlier interface was released.
  void restore(const Before &before) {
    const diff::FindOptions options{before.is_released, today()};
    const Findings found = diff::find_changes(before.api, now_, options).findings;
    if (std::none_of(found.begin(), found.end(), is_mendable)) return;
    std::optional<model::Api> mended = mend(before, found);
    if (!mended) return;
    const std::set<std::string> were = names_of_stopping(found);
    const std::set<std::string> are = names_of_stopping(diff::find_changes(before.api, *mended, options).findings);
    if (!std::includes(were.begin(), were.end(), are.begin(), are.end()) || breaks_history(*mended)) return;
    for (const Finding &one : found) {
      if (is_mendable(one) && are.count(one.name()) == 0) say(one.name(), how(one, before.name));
    }
    now_ = std::move(*mended);
  }

  // False after an error.
  bool write(Context &context) {
    const std::string text = schema::write(now_);
    if (said_text_.empty() || text == start_) return true;
    std::string failed, why;
    if (!write_changed(context.files, {{input_.interface_path, text}}, &failed, &why)) {
      context.diagnostics.file_error("unwritable-output", failed, "can't write the file: " + why);
      return false;
    }
    context.diagnostics.add_text(said_text_);
    return true;
  }

 private:
  void say(const std::string &what, const std::string &how) {
    said_text_ += input_.interface_path + ": fixed " + what + ": " + how + "\n";
  }

  ledger::Edits edits_for(const Findings &found) {
    ledger::Edits edits;
    for (const Finding &one : found) {
      if (!is_mendable(one)) continue;
      if (one.repair.kind == Repair::kRename) edits.rename.emplace_back(one.repair.from, one.repair.to);
      if (one.repair.kind == Repair::kRetire) edits.retire.push_back(one.repair.from);
      if (one.repair.kind == Repair::kHide) edits.hide.push_back(one.repair.from);
      say(one.name(), how(one, input_.interface_path));
      said_.insert(one.subject);
    }
    return edits;
  }

  std::optional<model::Api> mend(const Before &before, const Findings &found) {
    model::Api ledger = now_;
    ledger::Edits edits;
    for (const Finding &one : found) {
      if (!is_mendable(one)) continue;
      if (one.repair.kind == Repair::kRename) ledger::record_first_name(one.repair.to, one.repair.first, &ledger);
      if (one.repair.kind == Repair::kHide) ledger::restore_hidden(before.api, one.repair.from, &ledger);
      if (one.repair.kind != Repair::kRetire) continue;
      ledger::restore_row(before.api, one.repair.from, &ledger);
      edits.retire.push_back(one.repair.from);
    }
    const model::Api &stated = input_.is_interface ? now_ : input_.stated;
    if (!ledger::edit(edits, stated, &ledger, context_.diagnostics)) return std::nullopt;
    const int released = before.is_released ? before.api.minor : before.api.last_released();
    if (!ledger.foreign)
      ledger::restore_released(before.api, released, &ledger);  // a struct that exists has its numbers
    std::optional<model::Api> mended = resolve_input(context_, with_ledger(before.api, std::move(ledger)));
    if (mended && mended->abi == before.api.abi) mended->minor = std::max(mended->minor, released);
    return mended;
  }

  // An interface file that is its own source is edited itself; a header is joined with it.
  Input with_ledger(const model::Api &before, model::Api ledger) const {
    Input input = input_;
    model::Api whole = ledger;
    ledger::add_types(before, &whole);
    if (!input.is_interface) {
      input.ledger = std::move(whole);
      return input;
    }
    input.stated = std::move(ledger);
    input.stated.minor = 0;  // what its parts need
    ledger::keep_types_of_past(&input.stated, whole);
    return input;
  }

  // Whether a release that the file had is no longer as it was released. What it lost and got back says nothing.
  bool breaks_history(model::Api mended) const {
    if (mended.abi != now_.abi || !check_history(context_, now_, model::fingerprint(now_))) return false;
    mended.history = now_.history;
    return !check_history(context_, mended, model::fingerprint(mended));
  }

  Context &context_;  // whose diagnostics know the input, and are heard only where `record` refuses
  Input input_;
  std::string start_;  // the interface file, as it is read
  model::Api now_;
  std::string said_text_;
  std::set<std::string> said_;  // subjects
};

}  // namespace

bool fix_interface(Context &context, const InputOptions &options, const ReadBefore &read_before) {
  Diagnostics unheard;  // what is wrong is reported when all is checked again
  Context quiet{context.files, unheard, context.out, {}, context.clang_arguments};
  std::optional<Input> input = read_input(quiet, options);
  if (input && !is_writable(context, *input)) return false;
  if (!input || !has_numbers(*input)) return true;
  std::optional<model::Api> now = resolve_input(quiet, *input);
  if (!now) return true;
  std::optional<Before> before;
  if (read_before) {
    before = read_before(quiet, *input, *now);
    if (!before) return true;
  }
  const std::size_t heard = unheard.text().size();
  Fix fix(quiet, std::move(*input), std::move(*now));
  if (!fix.record()) {
    context.diagnostics.add_text(unheard.text().substr(heard));
    return true;
  }
  if (before) fix.restore(*before);
  return fix.write(context);
}

}  // namespace caplet::commands
