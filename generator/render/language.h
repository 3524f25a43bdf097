// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How a language writes what every API is made of: names, types, values, comments. What it does with them are
// statements, which stand in templates.
#pragma once

#include <string>
#include <string_view>

#include "model/api.h"

namespace caplet::render {

class Data;
struct Subject;

class Language {
 public:
  virtual ~Language() = default;

  // ---- Names ----

  // A name of the API as this language can write it where it means the same: "geo_norm", "lambda_" where that is a
  // keyword.
  virtual std::string identifier(const std::string &name) const = 0;
  // How a parameter is called: never empty, and no word that means something else.
  virtual std::string parameter_name(const model::Signature &signature, std::size_t index) const = 0;

  // ---- Types ----

  // "const double *"
  virtual std::string type(const model::Type &type) const = 0;
  // A variable, parameter or field: "const double *v", "double m[3]"
  virtual std::string declaration(const model::Type &type, std::string_view name) const = 0;
  // A function: "double geo_norm(const double *v, Py_ssize_t n)"
  virtual std::string prototype(const model::Signature &signature, std::string_view name) const = 0;
  // A pointer to one: "double (*geo_norm)(const double *v, Py_ssize_t n)"
  virtual std::string function_pointer(const model::Signature &signature, std::string_view name) const = 0;

  // ---- Values ----

  virtual std::string text(std::string_view text) const = 0;
  virtual std::string null() const = 0;
  virtual std::string value(const model::Constant &constant) const = 0;
  virtual std::string value(const model::Enumerator &enumerator) const = 0;
  // What a function returns where it fails: "-1", "NULL"; empty where it can't, or doesn't say so.
  virtual std::string error_text(const model::Slot &slot) const = 0;
  // What this language adds to a prototype for that: "except? -1". Empty where it has no such thing.
  virtual std::string error_clause(const model::Slot &) const { return ""; }

  // ---- Texts ----

  // Documentation, whole lines with their newlines; empty for an empty text.
  virtual std::string comment(const std::string &text, int indent) const = 0;
  // The last thing that happens to a file: breaks lines that are too long.
  virtual std::string finish(std::string text) const { return text; }

  // ---- Rows ----

  // Adds what only templates in this language show, because no template can put it together.
  virtual void add_rows(const Subject &, Data &) const {}
};

}  // namespace caplet::render
