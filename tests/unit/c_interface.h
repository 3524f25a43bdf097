// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The members of an interface file from a text like C, for tests that are tables:
//
//   minor 2; api [prefix=geometry];        minor 2 of an abi whose minor 1 was released; without it, minor 1
//   abi 2; abi 2.1 after 1;                without a history, or with the line that names the abi before
//   int geo_f(double *p [length=n], int n) [gil=released];
//   data double[3] geo_v; object PyTypeObject geo_o; reserved geo_r;
//   struct geo_p { int x; int b [bits=3]; union { int i; } u; } [extensible];
//   enum geo_e { A = 1, B = 2 [since=2] }; typedef int geo_i; callback int geo_c(int a);
//   handle geo_h [ownership=unique]; constant GEO_C = 1; external struct tm [header=time.h];
//
// What stands in brackets are further members by their keys: a flag, a number, JSON, or else a text.
#pragma once

#include <cctype>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "c_builder.h"

namespace caplet::build {

class Interface {
 public:
  explicit Interface(const std::string &text) {
    for (const std::string &one : parts(text, ';')) statement(one);
  }
  std::string json() const {
    std::string all = first_;
    for (const auto &[key, things] : lists_) all += ", \"" + key + "\": [" + join(things) + "]";
    return all;
  }

 private:
  static std::string trim(const std::string &text) {
    const std::size_t begin = text.find_first_not_of(" \n");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \n") - begin + 1);
  }
  // Parts between separators that are in no brackets; none is empty.
  static std::vector<std::string> parts(const std::string &text, char separator) {
    std::vector<std::string> all;
    int depth = 0;
    std::string one;
    for (const char c : text + separator) {
      depth += std::string("([{").find(c) != std::string::npos   ? 1
               : std::string(")]}").find(c) != std::string::npos ? -1
                                                                 : 0;
      if (c != separator || depth != 0) {
        one += c;
      } else if (one = trim(one); !one.empty()) {
        all.push_back(std::exchange(one, ""));
      }
    }
    return all;
  }
  static std::string join(const std::vector<std::string> &all) {
    std::string text;
    for (const std::string &one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
  }
  static std::string member(const std::string &key, const std::string &value) { return "\"" + key + "\": " + value; }
  static std::string quoted(const std::string &value) { return "\"" + value + "\""; }
  static std::string value(const std::string &text) {
    const bool is_json =
        std::string("[{-0123456789").find(text[0]) != std::string::npos || text[0] == '"' || text == "null";
    return is_json ? text : quoted(text);
  }
  // Takes "[a=1, b]" off the end of `text`; returns "a": 1, "b": true, each after a comma.
  static std::string members(std::string &text) {
    text = trim(text);
    if (text.empty() || text.back() != ']') return "";
    int depth = 0;
    std::size_t open = text.size();
    do {
      --open;
      depth += text[open] == ']' ? 1 : text[open] == '[' ? -1 : 0;
    } while (depth > 0);
    if (open > 0 && text[open - 1] != ' ') return "";  // the bounds of a type
    std::string all;
    for (const std::string &one : parts(text.substr(open + 1, text.size() - open - 2), ',')) {
      const std::size_t equals = one.find('=');
      all += ", " + (equals == std::string::npos ? member(one, "true")
                                                 : member(one.substr(0, equals), value(one.substr(equals + 1))));
    }
    text = trim(text.substr(0, open));
    return all;
  }
  static std::string object(const std::vector<std::string> &all, const std::string &more) {
    const std::string text = join(all);
    return "{" + (text.empty() && !more.empty() ? more.substr(2) : text + more) + "}";
  }
  // `type` and name of "int x [..]".
  static std::string variable(std::string text) {
    const std::string more = members(text);
    const auto [spelled, name] = declared(text);
    std::vector<std::string> all = {member("type", quoted(spelled))};
    if (!name.empty()) all.insert(all.begin(), member("name", quoted(name)));
    return object(all, more);
  }
  static std::string field(std::string text) {
    if (text.rfind("struct {", 0) != 0 && text.rfind("union {", 0) != 0) return variable(text);
    const std::string more = members(text);
    const std::size_t close = text.rfind('}');
    const std::string name = trim(text.substr(close + 1));
    std::vector<std::string> all = {member("record", "{" + layout(text.substr(0, close + 1)) + "}")};
    if (!name.empty()) all.push_back(member("name", quoted(name)));
    return object(all, more);
  }
  // Of "struct geo_p { int x; }".
  static std::string layout(const std::string &text) {
    const std::size_t open = text.find('{');
    std::vector<std::string> fields;
    for (const std::string &one : parts(text.substr(open + 1, text.rfind('}') - open - 1), ';'))
      fields.push_back(field(one));
    return member("kind", quoted(text.substr(0, text.find(' ')))) + ", " + member("fields", "[" + join(fields) + "]");
  }
  static std::string function(const std::string &text) {
    const std::size_t open = text.find('(');
    const auto [result, name] = declared(text.substr(0, open));
    std::vector<std::string> parameters;
    for (const std::string &one : parts(text.substr(open + 1, text.rfind(')') - open - 1), ',')) {
      if (one != "void") parameters.push_back(variable(one));
    }
    return join({member("name", quoted(name)), member("returns", quoted(result)),
                 member("parameters", "[" + join(parameters) + "]")});
  }
  static std::string enumerators(const std::string &list) {
    std::vector<std::string> values;
    for (std::string one : parts(list, ',')) {
      const std::string more = members(one);
      const std::size_t equals = one.find(" = ");
      values.push_back(
          object({member("name", quoted(one.substr(0, equals))), member("value", one.substr(equals + 3))}, more));
    }
    return join(values);
  }

  void add(const std::string &list, const std::string &text, const std::string &more) {
    lists_[list].push_back(object({text}, more));
  }
  void slot(const std::string &text, const std::string &more) {
    const bool is_numbered = more.find("\"index\"") != std::string::npos;
    add("slots", (is_numbered ? "" : member("index", std::to_string(lists_["slots"].size())) + ", ") + text, more);
  }
  void begin(const std::string &word, const std::string &rest) {
    const std::string version = rest.substr(0, rest.find(' ')), abi = word == "abi" ? version.substr(0, 1) : "1";
    const std::string minor = word == "minor" ? version : version == abi ? "1" : version.substr(2);
    first_ = "";
    if (rest != version || word == "minor") {
      const std::string line = word == "abi" ? member("abi", rest.substr(rest.rfind(' ') + 1)) + ", " : "";
      first_ = R"("history": [{)" + line + R"("minor": 1, "version": "1.0", "fingerprint": "0123456789abcdef"}], )";
    }
    first_ += member("abi", abi) + ", " + member("minor", minor);
  }
  void statement(std::string text) {
    const std::string more = members(text);
    const std::string word = text.substr(0, text.find(' ')), rest = trim(text.substr(word.size()));
    if (word == "api") {
      first_ += more;
    } else if (word == "minor" || word == "abi") {
      begin(word, rest);
    } else if (word == "handle" || word == "external") {
      add(word == "handle" ? "handles" : word, member("name", quoted(rest)), more);
    } else if (word == "reserved") {
      slot(member("name", quoted(rest)) + R"(, "kind": "reserved")", more);
    } else if (word == "data" || word == "object" || word == "table") {
      const auto [type, name] = declared(rest);
      slot(join({member("kind", quoted(word)), member("name", quoted(name)), member("type", quoted(type))}), more);
    } else if (word == "typedef") {
      const auto [type, name] = declared(rest);
      add("typedefs", member("name", quoted(name)) + ", " + member("type", quoted(type)), more);
    } else if (word == "constant") {
      const std::size_t equals = rest.find(" = ");
      add("constants", member("name", quoted(rest.substr(0, equals))) + ", " + member("value", rest.substr(equals + 3)),
          more);
    } else if (word == "callback") {
      add("callbacks", function(rest), more);
    } else if (const std::size_t open = text.find('{'); open == std::string::npos) {
      slot(function(text), more);
    } else if (const std::string name = member("name", quoted(trim(rest.substr(0, rest.find('{'))))); word == "enum") {
      add("enums",
          name + ", " + member("values", "[" + enumerators(text.substr(open + 1, text.rfind('}') - open - 1)) + "]"),
          more);
    } else {
      add("records", name + ", " + layout(text), more);
    }
  }

  std::string first_ = R"("abi": 1, "minor": 1)";
  std::map<std::string, std::vector<std::string>> lists_;
};

inline std::string interface(const std::string &text) { return Interface(text).json(); }

}  // namespace caplet::build
