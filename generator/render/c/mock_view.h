// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the views of mocks have besides the consumer's: functions that stand in for slots, what fills the table with
// them, and functions that set what consumers have macros for.
#pragma once

#include <string>
#include <vector>

#include "render/c/speller.h"
#include "render/facts/subject.h"
#include "render/keys.h"

namespace caplet::render {

// A function that stands in for a slot until a test replaces it.
struct MockStub {
  const model::Slot *slot;
  std::string called;     // as consumers call it: "geo_norm"
  std::string condition;  // of the preprocessor, under which consumers know the types that it needs; empty for always
  std::string result;     // what it returns, where the interface file says so; else it is not mocked
};
// "geometry_unmocked_geo_norm_"
std::string stub_name(const model::Api &api, const std::string &called);

// A statement of what makes the table.
struct MockStatement {
  std::string condition, text;
};

// Of a slot whose name is a macro of the consumer's: the parameter, and the statement that writes it to the table.
struct MockSetter {
  std::string condition, name, to, statement;
};

// A table that a slot leads to.
struct MockTable {
  std::string slot, table;  // "gears", "mill_gears_table"
  std::vector<std::string> statements;
};

struct Mock {
  std::vector<MockStub> stubs;
  std::vector<std::string> variables;  // that the table leads to, as definitions
  std::vector<MockStatement> statements;
  std::vector<MockTable> tables;
  std::vector<MockSetter> setters;
  bool is_numbered = false;  // the table says by a number of its provider's how new it is
};
void add_mock(const Speller &speller, Mock mock, Data &data);

}  // namespace caplet::render
