// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a record of the current header must have in common with its twin: the same record as an interface file has it,
// declared under another name.
#pragma once

#include <string>
#include <vector>

#include "render/c/speller.h"

namespace caplet::render {

struct Check {
  std::string subject;    // "geo_point.x"
  std::string aspect;     // "offset"
  std::string rule;       // "FIELD_MOVED"; empty where it may be one of several
  std::string condition;  // a constant expression
};
struct BitField {  // has no address, offset or size: only a run can compare it
  std::string subject, record, twin, path, type;
};
struct RecordChecks {
  std::vector<Check> checks;
  std::vector<BitField> bit_fields;
};

// `twin` is how C refers to the twin: "struct geometry_was_geo_point".
RecordChecks check_record(const Speller &speller, const model::Record &record, const std::string &twin);

// `((` type ` *)0)->x` has the address of this type: "double *", "char (*)[8]".
std::string pointer_to(const Speller &speller, model::Type type);

}  // namespace caplet::render
