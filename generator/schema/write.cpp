// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "model/members.h"
#include "schema/object_writer.h"
#include "schema/schema.h"

namespace caplet::schema {

std::string write(const model::Api &api) {
  JsonWriter out;
  ObjectWriter::write_object(out, api);
  return out.take();
}

}  // namespace caplet::schema
