// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// schemas/caplet-1.schema.json, which editors use, against read(), which has the last word: what read() accepts is
// valid under the schema, and what it refuses is not, but for what a schema can't say.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "schema/schema.h"
#include "schema_samples.h"

namespace caplet::schema::file_test {
namespace {

using nlohmann::json;

class SchemaFile : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    std::ifstream file(CAPLET_SCHEMA_FILE);
    const json document = json::parse(file);
    valijson::SchemaParser parser;
    schema_ = new valijson::Schema;
    parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), *schema_);
  }
  static void TearDownTestSuite() { delete schema_; }

  static bool is_valid(const json &document) {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(*schema_, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
  }

  // The ids of what read() says about a document.
  static std::set<std::string> ids(const json &document) {
    Diagnostics diagnostics;
    read("a.json", document.dump(), diagnostics);
    std::set<std::string> result;
    for (const Diagnostic &one : diagnostics.all()) result.emplace(one.id);
    return result;
  }

  // Both must say the same, unless the only complaints are about the inside of strings.
  static void expect_agreement(const json &document, const std::string &change) {
    const std::set<std::string> found = ids(document);
    static const std::set<std::string> beyond_schemas = {"type-syntax"};
    const bool is_beyond =
        !found.empty() && std::includes(beyond_schemas.begin(), beyond_schemas.end(), found.begin(), found.end());
    if (is_beyond) return;
    EXPECT_EQ(is_valid(document), found.empty()) << change << (found.empty() ? "" : ", read(): " + *found.begin());
  }

  static valijson::Schema *schema_;
};
valijson::Schema *SchemaFile::schema_ = nullptr;

// Every value in a document, by its pointer.
void collect(const json &value, const json::json_pointer &at, std::vector<json::json_pointer> *all) {
  for (const auto &item : value.items()) {
    const json::json_pointer inner = value.is_array() ? at / std::stoul(item.key()) : at / item.key();
    all->push_back(inner);
    if (item.value().is_structured()) collect(item.value(), inner, all);
  }
}
std::vector<json::json_pointer> pointers(const json &document) {
  std::vector<json::json_pointer> all;
  collect(document, json::json_pointer(), &all);
  return all;
}

// The document without the lists that `at` is not in, for speed.
json around(const json &document, const json::json_pointer &at) {
  json result = document;
  for (const auto &item : document.items()) {
    const std::string inside = "/" + item.key() + "/";
    if (item.value().is_structured() && (at.to_string() + "/").compare(0, inside.size(), inside) != 0) {
      result.erase(item.key());
    }
  }
  return result;
}

TEST_F(SchemaFile, AcceptsEveryMember) { EXPECT_TRUE(is_valid(json::parse(kEverything))); }

TEST_F(SchemaFile, AcceptsADraft) {
  const json draft = {{"$schema", "caplet-1.schema.json"},
                      {"name", "geo"},
                      {"capsule", "geo._C_API"},
                      {"slots", {{{"name", "norm"}, {"returns", "double"}}}}};
  EXPECT_TRUE(is_valid(draft));
  EXPECT_TRUE(ids(draft).empty());
}

TEST_F(SchemaFile, AgreesOnWrongValues) {
  const json everything = json::parse(kEverything);
  const json values[] = {nullptr, true, -1, 1.5, 70000, "", "zzz", json::array(), json::object()};
  for (const json::json_pointer &at : pointers(everything)) {
    const json document = around(everything, at);
    for (const json &value : values) {
      json changed = document;
      changed[at] = value;
      expect_agreement(changed, at.to_string() + " = " + value.dump());
    }
  }
}

TEST_F(SchemaFile, AgreesOnMissingAndUnknownKeys) {
  const json everything = json::parse(kEverything);
  for (const json::json_pointer &at : pointers(everything)) {
    if (everything.at(at.parent_pointer()).is_array()) continue;
    const json document = around(everything, at);
    json removed = document;
    removed[at.parent_pointer()].erase(at.back());
    expect_agreement(removed, "without " + at.to_string());
    json renamed = removed;
    renamed[at.parent_pointer()]["zzz"] = everything.at(at);
    expect_agreement(renamed, at.to_string() + " as zzz");
    json extra = document;
    extra[at.parent_pointer()]["x-zzz"] = 1;
    expect_agreement(extra, "x-zzz beside " + at.to_string());
  }
}

TEST_F(SchemaFile, AgreesOnMisplacedKeys) {
  const json everything = json::parse(kEverything);
  std::set<std::string> keys;
  for (const json::json_pointer &at : pointers(everything)) {
    if (!everything.at(at.parent_pointer()).is_array()) keys.insert(at.back());
  }
  for (const char *object : {"/slots/1", "/slots/3", "/slots/5", "/records/0/fields/0", "/records/0/fields/3"}) {
    for (const std::string &key : keys) {
      json changed = around(everything, json::json_pointer(object));
      json &member = changed[json::json_pointer(object)][key];
      if (!member.is_null()) continue;
      member = key == "kind" ? json("data") : json(1);
      expect_agreement(changed, std::string(object) + "/" + key);
    }
  }
}

// Whatever has a type or a choice says what it is for.
void expect_descriptions(const json &value, const std::string &at) {
  if (value.is_object() && (value.contains("type") || value.contains("enum")) && !value.contains("$ref")) {
    const bool is_item = at.size() > 6 && at.compare(at.size() - 6, 6, "/items") == 0;
    EXPECT_TRUE(is_item || (value.contains("title") && value.contains("description"))) << at;
  }
  for (const auto &item : value.items()) {
    const std::string &key = item.key();
    if (value.is_object() && (key == "properties" || key == "definitions")) {
      for (const auto &one : item.value().items()) expect_descriptions(one.value(), at + "/" + key + "/" + one.key());
    } else if (key == "items") {
      expect_descriptions(item.value(), at + "/items");
    }
  }
}

TEST_F(SchemaFile, DescribesEveryMember) {
  std::ifstream file(CAPLET_SCHEMA_FILE);
  expect_descriptions(json::parse(file), "");
}

}  // namespace
}  // namespace caplet::schema::file_test
