// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/compile_database.h"

#include <llvm/ADT/STLExtras.h>
#include <llvm/ADT/StringSet.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/JSON.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/StringSaver.h>

#include <algorithm>

namespace caplet::frontend {
namespace {

namespace path = llvm::sys::path;

// LLVM's parser calls itself for each level.
bool is_too_deep(llvm::StringRef json) {
  constexpr int most_levels = 64;  // as in an interface file
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string && c == '\\') ++i;
    if (c == '"') in_string = !in_string;
    if (in_string) continue;
    if ((c == '[' || c == '{') && ++depth > most_levels) return true;
    if (c == ']' || c == '}') --depth;
  }
  return false;
}

std::string absolute(llvm::StringRef folder, llvm::StringRef name) {
  llvm::SmallString<256> result(path::is_absolute(name) ? "" : folder);
  path::append(result, name);
  path::remove_dots(result, true);
  return result.str().str();
}

std::vector<std::string> split(llvm::StringRef command) {
  llvm::BumpPtrAllocator memory;
  llvm::StringSaver saver(memory);
  llvm::SmallVector<const char *, 64> words;
  llvm::cl::TokenizeGNUCommandLine(command, saver, words);
  return {words.begin(), words.end()};
}

std::optional<Command> command_of(const llvm::json::Object &entry) {
  Command command;
  command.folder = entry.getString("directory").value_or("").str();
  const auto file = entry.getString("file");
  if (!file) return std::nullopt;
  command.file = absolute(command.folder, *file);
  if (const llvm::json::Array *arguments = entry.getArray("arguments")) {
    for (const llvm::json::Value &argument : *arguments) {
      if (const auto text = argument.getAsString()) command.arguments.push_back(text->str());
    }
  } else if (const auto line = entry.getString("command")) {
    command.arguments = split(*line);
  }
  if (command.arguments.empty()) return std::nullopt;
  return command;
}

int shared_folders(llvm::StringRef a, llvm::StringRef b) {
  int count = 0;
  for (auto i = path::begin(a), j = path::begin(b); i != path::end(a) && j != path::end(b) && *i == *j; ++i, ++j)
    ++count;
  return count;
}

bool includes(const std::string &source, llvm::StringRef header, const compat::Files &files) {
  const auto buffer = files->getBufferForFile(source);
  if (!buffer) return false;
  llvm::StringRef rest = (*buffer)->getBuffer();
  while (!rest.empty()) {
    llvm::StringRef line;
    std::tie(line, rest) = rest.split('\n');
    line = line.ltrim();
    if (!line.consume_front("#") || !line.ltrim().consume_front("include")) continue;
    const std::size_t at = line.find(header);
    if (at == llvm::StringRef::npos || at == 0 || at + header.size() >= line.size()) continue;
    const char before = line[at - 1], after = line[at + header.size()];
    if ((before == '"' || before == '<' || before == '/') && (after == '"' || after == '>')) return true;
  }
  return false;
}

enum class Pass { kDrop, kAlone, kWithFolder, kWithWord };
struct Flag {
  llvm::StringRef name;
  Pass pass;
  bool joined;  // the value may follow without a blank
};
// Flags that change what a header means; longer names before their prefixes.
constexpr Flag kFlags[] = {
    {"-isystem", Pass::kWithFolder, true},
    {"-isysroot", Pass::kWithFolder, true},
    {"-iquote", Pass::kWithFolder, true},
    {"-idirafter", Pass::kWithFolder, true},
    {"-iframework", Pass::kWithFolder, true},
    {"-include", Pass::kWithWord, false},
    {"-imacros", Pass::kWithWord, false},
    {"-I", Pass::kWithFolder, true},
    {"-F", Pass::kWithFolder, true},
    {"-D", Pass::kWithWord, true},
    {"-U", Pass::kWithWord, true},
    {"--sysroot", Pass::kWithFolder, false},
    {"-target", Pass::kWithWord, false},
    {"--target", Pass::kWithWord, false},
    {"-x", Pass::kWithWord, true},
    {"-arch", Pass::kWithWord, false},
};
bool passes_alone(llvm::StringRef argument) {
  for (const llvm::StringRef prefix : {"-std=", "--sysroot=", "--target=", "-stdlib=", "-fpack-struct", "-mabi="}) {
    if (argument.substr(0, prefix.size()) == prefix) return true;
  }
  static constexpr llvm::StringLiteral kWhole[] = {"-m32",
                                                   "-m64",
                                                   "-mx32",
                                                   "-ansi",
                                                   "-pthread",
                                                   "-fshort-enums",
                                                   "-fno-short-enums",
                                                   "-funsigned-char",
                                                   "-fsigned-char",
                                                   "-fchar8_t",
                                                   "-nostdinc",
                                                   "-nostdinc++",
                                                   "-fshort-wchar",
                                                   "-fms-extensions"};
  return llvm::is_contained(kWhole, argument);
}

}  // namespace

std::optional<std::vector<Command>> read_database(const std::string &path, const std::string &name,
                                                  const compat::Files &files, Diagnostics &diagnostics) {
  const auto buffer = files->getBufferForFile(path);
  if (!buffer) {
    diagnostics.file_error("compile-database", name, "can't be read: " + buffer.getError().message());
    return std::nullopt;
  }
  const auto refuse = [&](const std::string &reason) {
    diagnostics.file_error("compile-database", name, "is not a compilation database: " + reason,
                           "let the build write it again, or give Clang's arguments after `--`");
    return std::nullopt;
  };
  if (is_too_deep((*buffer)->getBuffer())) return refuse("it has more than 64 levels");
  llvm::Expected<llvm::json::Value> value = llvm::json::parse((*buffer)->getBuffer());
  if (!value) return refuse(llvm::toString(value.takeError()));
  if (!value->getAsArray()) return refuse("it is not an array");
  std::vector<Command> commands;
  for (const llvm::json::Value &entry : *value->getAsArray()) {
    if (const llvm::json::Object *object = entry.getAsObject()) {
      if (auto command = command_of(*object)) commands.push_back(std::move(*command));
    }
  }
  return commands;
}

const Command *command_for(const std::vector<Command> &commands, const std::string &header, bool any,
                           const compat::Files &files) {
  const Command *best = nullptr;
  int best_score = -1;
  for (const Command &command : commands) {
    if (command.file == header) return &command;
    int score = shared_folders(command.file, header);
    if (path::stem(command.file) == path::stem(header)) score += 1000;
    if (score > best_score) {
      best = &command;
      best_score = score;
    }
  }
  if (best_score >= 1000) return best;
  llvm::StringSet<> read;
  for (const Command &command : commands) {
    if (read.insert(command.file).second && includes(command.file, path::filename(header), files)) return &command;
  }
  return any ? best : nullptr;
}

std::vector<std::string> filter(const Command &command) {
  std::vector<std::string> kept;
  const auto keep = [&](const Flag &flag, llvm::StringRef value, bool joined) {
    const std::string text = flag.pass == Pass::kWithFolder ? absolute(command.folder, value) : value.str();
    if (joined) {
      kept.push_back(flag.name.str() + text);
    } else {
      kept.push_back(flag.name.str());
      kept.push_back(text);
    }
  };
  for (std::size_t i = 1; i < command.arguments.size(); ++i) {
    const llvm::StringRef argument = command.arguments[i];
    if (passes_alone(argument)) {
      kept.push_back(argument.str());
      continue;
    }
    for (const Flag &flag : kFlags) {
      if (argument == flag.name) {
        if (++i < command.arguments.size()) keep(flag, command.arguments[i], false);
        break;
      }
      if (flag.joined && argument.substr(0, flag.name.size()) == flag.name) {
        keep(flag, argument.substr(flag.name.size()), true);
        break;
      }
    }
  }
  return kept;
}

bool compiles_cxx(const Command &command) {
  const llvm::StringRef extension = path::extension(command.file);
  static constexpr llvm::StringLiteral kC[] = {".c", ".m"};
  static constexpr llvm::StringLiteral kCxx[] = {".cpp", ".cc", ".cxx", ".C", ".c++", ".cu", ".mm"};
  if (llvm::is_contained(kC, extension)) return false;
  return llvm::is_contained(kCxx, extension) || path::filename(command.arguments[0]).contains("++");
}

}  // namespace caplet::frontend
