// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "commands/depfile.h"

namespace caplet::commands {
namespace {

// Both tools take a backslash before a space or a hash sign, and two dollar signs for one.
std::string escape(const std::string &path) {
  std::string text;
  for (char c : path) {
    if (c == ' ' || c == '#') text += '\\';
    if (c == '$') text += '$';
    text += c;
  }
  return text;
}

}  // namespace

std::string depfile_text(const std::string &target, const std::vector<std::string> &dependencies) {
  std::string text = escape(target) + ":";
  for (const std::string &path : dependencies) text += " \\\n  " + escape(path);
  return text + "\n";
}

}  // namespace caplet::commands
