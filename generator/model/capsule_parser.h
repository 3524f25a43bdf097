// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Reads the names of capsules with a function each, as Cython spells signatures of C: "double (int *, double const *)".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/api.h"

namespace caplet::model {

// A name of a type, without the module that Cython puts before it, and the words of that: "d" and "cython_blas" of
// "__pyx_t_5scipy_6linalg_11cython_blas_d". Of other names the module is empty.
struct CapsuleName {
  std::string module, name;
};
CapsuleName split_capsule_name(std::string_view word);

// Signatures in terms of an API, which gets the types that they need: structs as handles that nothing is known of,
// enums as the `int` that a compiler takes for them, function pointers as callbacks. Words that say nothing of what
// they are must be told.
class CapsuleParser {
 public:
  // The types that `api` has already are known by their symbols. It must outlive this.
  explicit CapsuleParser(Api *api);

  // Says what a word is: `type` is a type of C, "int (*)(int)" a pointer to a function or "int (int)" a function, and
  // "struct" one that nothing is known of. Of `word`, the name without its module suffices. False where `type` is none.
  bool tell(const std::string &word, const std::string &type);

  // Nullopt where the text is no such signature, or lacks_words().
  // `owner` is the function, for the names of callbacks.
  std::optional<Signature> read(const std::string &owner, std::string_view text);

  // Whether what was read last has words that nothing is known of; unknown() has those of all.
  bool lacks_words() const { return lacks_words_; }
  const std::set<std::string> &unknown() const { return unknown_; }
  // What was told, and no signature needs; nor was it known already.
  std::set<std::string> unused() const;

 private:
  struct Told {
    std::string type;
    bool is_used = false;
  };
  std::optional<Signature> signature(const std::string &owner, std::string_view result, std::string_view parameters);
  std::optional<Parameter> parameter(const std::string &owner, std::size_t index, std::string_view text);
  std::optional<Type> type(std::string_view text, std::string *name);
  // What stands for the word in a type of the model; empty where that is unknown.
  std::string base(const std::string &tag, const std::string &word);
  std::string add_told(const std::string &word, const std::string &type);
  std::string new_name(const std::string &word);
  std::string add_handle(const std::string &word, const std::string &tag);
  std::string add_typedef(const std::string &word, Type type);

  Api *api_;
  std::unordered_map<std::string, std::string> known_;  // by their words
  std::unordered_map<std::string, Told> told_;
  std::set<std::string> taken_, unknown_;
  bool lacks_words_ = false;
};

}  // namespace caplet::model
