// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// For visitors of members.h that treat members alike, whatever an interface file asks of each.
#pragma once

#include <string_view>
#include <unordered_map>

#include "model/members.h"

namespace caplet::model {

// Passes each member to one of two functions of `Self`:
//   member(key, value)  one that may be unstated: then it is at its default
//   stated(key, value)  one that must be stated, or always is
// Besides, `Self` has list(key, all) and one(key, object) for what is made of objects.
template <class Self>
class MemberVisitor {
 public:
  template <class T>
  void origin(T &) {}
  void schema() {}
  template <class T>
  void signature(T &) {}
  void no(std::string_view, const char *) {}

  template <class T>
  void since(T &value, bool = true) {
    self().member("since", value);
  }
  template <class T>
  void floor(T &value) {
    self().member("floor", value);
  }
  template <class T>
  void extra(T &value) {
    self().member("x-*", value);
  }
  template <class T, class... Bounds>
  void may(std::string_view key, T &value, const Bounds &...) {
    self().member(key, value);
  }
  template <class T, class... Bounds>
  void must(std::string_view key, T &value, const Bounds &...) {
    self().stated(key, value);
  }
  template <class T>
  void always(std::string_view key, T &value) {
    self().stated(key, value);
  }
  template <class T, class Flag>
  void may_text_or_null(std::string_view key, T &value, Flag &is_null) {
    self().member(key, value);
    self().member("unnamed", is_null);
  }
  template <class T>
  void must_fingerprint(std::string_view key, T &value) {
    self().stated(key, value);
  }
  template <class T, class Flag>
  void must_integer(std::string_view key, T &value, Flag &is_unsigned) {
    self().stated(key, value);
    self().member("unsigned", is_unsigned);
  }
  template <class T>
  void may_result(std::string_view key, T &value) {
    self().member(key, value);
  }
  template <class T, class Layouts>
  void field_type(T &value, Layouts &) {
    self().stated("type", value);
  }

 private:
  friend Self;
  MemberVisitor() = default;
  Self &self() { return static_cast<Self &>(*this); }
};

// The members of an object by their keys; each key stands for one member of its class.
class Members : public MemberVisitor<Members> {
 public:
  template <class T>
  using Ref = const T &;

  Members() = default;
  // Of nothing, or of what outlives it.
  template <class T>
  explicit Members(const T *object) {
    if (object != nullptr) describe(*this, *object);
  }
  // Null where `object` has no such member.
  template <class T>
  const T *find(std::string_view key) const {
    const auto found = members_.find(key);
    return found == members_.end() ? nullptr : static_cast<const T *>(found->second);
  }

  template <class T>
  void member(std::string_view key, const T &value) {
    members_.emplace(key, &value);
  }
  template <class T>
  void stated(std::string_view key, const T &value) {
    member(key, value);
  }
  template <class T>
  void list(std::string_view key, const T &all) {
    member(key, all);
  }
  template <class T>
  void one(std::string_view key, const T &object) {
    member(key, object);
  }

 private:
  std::unordered_map<std::string_view, const void *> members_;
};

}  // namespace caplet::model
