// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::foreign_test {
namespace {

const std::string kArray = R"(api [foreign={"array": "G", "version": {"of": "v"}}]; int v(); )";
const std::string kSilent = R"(api [foreign={"array": "G"}]; int v(); )";
const std::string kStruct = R"(api [foreign={"struct": "g_table"}]; int v(); )";

std::string with(const std::string &members) {
  return R"(api [foreign={"array": "G", )" + members + "}]; int v(); int w(); ";
}

TEST(Edges, PlacesOfArrays) {
  expect({
      {"a hole is filled", kArray + "void a() [index=5]",
       "minor 2; " + kArray + "void b() [index=3, since=2]; void a() [index=5]", "SLOT_APPENDED slot 3 b F"},
      {"what stands in a struct is inserted", kStruct + "void a()",
       "minor 2; " + kStruct + "int b() [index=1, since=2]; void a() [index=2]",
       "SLOT_MOVED slot 2 a A; SLOT_INSERTED slot 1 b A"},
      {"a reserved place is claimed", kArray + "reserved r [index=5]",
       "minor 2; " + kArray + "void a() [index=5, since=2]", "RESERVED_CLAIMED slot 5 a F"},
      {"a reserved place is another of its array", kStruct + "reserved r [symbol=rest[1]]",
       kStruct + "reserved r [symbol=rest[0]]", ""},
      {"by a slot that the provider calls otherwise", kArray + "reserved r [index=5]",
       "minor 2; " + kArray + "void a() [index=5, since=2, symbol=b]", "RESERVED_CLAIMED slot 5 a F"},
      {"a reserved place is gone, and moves nothing", kArray + "reserved r [index=5]; void a() [index=6]",
       kArray + "void a() [index=6]", "RESERVATION_DELETED slot 5 r D"},
      {"another slot takes a place", kArray + "void a() [index=5]",
       "minor 2; " + kArray + "int b(int x) [index=5, since=2]", "SLOT_REMOVED slot 5 a A,S; SLOT_REUSED slot 5 b A"},
      {"whose slot was gone by then", "minor 2; " + kArray + "void a() [index=5, until=1]",
       "minor 3; " + kArray + "void a() [index=5, until=1]; int b(int x) [index=5, since=3]", "SLOT_REUSED slot 5 b A"},
      {"whose slot was never released", "minor 2; " + kArray + "void a() [index=5, since=2]",
       "minor 2; " + kArray + "int b(int x) [index=5, since=2]",
       "SLOT_APPENDED slot 5 b F; UNRELEASED_CHANGED slot 5 a D"},
      {"another abi counts anew", kArray + "void a() [index=5]", "abi 2; " + kArray + "int b(int x) [index=5]",
       "SLOT_REMOVED slot 5 a A,S: the abi is raised to 2; SLOT_REUSED slot 5 b A: the abi is raised to 2"},
  });
}

TEST(Edges, EndsOfSlots) {
  expect({
      {"a slot ends", kArray + "void a() [index=5]", "minor 2; " + kArray + "void a() [index=5, until=1]",
       "SLOT_ENDED slot 5 a A*,S: recorded as ended"},
      {"a slot has ended", "minor 2; " + kArray + "void a() [index=5, until=1]",
       "minor 2; " + kArray + "void a() [index=5, until=1, doc=A.]", "DOC_CHANGED slot 5 a D"},
      {"a slot is back", "minor 2; " + kArray + "void a() [index=5, until=1]",
       "minor 2; " + kArray + "void a() [index=5]", "SLOT_ENDED slot 5 a F"},
      {"one that was never released ends", "minor 2; " + kArray + "void a() [index=5, since=2]",
       "minor 2; " + kArray + "void a() [index=5, since=2, until=2]", "UNRELEASED_CHANGED slot 5 a D"},
      {"a slot ended elsewhere", "minor 3; " + kArray + "void a() [index=5, until=1]",
       "minor 3; " + kArray + "void a() [index=5, until=2]", "OTHER_CHANGED slot 5 a S"},
  });
}

TEST(Edges, WhatNobodyCanAskFor) {
  const std::string more = "void a() [index=5, since=2]",
                    sized = R"(api [foreign={"array": "G", "size": {"of": "v"}}]; int v(); )";
  expect({
      {"without a number", kSilent, "minor 2; " + kSilent + more, "VERSION_NOT_RAISED slot 5 a X"},
      {"with one", kArray, "minor 2; " + kArray + more, "SLOT_APPENDED slot 5 a F"},
      {"with a size", sized, "minor 2; " + sized + more, "SLOT_APPENDED slot 5 a F"},
      {"of a struct", kStruct, "minor 2; " + kStruct + "void a() [since=2]", "SLOT_APPENDED slot 1 a F"},
      {"a place that is only reserved", kSilent, "minor 2; " + kSilent + "reserved r [index=5, since=2]", ""},
      {"one that was never released is gone", "minor 2; " + kSilent + more, "minor 2; " + kSilent,
       "UNRELEASED_CHANGED slot 5 a D"},
      {"in a minor that was released", "minor 2; " + kSilent, "minor 2; " + kSilent + "void a() [index=5]",
       "MINOR_NOT_BUMPED slot 5 a X,A"},
      {"in another abi", kSilent, "abi 2; " + kSilent + "void a() [index=5]", "ABI_BUMPED_NEEDLESSLY API geo D"},
  });
}

TEST(Edges, NumbersThatProvidersState) {
  const std::string two = with(R"("abi": {"of": "v", "equals": 2})");
  expect({
      {"the breaking number is another", two, with(R"("abi": {"of": "v", "equals": 3})"),
       "ABI_NUMBER_CHANGED API geo L"},
      {"it may be less", with(R"("abi": {"of": "v", "at_most": 2})"), with(R"("abi": {"of": "v", "at_most": 3})"),
       "ABI_NUMBER_CHANGED API geo L"},
      {"it has a least value", with(R"("abi": {"of": "v", "at_most": 2})"),
       with(R"("abi": {"of": "v", "at_least": 1, "at_most": 2})"), "ABI_NUMBER_CHANGED API geo L"},
      {"it is stated now", with(R"("count": 8)"), two, ""},
      {"it is not any more", two, with(R"("count": 8)"), "NUMBER_MOVED API geo A*"},
      {"it is read from elsewhere", two, with(R"("abi": {"of": "w", "equals": 2})"), "NUMBER_MOVED API geo A"},
      {"and others are", with(R"("version": {"of": "v"}, "size": {"of": "v"}, "state": "v", "previous": "v")"),
       with(R"("version": {"of": "w"}, "size": {"of": "w"}, "state": "w", "previous": "w")"),
       "NUMBER_MOVED API geo A; NUMBER_MOVED API geo A; NUMBER_MOVED API geo A; NUMBER_MOVED API geo A"},
      {"nothing leads to an older abi", with(R"("previous": "v")"), with(R"("count": 8)"),
       "TABLE_FORM_CHANGED API geo L"},
      {"something does now", with(R"("count": 8)"), with(R"("previous": "v")"), ""},
      {"all stay", two, two, ""},
      {"what was not adopted has one", "int v(); int w()", two, "TABLE_FORM_CHANGED API geo L"},
      {"what was adopted had one", two, "int v(); int w()",
       "TABLE_FORM_CHANGED API geo L; NUMBER_MOVED API geo A*; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, FunctionsOfDicts) {
  const std::string dict = R"(api [foreign={"functions": true}]; int v(); )";
  expect({
      {"a capsule is called otherwise", dict + "int a()", dict + "int a() [capsule_name=int ()]",
       "SIGNATURE_RESPELLED slot 1 a L"},
      {"with another type", dict + "int a() [capsule_name=int ()]", dict + "double a() [capsule_name=double ()]",
       "RETURN_CHANGED slot 1 a A,S"},
      {"of what was never released", "minor 2; " + dict + "int a() [since=2]",
       "minor 2; " + dict + "int a() [since=2, capsule_name=int ()]", "UNRELEASED_CHANGED slot 1 a D"},
      {"as it was found", dict + "int a()", dict + "int a() [capsule_name=int (void)]", ""},
      {"in another place", dict + "int a(); int b(long x)", dict + "int b(long x); int a()", ""},
  });
}

TEST(Edges, FormsOfTables) {
  const std::string changed = "TABLE_FORM_CHANGED API geo L; ABI_NOT_BUMPED API geo X";
  const std::string dict = R"(api [foreign={"functions": true}]; int v(); )";
  expect({
      {"a struct became an array", kStruct, kSilent, "TABLE_FORM_CHANGED API geo L"},
      {"an array became a dict of capsules", kSilent, dict, "TABLE_FORM_CHANGED API geo L"},
      {"a capsule is found on a type", "int v()", R"(api [protocol={"type_attribute": "__v__"}]; int v())", changed},
      {"or by a method instead", R"(api [protocol={"attribute": "v"}]; int v())",
       R"(api [protocol={"method": "v"}]; int v())", changed},
      {"a variable has another name", R"(api [foreign={"array": "G"}]; int v())",
       R"(api [foreign={"array": "H"}]; int v())", ""},
  });
}

}  // namespace
}  // namespace caplet::diff::foreign_test
