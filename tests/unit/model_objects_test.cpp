// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/objects.h"

#include <gtest/gtest.h>

#include "model/type_text.h"

namespace caplet::model::objects_test {
namespace {

Type type(const std::string &text) {
  TypeSyntaxError error;
  return parse_type(text, &error).value();
}

template <typename T>
T named(const std::string &name) {
  T entity;
  entity.name = name;
  return entity;
}

Api interface() {
  Api api;
  for (const char *name : {"PyDictObject", "struct _longobject", "PyDateTime_Date", "FILE", "PyMemAllocatorEx"}) {
    api.externals.push_back(named<External>(name));
  }
  const std::pair<const char *, const char *> typedefs[] = {
      {"geo_object", "PyObject *"}, {"geo_struct", "PyObject"}, {"geo_type", "PyTypeObject"}, {"geo_real", "double"}};
  for (const auto &[name, target] : typedefs) {
    api.typedefs.push_back(named<Typedef>(name));
    api.typedefs.back().type = type(target);
  }
  for (const auto &[name, field] : {std::pair("geo_pair", "PyObject *"), std::pair("geo_point", "double"),
                                    std::pair("geo_node", "struct geo_node *"), std::pair("geo_methods", "geo_call")}) {
    api.records.push_back(named<Record>(name));
    api.records.back().layout.fields.push_back(named<Field>("x"));
    api.records.back().layout.fields.back().type = type(field);
  }
  api.callbacks.push_back(named<Callback>("geo_call"));
  api.callbacks.back().signature.result = type("PyObject *");
  return api;
}

bool leads(const std::string &text) {
  const Api api = interface();
  Slot slot;
  slot.kind = SlotKind::kData;
  slot.type = type(text);
  return leads_to_objects(slot, Names(api));
}

TEST(Objects, AreFoundBehindWhateverLeadsToThem) {
  for (const char *text :
       {"PyObject *", "geo_object", "geo_struct *", "PyObject *[2]", "PyDictObject *", "PyTypeObject *", "geo_type *",
        "PyDateTime_Date *", "struct geo_pair", "struct geo_pair *", "geo_object[3]"}) {
    EXPECT_TRUE(leads(text)) << text;
  }
}

TEST(Objects, AreNothingElse) {
  for (const char *text : {"double", "geo_real *", "FILE *", "PyMemAllocatorEx *", "struct geo_point *",
                           "struct geo_node", "struct geo_methods *", "PyTypeObject", "geo_type", "void *"}) {
    EXPECT_FALSE(leads(text)) << text;
  }
}

}  // namespace
}  // namespace caplet::model::objects_test
