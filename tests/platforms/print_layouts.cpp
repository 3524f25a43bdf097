// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the layout oracle says of an interface file on a platform, as assertions that a C compiler for it can judge:
//   print_layouts records.caplet.json i686-linux-gnu
// Of a bit-field, which has no offset in C, a constant in which nothing but its bits are set, behind words that say
// where they are.

#include <iostream>
#include <optional>
#include <string>

#include "frontend/frontend.h"
#include "ledger/resolve.h"
#include "schema/schema.h"
#include "support/file_system.h"

namespace {

using caplet::model::Layouts;

void claim(const std::string &condition) {
  std::cout << "_Static_assert(" << condition << ", \"the oracle is wrong\");\n";
}

// "i32", of a scalar: its bits, and whether -1 is less than 0.
void print_scalar(const std::string &spelling, const std::string &shape) {
  if (shape[0] == 'f' || shape == "bool" || shape[0] == 'c') return;  // of long double the bits are not its size
  claim("sizeof(" + spelling + ") * 8 == " + shape.substr(1));
  claim("((" + spelling + ")-1 < (" + spelling + ")1) == " + (shape[0] == 'i' ? "1" : "0"));
}

void print_bits(const std::string &record, const caplet::model::FieldLayout &field) {
  if (field.name.empty()) return;
  const std::string name = "bits_" + record + "_" + field.name;
  const std::string place = std::to_string(field.offset) + " " + std::to_string(*field.bits);
  std::cout << "extern const struct { char words[64]; struct " << record << " value; } " << name << ";\n"
            << "const __typeof__(" << name << ") " << name << " = {\"caplet bits " << record << "." << field.name << " "
            << place << (field.is_signed ? " signed" : " unsigned") << "\", {." << field.name << " = ~0}};\n";
}

void print_record(const std::string &name, const caplet::model::RecordLayout &record) {
  const std::string type = "struct " + name;
  claim("sizeof(" + type + ") == " + std::to_string(record.size));
  claim("_Alignof(" + type + ") == " + std::to_string(record.align));
  for (const caplet::model::FieldLayout &field : record.fields) {
    if (field.bits) {
      print_bits(name, field);
      continue;
    }
    claim("offsetof(" + type + ", " + field.name + ") == " + std::to_string(field.offset / 8));
    if (field.size != 0) {
      claim("sizeof(((" + type + " *)0)->" + field.name + ") == " + std::to_string(field.size));
    }
  }
}

std::optional<Layouts> layouts_of(const std::string &path, const std::string &triple) {
  caplet::Diagnostics diagnostics;
  std::string why;
  const std::optional<std::string> text = caplet::RealFileSystem().read(path, &why);
  const std::optional<caplet::model::Api> api = text ? caplet::schema::read(path, *text, diagnostics) : std::nullopt;
  if (!api) return std::nullopt;
  return caplet::frontend::make_layout_oracle()->layouts(caplet::ledger::resolve(*api, nullptr), triple);
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 3) return 2;
  const std::optional<Layouts> layouts = layouts_of(arguments[1], arguments[2]);
  if (!layouts) {
    std::cerr << arguments[1] << " can't be judged on " << arguments[2] << "\n";
    return 1;
  }
  claim("sizeof(void *) == " + std::to_string(layouts->pointer_size));
  for (const auto &[spelling, shape] : layouts->scalars) print_scalar(spelling, shape);
  for (const auto &[name, record] : layouts->records) print_record(name, record);
  return 0;
}
