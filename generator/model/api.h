// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An API: one capsule's interface, as plain values. Both front ends (frontend, schema) make the same Api for the same
// interface; render, diff and schema read it. Order is declaration order; slots are in index order once resolved.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/cxx_form.h"
#include "model/type.h"
#include "support/diagnostics.h"

namespace caplet::model {

// What everything with a name shares. `since` 0 is "not yet recorded"; resolve() fills it.
struct Named {
  std::string name;    // in the API and in the consumer's C
  std::string symbol;  // as the provider's header spells it where that differs ("geo::norm"); else empty
  std::string was;     // identity: the first name it had, where a rename was recorded; else empty
  int since = 0;
  std::string doc;                        // without comment marks, lines joined by '\n'
  std::optional<std::string> deprecated;  // what to use instead; may be empty
  std::string comment;                    // the ledger's: free text of the interface file
  std::string extra;                      // the ledger's "x-*" members, as one canonical JSON object; else empty
  // Declared by another project's header, which consumers may include as well: what they get has another name, or a
  // place of its own. Of slots, constants, enums and handles.
  bool is_external = false;
  Origin origin;
  const std::string &identity() const { return was.empty() ? name : was; }
  const std::string &spelled_in_provider() const { return symbol.empty() ? name : symbol; }
};

struct Typedef : Named {
  Type type;
  bool is_inline = false;  // named by Caplet for an inline pointer to array: the provider's header lacks it
};

struct Enumerator : Named {
  // Signed unless it exceeds INT64_MAX.
  std::int64_t value = 0;
  bool is_unsigned = false;  // then `value` holds the bits of a uint64_t
  bool retired = false;
};
struct Enum : Named {
  bool has_typedef = false;        // spelled "geo_level", not "enum geo_level"
  bool is_scoped = false;          // enum class of a C++ header
  bool closed = false;             // no value will ever be added
  std::optional<Type> underlying;  // fixed by the source; without it the compiler's choice
  std::vector<Enumerator> enumerators;
};

enum class RecordKind { kStruct, kUnion };
enum class Head { kNone, kObject, kVarObject };  // PyObject_HEAD, PyObject_VAR_HEAD
struct Field;
struct Layout {  // of a record, or of a field with an anonymous type
  RecordKind kind = RecordKind::kStruct;
  int packed = 0;           // declared #pragma pack / __attribute__((packed)) in bytes; 0 = natural
  int align = 0;            // declared alignas in bytes; 0 = natural
  Head head = Head::kNone;  // what stands before the fields: a Python object; only of a record
  std::vector<Field> fields;
};
struct Field : Named {  // name empty: an unnamed bit-field or an anonymous member
  Type type;            // unless `anonymous`, and then only its bounds
  std::optional<int> bits;
  int packed = 0, align = 0;
  std::vector<Layout> anonymous;  // zero or one: the struct or union declared in place
  std::optional<int> offset;      // in bytes; only of an adopted table's leading fields
};
enum class BasicSize { kUnstated, kEqual, kAtLeast };  // of a type's tp_basicsize, against the record's size
struct Record : Named {                                // a struct or union whose layout is part of the ABI
  bool has_typedef = false;
  bool extensible = false;
  std::string type_object;                     // the slot of its Python type; else empty
  BasicSize basicsize = BasicSize::kUnstated;  // what an import asks of that type
  Layout layout;
};
enum class Ownership { kUnstated, kNew, kBorrowed, kHandle };
enum class HandleOwnership { kUnstated, kUnique, kBorrowed };
struct Handle : Named {  // an opaque struct, union or class
  bool has_typedef = false;
  RecordKind kind = RecordKind::kStruct;
  std::string destroy;  // the slot that destroys one; else empty
  HandleOwnership ownership = HandleOwnership::kUnstated;
};

struct Parameter {
  std::string name;  // may be empty
  Type type;
  bool nonnull = false, nullable = false, steals = false, out = false, inout = false;
  std::string length;  // the parameter that counts this one's elements; else empty
  Origin origin;
};
enum class CallingConvention { kDefault, kCdecl, kStdcall, kFastcall, kVectorcall, kMs, kSysV };
struct Signature {
  Type result;
  std::vector<Parameter> parameters;
  bool variadic = false;
  bool is_noexcept = false;
  CallingConvention convention = CallingConvention::kDefault;
};
struct Callback : Named {  // a typedef of a function pointer, or of a function when `is_function`
  Signature signature;
  bool is_function = false;
  bool is_inline = false;  // named by Caplet for an inline function pointer: the provider's header lacks it
};

// What Clang made of another project's type on a platform: what a consumer of a release has compiled in.
struct Sighting {
  std::string profile;      // a target triple: "x86_64-linux-gnu"
  std::string kind;         // "signed", "unsigned", "floating", "bool", "pointer" or "record"; else empty
  int size = 0, align = 0;  // in bytes
};
struct External : Named {      // a type of another project, by name: "struct tm", "FILE"
  std::string header;          // as #include writes it, without the brackets: "time.h"
  bool opaque = false;         // only passed on, or incomplete: the two sides don't compare what they see of it
  bool is_enum = false;        // of a typedef of one; the compiler chooses its sign
  std::vector<Sighting> seen;  // of scalars, and of what is passed or stored by value
  bool is_any_enum() const { return is_enum || name.rfind("enum ", 0) == 0; }
};

struct Constant : Named {
  std::variant<std::int64_t, std::uint64_t, double, std::string> value;
  // Of C, where the value written plainly would have another: `8` is an int, `5000000000` the first of long and long
  // long that holds it, `0.5` a double, `"text"` an array of char. See constants.h.
  std::optional<Type> type;
  bool is_literal = false;  // spelled 'a' or true, whose type C and C++ choose differently
};

enum class SlotKind { kFunction, kObject, kData, kReserved, kTable };  // kTable: leads to a table of its own
enum class Filled { kAtImport, kLater };
enum class Gil { kUnstated, kRequired, kReleased };
// Whether several threads may call at once; from what allows least to what allows most, see kThreads of words.h.
enum class Threads { kUnstated, kIncompatible, kCompatible, kDistinct, kShared, kAtomic };
enum class Nullness { kUnstated, kNonnull, kNullable };
struct Null {
  bool operator==(const Null &) const { return true; }
};
// The value that says "an exception is set": nothing, NULL, a number, or the name of a constant or enumerator.
using ErrorValue = std::variant<std::monostate, Null, std::int64_t, double, std::string>;

struct Slot : Named {
  int index = -1;  // -1 is "not yet recorded"
  SlotKind kind = SlotKind::kFunction;
  Signature signature;     // of functions
  Type type;               // of objects and data: the variable's type; in an adopted table, what stands in it
  bool is_static = false;  // defined in the one file that includes the generated provider source
  bool optional = false, retired = false;
  int deprecated_since = 0;  // the minor of the interface when it was recorded as deprecated; 0 means 1
  Gil gil = Gil::kUnstated;
  ErrorValue on_error;
  Ownership ownership = Ownership::kUnstated;  // of the result
  Nullness result = Nullness::kUnstated;       // where no exception is set
  // How long what the result leads to lives: "static" (as the module), "next_call" (until then), or as the argument for
  // the parameter of that name; else empty.
  std::string lifetime;
  Threads threads = Threads::kUnstated;
  std::vector<std::string> attributes;  // of the compiler, sorted: "const", "format(printf,1,2)", "noreturn"
  std::optional<int> offset;            // in bytes; only in adopted tables, where data may lie between slots
  // The rest is of adopted tables only.
  int until = 0;                      // the last minor that has it; 0 is unstated. Others may have its index after that
  bool dereferenced = false;          // the name denotes what the pointer in the table leads to
  Filled filled = Filled::kAtImport;  // kLater: may be NULL at import, and be written later, also by a consumer
  std::string capsule_name;           // of a table of capsules: the name of this one
  std::vector<Slot> slots;            // of the table that one of kTable leads to
  std::optional<CxxForm> cxx;         // what `signature` was lowered from; see lowering.h
};

struct Release {
  int minor = 0;
  std::string version;
  std::string fingerprint;  // 16 hexadecimal digits
  int abi = 0;              // only in the line that names the previous abi; else 0
};
struct Approval {
  std::string finding, reason, expires;
};

// What the provider of an existing table says of itself stands in a leading field ("version"; dots lead into one:
// "header.version.major"), in a slot of data, or is the result of a slot's function without parameters. Each `of`, and
// what else is called a reference here, names one of these.
using Expected = std::variant<std::monostate, std::int64_t, std::string>;
struct Requirement {
  std::string of;
  Expected equals;  // one of the relations at least
  std::optional<std::int64_t> at_least, at_most;
  Origin origin;
};
struct NumberedRelease {
  std::int64_t value = 0;  // the number that the provider states
  std::string version;     // of the distribution that has it: what to install
};
struct TableVersion {
  std::string of;
  std::vector<NumberedRelease> releases;  // minor n begins at the nth; none: the number is the minor
  Origin origin;
};
struct TableSize {
  std::string of;  // how many bytes of the table there are
  Origin origin;
};

// An existing table, described by `adopt`: enough to find it in its header again. It has one of three forms: a struct,
// an array of pointers that macros cast, or a dict of capsules with a function each.
struct Foreign {
  std::string record;                 // as its header refers to it: "struct geo_table"
  std::string array;                  // the variable that macros index: "PyArray_API"
  int count = 0;                      // of the array's places, those behind the last slot with them; 0 is unstated
  bool functions = false;             // the capsule's path leads to a dict of capsules
  std::string capsule_name;           // where it differs from the path
  bool is_unnamed = false;            // a capsule with name NULL
  std::vector<std::string> includes;  // what must be included before the header
  std::vector<std::string> defines;   // and defined before those: "NAME=VALUE", or "NAME"
  int pointer_size = 0;               // of the target that the offsets are of, in bytes; 0 is unknown
  std::vector<Field> leading;         // data fields before slot 0
  std::optional<Requirement> abi;     // the provider's breaking number
  std::optional<TableVersion> version;
  std::optional<TableSize> size;
  std::vector<Requirement> checks;  // further ones: magic words, byte order
  std::string state;                // a reference: what functions take first whose first parameter has its type
  std::string previous;             // a reference to a pointer: the table of an older abi
  Origin origin;
};

// Where a capsule is found when many providers have one each: on a type, on an instance, or as what a method returns.
// `capsule` of the API is its name then.
enum class TableLifetime { kUnstated, kProcess, kCapsule };  // unstated: kProcess on types, else kCapsule
struct Protocol {
  std::string type_attribute, attribute, method;  // one of them
  TableLifetime lifetime = TableLifetime::kUnstated;
  Origin origin;
};

// A class of C++ exceptions that a provider turns into one of its own Python exceptions.
struct ExceptionType : Named {  // name: the class as the provider spells it, "geo::parse_error"
  std::string object;           // the slot of the Python exception
};

enum class Language { kC, kCxx };
enum class Interpreters { kShared, kSingle, kIsolated };

struct Api : Named {    // name: a C identifier
  std::string capsule;  // "geometry._core._C_API"; `was` is the first path it had
  // Further paths under which the provider publishes it: those that it had. Of an adopted table, where else it may be.
  std::vector<std::string> aliases;
  std::string distribution;
  Language language = Language::kC;
  std::string header;                // as the provider includes it; empty: the interface file is the source
  std::vector<std::string> headers;  // further headers whose types belong to the API
  std::vector<std::string> guards;   // include guards of header and headers
  // Headers of other projects in the order in which consumers must include them, where that matters; not all of them.
  std::vector<std::string> includes;
  std::vector<std::string> defines;  // macros that must be defined before those: "NAME=VALUE", or "NAME" for no value
  std::string prefix;                // of <prefix>_import and the like; empty: the name
  std::optional<Interpreters> interpreters;
  std::string limited_api;     // "3.11": consumers may be compiled for the limited API of it; empty: not promised
  int deprecation_window = 0;  // minors between a slot's deprecation and its retirement; 0 is no promise
  int abi = 0;                 // 0 is "not yet recorded"
  int minor = 0;
  int floor = 0;        // the default of --require; 0 means 1
  Origin minor_origin;  // where an interface file says which minor is the current one
  std::optional<Foreign> foreign;
  std::optional<Protocol> protocol;
  std::vector<External> externals;
  std::vector<Typedef> typedefs;
  std::vector<Enum> enums;
  std::vector<Record> records;
  std::vector<Handle> handles;
  std::vector<Record> hidden_records;  // became handles: what the fingerprint of released minors counts of them
  std::vector<Callback> callbacks;
  std::vector<Constant> constants;
  std::vector<ExceptionType> exceptions;  // derived classes before their bases
  std::vector<Slot> slots;
  std::vector<std::string> helpers;    // lines of the header that consumers get word for word
  std::vector<Origin> helper_origins;  // of each line, where they come from a header; else empty
  std::vector<Release> history;
  std::vector<Approval> approvals;

  const std::string &function_prefix() const { return prefix.empty() ? name : prefix; }
  // Whether each interpreter has a table of its own, which every function takes first.
  bool is_isolated() const { return interpreters == Interpreters::kIsolated; }
  // Whether what it describes is a dict of functions, each in a capsule of its own, in which no place means anything.
  bool is_dict() const { return foreign && foreign->functions; }
  // Whether consumers give every function the table that it is called through: there are many.
  bool takes_table() const { return is_isolated() || protocol.has_value(); }
  // Of a protocol: whether a table that was found is there as long as the process, so that nobody need keep it.
  bool has_lasting_tables() const;
  std::string table_name() const { return name + "_table"; }  // the struct that generated code defines
  int last_released() const;                                  // the last minor of the history for this abi, or 0
};

}  // namespace caplet::model
