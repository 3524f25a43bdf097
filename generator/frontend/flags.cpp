// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/flags.h"

#include <llvm/ADT/STLExtras.h>
#include <llvm/Support/CommandLine.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Program.h>
#include <llvm/Support/StringSaver.h>

#include "frontend/carried_headers.h"
#include "frontend/compile_database.h"

namespace caplet::frontend {
namespace {

namespace path = llvm::sys::path;

struct Found {
  std::vector<std::string> arguments;
  bool is_cxx = false;  // by the command that compiles a source
};

std::string joined(llvm::StringRef folder, llvm::StringRef name) {
  llvm::SmallString<256> result(folder);
  path::append(result, name);
  return result.str().str();
}

std::string absolute(const std::string &name, const compat::Files &files) {
  llvm::SmallString<256> result(name);
  if (files->makeAbsolute(result)) return name;
  path::remove_dots(result, true);
  return result.str().str();
}

// A word a line, as clangd reads it.
std::optional<Found> read_flags(const std::string &file, const compat::Files &files) {
  const auto buffer = files->getBufferForFile(file);
  if (!buffer) return std::nullopt;
  Command command;
  command.folder = path::parent_path(file).str();
  command.arguments = {"clang"};
  llvm::StringRef rest = (*buffer)->getBuffer();
  while (!rest.empty()) {
    llvm::StringRef line;
    std::tie(line, rest) = rest.split('\n');
    if (!line.trim().empty()) command.arguments.push_back(line.trim().str());
  }
  return Found{filter(command), false};
}

std::optional<Found> read_commands(const std::string &file, const std::string &name, const std::string &header,
                                   bool any, const compat::Files &files, Diagnostics &diagnostics) {
  const auto commands = read_database(file, name, files, diagnostics);
  if (!commands) return std::nullopt;
  const Command *command = command_for(*commands, header, any, files);
  if (!command) return Found{{"-I" + path::parent_path(header).str()}, false};
  return Found{filter(*command), compiles_cxx(*command)};
}

// What `folder` says, if it says anything.
bool has_database(const std::string &folder, const compat::Files &files, std::string *commands, std::string *flags) {
  *commands = joined(folder, "compile_commands.json");
  *flags = joined(folder, "compile_flags.txt");
  if (files->exists(*commands)) return true;
  commands->clear();
  return files->exists(*flags);
}

std::optional<Found> search(const Input &input, const std::string &header, const compat::Files &files,
                            Diagnostics &diagnostics) {
  std::string commands, flags;
  if (input.build_folder) {
    if (!has_database(absolute(*input.build_folder, files), files, &commands, &flags)) {
      diagnostics.file_error("compile-database", *input.build_folder, "has no compile_commands.json",
                             "configure the build with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON");
      return std::nullopt;
    }
  } else {
    std::string folder = path::parent_path(header).str();
    while (!has_database(folder, files, &commands, &flags)) {
      const std::string parent = path::parent_path(folder).str();
      if (parent.empty() || parent == folder) return Found{{"-I" + path::parent_path(header).str()}, false};
      folder = parent;
    }
  }
  if (commands.empty()) return read_flags(flags, files);
  const std::string name = input.build_folder ? joined(*input.build_folder, path::filename(commands)) : commands;
  return read_commands(commands, name, header, input.build_folder.has_value(), files, diagnostics);
}

// Replaces @file by its words.
bool expand_response_files(std::vector<std::string> &arguments, Diagnostics &diagnostics) {
  llvm::BumpPtrAllocator memory;
  llvm::SmallVector<const char *, 32> words;
  llvm::StringSaver saver(memory);
  for (const std::string &argument : arguments) words.push_back(saver.save(argument.c_str()).begin());
  llvm::cl::ExpansionContext context(memory, llvm::cl::TokenizeGNUCommandLine);
  if (llvm::Error error = context.expandResponseFiles(words)) {
    diagnostics.file_error("clang-arguments", "", llvm::toString(std::move(error)));
    return false;
  }
  arguments.assign(words.begin(), words.end());
  for (const std::string &argument : arguments) {
    if (argument.size() < 2 || argument[0] != '@') continue;
    diagnostics.file_error("clang-arguments", argument.substr(1), "the response file can't be read");
    return false;
  }
  return true;
}

// Takes `-x` out, since headers have languages of their own. True if the arguments say C++, false if C.
std::optional<bool> take_language(std::vector<std::string> &arguments) {
  std::optional<bool> is_cxx;
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    llvm::StringRef argument = arguments[i];
    std::string language;
    if (argument == "-x" && i + 1 < arguments.size()) {
      language = arguments[++i];
    } else if (argument.consume_front("-x") && !argument.empty()) {
      language = argument.str();
    } else {
      rest.push_back(arguments[i]);
      if (argument.consume_front("-std=") || argument.consume_front("--std=")) is_cxx = argument.contains("++");
      continue;
    }
    is_cxx = llvm::StringRef(language).contains("++");
  }
  arguments = std::move(rest);
  return is_cxx;
}

bool is_cxx_name(llvm::StringRef header) {
  static constexpr llvm::StringLiteral kCxx[] = {".hpp", ".hh", ".hxx", ".h++", ".H"};
  return llvm::is_contained(kCxx, path::extension(header));
}

PythonHeaders ask_python() {
  const auto on_path = llvm::sys::findProgramByName("python3");
  const std::string python = on_path ? *on_path : "/usr/bin/python3";
  llvm::SmallString<128> output;
  if (!llvm::sys::fs::can_execute(python)) return {};
  if (llvm::sys::fs::createTemporaryFile("caplet-python", "txt", output)) return {python, ""};
  const std::optional<llvm::StringRef> redirects[] = {llvm::StringRef(""), llvm::StringRef(output),
                                                      llvm::StringRef("")};
  const llvm::StringRef arguments[] = {python, "-I", "-c", "import sysconfig; print(sysconfig.get_path('include'))"};
  const int status = llvm::sys::ExecuteAndWait(python, arguments, std::nullopt, redirects, 20);
  const auto buffer = llvm::MemoryBuffer::getFile(output);
  const std::string folder = status == 0 && buffer ? (*buffer)->getBuffer().trim().str() : "";
  [[maybe_unused]] const std::error_code left_behind = llvm::sys::fs::remove(output);
  return {python, llvm::sys::fs::exists(joined(folder, "Python.h")) ? folder : ""};
}

}  // namespace

std::optional<Flags> flags_for(const Input &input, const compat::Files &files, Diagnostics &diagnostics) {
  Found found;
  if (input.arguments) {
    found.arguments = *input.arguments;
    if (!expand_response_files(found.arguments, diagnostics)) return std::nullopt;
  } else {
    auto searched = search(input, absolute(input.header, files), files, diagnostics);
    if (!searched) return std::nullopt;
    found = std::move(*searched);
  }
  Flags flags;
  flags.may_ask_python = !input.no_python;
  const std::optional<bool> stated = take_language(found.arguments);
  flags.is_cxx = is_cxx_name(input.header) || stated.value_or(found.is_cxx);
  flags.arguments = {
      "--no-default-config", "-fsyntax-only",     "-w", "-x", flags.is_cxx ? "c++-header" : "c-header", "-resource-dir",
      kClangResources,       "-DCAPLET_GENERATOR"};
  flags.arguments.insert(flags.arguments.end(), found.arguments.begin(), found.arguments.end());
  if (input.adoption) {
    for (const std::string &define : input.adoption->defines) flags.arguments.push_back("-D" + define);
    // Macros are tried with arguments that they don't expect, and their assertions say nothing of a table.
    if (!input.adoption->array.empty()) {
      flags.arguments.insert(flags.arguments.end(), {"-DNDEBUG", "-ferror-limit=0", "-Wno-error=int-conversion",
                                                     "-Wno-error=incompatible-pointer-types"});
    }
    for (const std::string &name : input.adoption->includes) {
      flags.arguments.insert(flags.arguments.end(), {"-include", name});
    }
  }
  flags.arguments.insert(flags.arguments.end(), {"-idirafter", kCapletHeaders, "--", input.header});
  return flags;
}

const PythonHeaders &python_headers() {
  static const PythonHeaders found = ask_python();
  return found;
}

}  // namespace caplet::frontend
