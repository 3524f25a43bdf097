// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Walks the types that a declaration mentions.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "model/names.h"

namespace caplet::model {

// Calls `visit` for every type written in the entity, in order: of its fields, parameters, results, targets.
using VisitType = std::function<void(const Type &)>;
void for_each_type(const Signature &signature, const VisitType &visit);
void for_each_type(const Layout &layout, const VisitType &visit);
void for_each_type(const Slot &slot, const VisitType &visit);
void for_each_type(const Constant &constant, const VisitType &visit);
void for_each_type(const Entity &entity, const VisitType &visit);
void for_each_type(const Api &api, const VisitType &visit);  // of all that consumers can see

// Adds to `reached` the names of the API's types that a slot, a constant or a layout reaches, itself through others.
// What is there already is not looked into again.
void add_reached(const Slot &slot, const Names &names, std::set<std::string> *reached);
void add_reached(const Constant &constant, const Names &names, std::set<std::string> *reached);
void add_reached(const Layout &layout, const Names &names, std::set<std::string> *reached);
// Those of one slot.
std::set<std::string> reached_types(const Slot &slot, const Names &names);

}  // namespace caplet::model
