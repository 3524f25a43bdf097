// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/target_file.h"

#include <algorithm>

#include "render/languages.h"
#include "render/views.h"
#include "schema/object_reader.h"
#include "support/text.h"

namespace caplet::render {

// Found by ObjectReader, as those of the model.
static void describe(schema::ObjectReader &reader, TargetFile &file) {
  reader.must("name", file.name);
  reader.must("template", file.template_name);
  reader.may("language", file.language);
}
static void describe(schema::ObjectReader &reader, Target &target) {
  reader.must("name", target.name);
  reader.must("purpose", target.purpose);
  reader.may("view", target.view);
  reader.may("language", target.language);
  reader.may("includes_header", target.includes_header);
  reader.list("files", target.files);
  reader.may("words", target.words);
}

}  // namespace caplet::render

namespace caplet::commands {
namespace {

using render::Target;
using schema::Reading;

class TargetCheck {
 public:
  TargetCheck(Reading &reading, const FileSystem &files, const std::string &folder)
      : reading_(reading), files_(files), folder_(folder), root_(reading.document.root()) {}

  void run(const Target &target) {
    check_name(target.name);
    check_word(root_, "view", target.view, render::view_names());
    check_word(root_, "language", target.language, render::language_names());
    if (target.files.empty()) return refuse(root_, "the target makes no files", "name at least one in `files`");
    const schema::Json *each = reading_.document.member(root_, "files");
    auto place = each->begin();
    for (const render::TargetFile &file : target.files) {
      check_file(*place, file);
      ++place;
    }
  }

 private:
  // At the member, which was read.
  Origin at(const schema::Json &object, std::string_view key) const {
    return reading_.source.at(reading_.document.member(object, key)->bytes);
  }
  void refuse(const schema::Json &value, std::string message, std::string hint) {
    reading_.error("invalid-target", reading_.source.at(value.bytes), std::move(message), std::move(hint));
  }

  void check_name(const std::string &name) {
    const schema::Json &place = *reading_.document.member(root_, "name");
    if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") != std::string::npos) {
      refuse(place, "`" + name + "` is no name of a target", "use lower-case letters, digits, `-` and `_`");
    } else if (render::find_target(render::targets(), name) != nullptr) {
      refuse(place, "`" + name + "` is a target of Caplet itself", "give it another name");
    }
  }

  void check_word(const schema::Json &place, std::string_view key, const std::string &word,
                  const std::vector<std::string_view> &known) {
    if (std::find(known.begin(), known.end(), word) != known.end()) return;
    std::string hint = did_you_mean(word, known);
    if (hint.empty()) {
      for (const std::string_view one : known) hint += (hint.empty() ? "use `" : "`, `") + std::string(one);
      hint += "`";
    }
    reading_.error("unknown-word", at(place, key), "unknown " + std::string(key) + " `" + word + "`", hint);
  }

  void check_file(const schema::Json &place, const render::TargetFile &file) {
    const bool leads_out = file.name.front() == '/' || ("/" + file.name + "/").find("/../") != std::string::npos;
    if (leads_out)
      refuse(*reading_.document.member(place, "name"), "the file lies outside the folder of the output",
             "name it relative to that folder");
    if (!file.language.empty()) check_word(place, "language", file.language, render::language_names());
    if (files_.exists(folder_ + "/" + file.template_name)) return;
    reading_.error("template-unreadable", at(place, "template"),
                   "there is no template " + folder_ + "/" + file.template_name);
  }

  Reading &reading_;
  const FileSystem &files_;
  const std::string &folder_;
  const schema::Json &root_;
};

}  // namespace

bool read_own_target(Context &context, const std::string &folder, std::optional<Target> *own) {
  const std::string path = folder + "/target.json";
  if (folder.empty() || !context.files.exists(path)) return true;
  std::string why;
  const std::optional<std::string> text = context.files.read(path, &why);
  if (!text) {
    context.diagnostics.file_error("template-unreadable", path, "can't read the target: " + why);
    return false;
  }
  const schema::JsonSource source(path, *text, context.diagnostics);
  bool is_valid = false;
  const std::optional<schema::JsonDocument> document = schema::parse_json(source, &is_valid);
  if (!document) return false;
  Reading reading{source, *document};
  reading.name = "a target";
  schema::ObjectReader::read_object(reading, document->root(), {}, own->emplace());
  if (is_valid && reading.is_valid) TargetCheck(reading, context.files, folder).run(**own);
  return is_valid && reading.is_valid;
}

}  // namespace caplet::commands
