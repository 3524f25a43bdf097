// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/contract.h"

#include "model/member_visitor.h"

namespace caplet::model {
namespace {

class Keep : public MemberVisitor<Keep> {
 public:
  template <class T>
  using Ref = T &;

  explicit Keep(const Members &said) : said_(said) {}

  template <class T>
  void member(std::string_view key, T &value) {
    if (value == T{}) value = *said_.find<T>(key);
  }

 private:
  const Members &said_;
};

template <class T>
void keep(const T &said, T *now) {
  Members members;
  describe_contract(members, said);
  Keep visitor(members);
  describe_contract(visitor, *now);
}

}  // namespace

void keep_contract(const Slot &said, Slot *now) { keep(said, now); }
void keep_contract(const Parameter &said, Parameter *now) { keep(said, now); }

}  // namespace caplet::model
