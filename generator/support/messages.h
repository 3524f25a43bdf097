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
    {"annotate-missing", "annotations are used without their header"},
    {"annotation-doubled", "one annotation, key or API is stated twice"},
    {"annotation-key", "an annotation has a key that it does not know"},
    {"annotation-misplaced", "an annotation stands on the wrong kind of declaration"},
    {"annotation-syntax", "the arguments of an annotation can't be read"},
    {"annotation-unattached", "an annotation stands on nothing"},
    {"annotation-value", "a key of an annotation has the wrong kind of value"},
    {"api-missing", "a header has no CAPLET_API"},
    {"baseline-unreadable", "a baseline is missing or can't be read"},
    {"capsule-path-mismatch", "an extension module publishes the capsule of another"},
    {"clang-arguments", "Clang refuses its arguments"},
    {"clang-error", "Clang finds an error in the header"},
    {"compile-database", "the compilation database can't be used"},
    {"constant-invalid", "a constant has no value that can be exported"},
    {"contract-needs-pointer", "a statement about pointers stands on something else"},
    {"contradicting-contract", "two statements about a parameter contradict each other"},
    {"cxx-form-differs", "the C form of a function of C++ is not what its C++ form is lowered to"},
    {"cxx-isolated", "an isolated API has functions of C++"},
    {"cxx-type", "a type of C++ has no lowering"},
    {"cxx-without-header", "a function of C++ belongs to no header that a thunk could include"},
    {"cyclic-type", "a type contains itself"},
    {"default-unsupported", "a default argument means nothing to consumers"},
    {"define-differs", "a macro is not defined as the API says that consumers must define it"},
    {"duplicate-index", "two slots have the same index"},
    {"duplicate-key", "a key stands twice in one JSON object"},
    {"duplicate-name", "two things of an API share a name"},
    {"empty-record", "a record with a layout has no fields"},
    {"enumerator-out-of-range", "an enumerator does not fit its enum"},
    {"exception-uncatchable", "generated code can't catch a class of exceptions"},
    {"extensible-by-value", "a type that may grow is passed by value"},
    {"file-unreadable", "an input can't be read"},
    {"floor-above-minor", "a consumer requires more than the interface has"},
    {"foreign-unsupported", "code for an adopted table is not generated yet"},
    {"generated-name", "a name is one that generated code needs itself"},
    {"handle-undestroyed", "consumers own a handle that nothing destroys"},
    {"header-empty", "a header is empty"},
    {"header-not-included", "a header named by CAPLET_API is not included"},
    {"helpers-broken", "what a header has for consumers does not compile for them"},
    {"helpers-unpaired", "a part of a header for consumers has no beginning or no end"},
    {"include-missing", "an included file is not found"},
    {"index-gap", "an index of the table is missing"},
    {"interface-differs", "a header is not what its interface file says"},
    {"invalid-bit-field", "a bit-field has no integer type or a wrong width"},
    {"invalid-capsule", "a capsule path is not `package.module.attribute`"},
    {"invalid-destroyer", "what destroys a handle is no function that takes it alone"},
    {"invalid-error-value", "an error value does not fit the result"},
    {"invalid-fingerprint", "a fingerprint of the history is not one"},
    {"invalid-limited-api", "the promised limited API is not a version of Python"},
    {"invalid-name", "a name is not an identifier"},
    {"invalid-object", "an object slot is not a Python object"},
    {"invalid-object-layout", "what is said of the Python type behind a record can't be"},
    {"invalid-target", "a target.json describes no target"},
    {"invalid-template", "a template is broken or names what the data lacks"},
    {"invalid-text", "a text is empty, is not UTF-8, or has a NUL character"},
    {"invalid-type", "a type can't stand where it stands"},
    {"invalid-utf-8", "a header is not UTF-8"},
    {"isolated-parameter", "a function of an isolated API does not take the table first"},
    {"json-encoding", "an interface file is not plain UTF-8"},
    {"json-syntax", "an interface file is not JSON"},
    {"json-too-deep", "an interface file is nested too deeply"},
    {"layout-missing", "a struct is passed by value whose layout is not part of the ABI"},
    {"layout-not-judged", "the layout of a record can't be known on other platforms"},
    {"lazy-isolated", "a lazy consumer of an isolated API is asked for"},
    {"merge-conflict", "an interface file has unresolved merge conflicts"},
    {"misplaced-key", "a key of an interface file does not belong to this kind of thing"},
    {"missing-capsule", "the API does not say where its capsule is"},
    {"missing-key", "an interface file lacks a required key"},
    {"name-taken", "a name is also that of something in a header that consumers include"},
    {"no-include-guard", "a header has no include guard to detect"},
    {"no-interface-file", "an interface file is needed and not there"},
    {"not-recorded", "a header has no interface file yet"},
    {"not-released", "what ships is no release of the interface"},
    {"nothing-exported", "an API has neither slots nor types nor constants"},
    {"number-out-of-range", "a number of an interface file is too large or too small"},
    {"opaque-by-value", "an opaque type is passed by value"},
    {"opaque-unknown", "a type that is to be opaque is no type of another project that the API uses"},
    {"operator-unnamed", "an operator has no name in C"},
    {"packages-unreadable", "a command of the Python package can't read an input, or its command line"},
    {"prototype-missing", "a function of C has no prototype"},
    {"python-by-value", "a Python object is passed by value"},
    {"python-package-missing", "what a command needs of Caplet's Python package is not installed"},
    {"record-conditional", "a record with a layout depends on the preprocessor"},
    {"released-changed", "a released minor is not as it was released"},
    {"reserved-slot", "a reserved slot stands in a table of Caplet's own"},
    {"since-out-of-range", "a `since` is not a minor of the API, or out of order"},
    {"slot-conditional", "a slot depends on the preprocessor"},
    {"slot-unsupported", "a declaration can't be a slot"},
    {"stale-approval", "an approval of the interface file excuses nothing"},
    {"stale-output", "a generated file is not up to date"},
    {"still-declared", "a slot to retire is still declared"},
    {"struct-missing", "the struct to adopt is not in the header"},
    {"table-unsupported", "a struct can't be adopted as a table"},
    {"template-unreadable", "a template can't be read"},
    {"too-many-messages", "there are more messages than anyone reads"},
    {"type-elsewhere", "a type comes from a header that is not part of the API"},
    {"type-syntax", "a type is not written as C writes types"},
    {"type-too-large", "types are too deep, too long or too many"},
    {"type-unsupported", "a type can't cross a C ABI"},
    {"unknown-handle", "a member belongs to no handle of the API"},
    {"unknown-input", "a file is nothing that a command can read"},
    {"unknown-key", "an interface file has a key that means nothing"},
    {"unknown-name", "an option names nothing that is recorded"},
    {"unknown-object", "an exception becomes an object that the API lacks"},
    {"unknown-parameter", "a parameter is named that does not exist"},
    {"unknown-profile", "a profile is no target triple that Clang knows"},
    {"unknown-target", "a target of `generate` does not exist"},
    {"unknown-type", "a type is named that nothing declares"},
    {"unknown-word", "a key of an interface file has a word that means nothing"},
    {"unwritable-output", "an output can't be written"},
    {"usage", "a command line can't be understood"},
    {"version-out-of-range", "abi, minor or floor is out of range"},
    {"wrong-schema", "a file is not an interface file of this format"},
    {"wrong-type", "a key of an interface file has a value of the wrong type"},
};

constexpr bool is_message_id(std::string_view id) {
  for (const MessageId &row : kMessages) {
    if (row.id == id) return true;
  }
  return false;
}

}  // namespace caplet
