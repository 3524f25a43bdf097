// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a comparison of two interfaces found, as values: docs/rules.md. A finding is no error; the command that asked
// decides which severities stop it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostics.h"

namespace caplet {

// Whom a change breaks. A change can do several of these at once: "A,S".
class Severities {
 public:
  enum Letter : unsigned {
    kX = 1,         // the interface itself is not allowed so
    kA = 2,         // compiled consumers: the fingerprint of a released minor changes
    kL = 4,         // compiled consumers are refused at load for another reason
    kContract = 8,  // A*: the contract, though the ABI is unchanged
    kS = 16,        // a consumer's source
    kF = 32,        // nothing; needs a minor
    kD = 64,        // nothing; information
  };
  constexpr Severities() = default;
  constexpr Severities(Letter letter) : bits_(letter) {}
  constexpr Severities operator|(Severities other) const { return Severities(bits_ | other.bits_); }
  constexpr Severities operator-(Severities other) const { return Severities(bits_ & ~other.bits_); }
  constexpr bool has_any(Severities other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool operator==(Severities other) const { return bits_ == other.bits_; }
  constexpr bool is_empty() const { return bits_ == 0; }
  std::string text() const;                                       // "A,S"
  static std::optional<Severities> parse(std::string_view text);  // of the same form; nullopt where it is not

 private:
  constexpr explicit Severities(unsigned bits) : bits_(bits) {}
  unsigned bits_ = 0;
};
constexpr Severities operator|(Severities::Letter a, Severities::Letter b) { return Severities(a) | Severities(b); }

// A, L and A* are excused by a raised abi.
inline constexpr Severities kNeedsAbi = Severities::kA | Severities::kL | Severities::kContract;
// What stops a command unless it is told otherwise.
inline constexpr Severities kFailOn = kNeedsAbi | Severities::kX | Severities::kS;

// What `--fix` writes into the interface file of the new interface to mend a finding. What needs a decision (another
// abi, which of two new names an old one became) has none.
struct Repair {
  enum Kind {
    kNone,
    kRename,   // say of the thing that was called `from`, and is called `to`, that it is the same
    kRetire,   // keep `from` as a retired row
    kHide,     // keep the layout of the record `from`, which became a handle
    kRestore,  // numbers and history as they were released; what is new gets the next
  };
  Kind kind = kNone;
  std::string from = {}, to = {};  // "geo_norm", "geo_point.x": as `caplet record` takes them
  std::string first = {};          // the first name that `from` had
};

// What is said of a rule wherever it is explained.
struct RuleText {
  std::string_view id;
  Severities severity;           // at worst
  std::string_view purpose;      // "a slot is gone from the table"
  std::string_view explanation;  // who breaks and how, and when it is less severe
  std::string_view example;      // "before -> after"
  std::string_view fix;
  Repair::Kind repair = Repair::kNone;  // of its findings, where they are certain
};

struct Finding {
  std::string_view rule;
  // Empty of what no rule says, such as that header and interface file differ: it always stops, and `rule` is a row of
  // kMessages.
  Severities severity;
  std::string subject;  // "slot 1 geo_norm": with the rule, what an approval names
  std::string message;  // what changed, and what that breaks
  Origin then, now;     // in the old and in the new interface; unknown where it is in neither
  std::string fix;      // else the rule's
  std::string excuse;   // why it stops nothing: recorded, approved, or the abi is raised; else empty
  Repair repair = {};

  // "SLOT_REMOVED slot 1 geo_norm"
  std::string name() const { return std::string(rule) + " " + subject; }
  bool stops(Severities fail_on) const { return excuse.empty() && (severity.is_empty() || severity.has_any(fail_on)); }
};
using Findings = std::vector<Finding>;

}  // namespace caplet
