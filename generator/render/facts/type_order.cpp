// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/type_order.h"

#include <unordered_map>
#include <utility>

#include "model/type_walk.h"

namespace caplet::render {
namespace {

using model::Enum;
using model::Named;
using model::Record;
using model::Type;
using Form = TypeDeclaration::Form;

// Goes depth-first: before each declaration, what it needs.
class Order {
 public:
  Order(const model::Names &names, const TypeSelection &selection) : names_(names), selection_(selection) {}

  void declare(const model::Entity &entity) {
    std::visit([this](const auto &one) { declare_one(one); }, entity);
  }
  std::vector<TypeDeclaration> take() { return std::move(out_); }

 private:
  enum State { kUnknown, kForward, kDone };

  void declare_one(std::monostate) {}
  void declare_one(const model::Scalar *) {}
  void declare_one(const model::External *) {}
  void declare_one(const Enum *entity) {
    if (!begin(*entity)) return;
    if (entity->underlying) need(*entity->underlying);
    out_.push_back({entity});
  }
  void declare_one(const model::Handle *entity) {
    if (begin(*entity)) out_.push_back({entity, Form::kOpaque});
  }
  void declare_one(const model::Typedef *entity) {
    if (!begin(*entity)) return;
    if (entity->type.bounds.empty()) {
      mention(entity->type.base);  // the record's fields may need the typedef
    } else {
      need(entity->type);
    }
    out_.push_back({entity});
  }
  void declare_one(const model::Callback *entity) {
    if (!begin(*entity)) return;
    model::for_each_type(entity->signature, [this](const Type &type) { mention(type.base); });
    out_.push_back({entity});
  }
  void declare_one(const Record *entity) {
    if (!selection_.wanted(*entity) || states_[entity] == kDone) return;
    if (!selection_.with_layout(*entity)) {
      if (states_[entity] == kUnknown) out_.push_back({entity, Form::kOpaque});
      states_[entity] = kDone;
      return;
    }
    if (selection_.condition && !selection_.condition(*entity).empty()) forward(*entity);
    need_fields(entity->layout);
    const bool is_known = states_[entity] == kForward;
    states_[entity] = kDone;
    out_.push_back({entity, Form::kWhole, is_known});
  }

  bool begin(const Named &entity) {
    if (!selection_.wanted(entity) || states_[&entity] == kDone) return false;
    states_[&entity] = kDone;
    return true;
  }

  void forward(const Record &entity) {
    if (!selection_.wanted(entity) || states_[&entity] != kUnknown) return;
    states_[&entity] = kForward;
    out_.push_back({&entity, Form::kForward});
  }

  // What mentions a name needs it declared; a record may still be without its fields.
  void mention(const std::string &base) {
    const model::Entity entity = names_.find(base);
    if (const auto *record = model::as<Record>(entity)) {
      forward(*record);
    } else {
      declare(entity);
    }
  }
  // What stores a value needs all of its type.
  void need(const Type &type) {
    const model::Entity entity = names_.find(type.base);
    if (!type.pointers.empty()) {
      mention(type.base);
      return;
    }
    declare(entity);
    const Type behind = model::see_through(type, names_);
    if (behind.base != type.base && behind.pointers.empty()) declare(names_.find(behind.base));
  }
  void need_fields(const model::Layout &layout) {
    for (const model::Field &field : layout.fields) {
      if (!field.anonymous.empty()) {
        need_fields(field.anonymous.front());
      } else {
        need(field.type);
      }
    }
  }

  const model::Names &names_;
  const TypeSelection &selection_;
  std::unordered_map<const Named *, State> states_;
  std::vector<TypeDeclaration> out_;
};

}  // namespace

std::vector<TypeDeclaration> in_order(const model::Api &api, const model::Names &names,
                                      const TypeSelection &selection) {
  Order order(names, selection);
  for (const auto &one : api.handles) order.declare(&one);
  for (const auto &one : api.enums) order.declare(&one);
  for (const auto &one : api.typedefs) order.declare(&one);
  for (const auto &one : api.callbacks) order.declare(&one);
  for (const auto &one : api.records) order.declare(&one);
  return order.take();
}

}  // namespace caplet::render
