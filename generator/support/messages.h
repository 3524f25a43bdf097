// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Every id that a message can carry: what it is for. A test lists the rows and fails where tests/diagnostics has no
// case.
#pragma once

#include <string_view>

namespace caplet {

struct MessageId {
  std::string_view id;
  std::string_view purpose;
};

// Sorted by id.
inline constexpr MessageId kMessages[] = {
    {"abi-mismatch", "the header and its interface file disagree about the abi"},
    {"contract-needs-pointer", "a statement about pointers stands on something else"},
    {"contradicting-contract", "two statements about a parameter contradict each other"},
    {"cyclic-type", "a type contains itself"},
    {"duplicate-index", "two slots have the same index"},
    {"duplicate-name", "two things of an API share a name"},
    {"empty-record", "a record with a layout has no fields"},
    {"enumerator-out-of-range", "an enumerator does not fit its enum"},
    {"extensible-by-value", "a type that may grow is passed by value"},
    {"file-unreadable", "an input can't be read"},
    {"index-gap", "an index of the table is missing"},
    {"interface-differs", "a header is not what its interface file says"},
    {"invalid-bit-field", "a bit-field has no integer type or a wrong width"},
    {"invalid-capsule", "a capsule path is not `package.module.attribute`"},
    {"invalid-error-value", "an error value does not fit the result"},
    {"invalid-name", "a name is not an identifier"},
    {"invalid-object", "an object slot is not a Python object"},
    {"invalid-type", "a type can't stand where it stands"},
    {"missing-capsule", "the API does not say where its capsule is"},
    {"no-include-guard", "a header has no include guard to detect"},
    {"no-interface-file", "an interface file is needed and not there"},
    {"not-recorded", "a header has no interface file yet"},
    {"opaque-by-value", "an opaque type is passed by value"},
    {"python-by-value", "a Python object is passed by value"},
    {"released-changed", "a released minor is not as it was released"},
    {"reserved-slot", "a reserved slot stands in a table of Caplet's own"},
    {"since-out-of-range", "a `since` is not a minor of the API, or out of order"},
    {"stale-output", "a generated file is not up to date"},
    {"still-declared", "a slot to retire is still declared"},
    {"unknown-name", "an option names nothing that is recorded"},
    {"unknown-parameter", "a parameter is named that does not exist"},
    {"unknown-type", "a type is named that nothing declares"},
    {"unwritable-output", "an output can't be written"},
    {"usage", "a command line can't be understood"},
    {"version-out-of-range", "abi, minor or floor is out of range"},
};

constexpr bool is_message_id(std::string_view id) {
  for (const MessageId &row : kMessages) {
    if (row.id == id) return true;
  }
  return false;
}

}  // namespace caplet
