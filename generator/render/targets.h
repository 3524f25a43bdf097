// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What `caplet generate --target` knows. A target is a folder: templates, and a target.json, which the build turns into
// a row of this table. `caplet targets` prints it; the help and the tests ask for it, the CMake functions read the same
// files. A folder of a user's own is read by `commands`.
#pragma once

#include <string>
#include <vector>

namespace caplet::render {

struct TargetFile {
  std::string name;           // itself a template: "{{api}}_provider.h"; where it makes nothing, there is no file
  std::string template_name;  // below templates/, or in the user's folder: "provider/header.mustache"
  std::string language = {};  // of this file alone; empty: the target's
};
struct Target {
  std::string name;
  std::string purpose;
  bool is_default = false;       // made where no target is asked for
  bool includes_header = false;  // by its files, the header of the API's author, and so annotate.h
  std::string view = "api";      // what templates see: a row of views.h
  std::string language = "c";    // how that is spelled: a row of languages.h; only of the view "api"
  std::vector<TargetFile> files;
  // Templates of words, over the view "api": what the files declare beside what all of an API's files do, so that no
  // name of the API may be one of them.
  std::vector<std::string> words;
};

// The built-in ones.
const std::vector<Target> &targets();
// By name, among `all`; null where there is none.
const Target *find_target(const std::vector<Target> &all, const std::string &name);

}  // namespace caplet::render
