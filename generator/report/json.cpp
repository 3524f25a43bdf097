// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <nlohmann/json.hpp>
#include <set>

#include "report/report.h"
#include "support/messages.h"

namespace caplet::report {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json &json) {
  // Bytes that are not UTF-8 can't stand in JSON, and a report is no place to fail.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json place(const Place &place) {
  if (place.file.empty()) return nullptr;
  Json json = {{"file", place.file}};
  if (place.span.line > 0) {
    json["line"] = place.span.line;
    json["column"] = place.span.column;
  }
  return json;
}

constexpr const char *kLevels[] = {"note", "warning", "error"};  // by Severity

const char *level(const Finding &finding, Severities fail_on) {
  if (finding.stops(fail_on)) return "error";
  return finding.severity.has_any(kFailOn) && finding.excuse.empty() ? "warning" : "note";
}

Json location(const Place &place) {
  Json physical = {{"artifactLocation", {{"uri", place.file}}}};
  if (place.span.line > 0) {
    physical["region"] = {{"startLine", place.span.line}, {"startColumn", place.span.column}};
    if (place.span.length > 0) physical["region"]["endColumn"] = place.span.column + place.span.length;
  }
  return {{"physicalLocation", physical}};
}

Json descriptor(const RuleText &rule) {
  return {{"id", rule.id},
          {"shortDescription", {{"text", rule.purpose}}},
          {"fullDescription", {{"text", rule.explanation}}},
          {"help", {{"text", "For example: " + std::string(rule.example) + ". " + std::string(rule.fix) + "."}}},
          {"properties", {{"severity", rule.severity.text()}}}};
}

// In a message of SARIF, [text](target) is a link.
std::string without_links(std::string text) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 3))
    text.insert(at + 1, " ");
  return text;
}

// Of a message that is no rule's.
Json descriptor(std::string_view id) {
  std::string_view purpose = id;
  for (const MessageId &row : kMessages) {
    if (row.id == id) purpose = row.purpose;
  }
  const Json text = {{"text", purpose}};
  return {{"id", id}, {"shortDescription", text}, {"fullDescription", text}, {"help", text}};
}

// What the results refer to, each once.
Json descriptors(const Report &report) {
  Json all = Json::array();
  std::set<std::string_view> known;
  for (const RuleText &rule : report.rules) {
    known.insert(rule.id);
    all.push_back(descriptor(rule));
  }
  const auto add = [&](std::string_view id) {
    if (known.insert(id).second) all.push_back(descriptor(id));
  };
  for (const Located &one : report.findings) add(one.finding.rule);
  for (const Diagnostic &one : report.messages) add(one.id);
  return all;
}

// A result must have a place: without one of its own it is the input as a whole.
Json result(std::string_view id, const char *level, const std::string &text, const std::string &fix, Place where,
            const Report &report) {
  if (where.file.empty()) where.file = report.new_name;
  Json json = {{"ruleId", id}, {"level", level}};
  json["message"] = {{"text", without_links(text + (fix.empty() ? "" : ". Fix: " + fix))}};
  if (!where.file.empty()) json["locations"] = Json::array({location(where)});
  return json;
}

Json result(const Diagnostic &one, const Report &report) {
  Json json =
      result(one.id, kLevels[static_cast<int>(one.severity)], one.message, one.hint, {one.file, one.span, {}}, report);
  json["partialFingerprints"] = {{"caplet/v1", std::string(one.id) + " " + one.message}};
  return json;
}

Json result(const Located &one, const Report &report) {
  const Finding &finding = one.finding;
  Json json = result(finding.rule, level(finding, report.fail_on), finding.message, finding.fix,
                     one.now.file.empty() ? one.then : one.now, report);
  if (!one.now.file.empty() && !one.then.file.empty()) {
    Json related = location(one.then);
    related["message"] = {{"text", "where it was"}};
    json["relatedLocations"] = Json::array({related});
  }
  json["partialFingerprints"] = {{"caplet/v1", finding.name()}};
  if (!finding.excuse.empty()) {
    json["suppressions"] = Json::array({{{"kind", "external"}, {"justification", finding.excuse}}});
  }
  json["properties"] = {{"severity", finding.severity.text()}};
  return json;
}

}  // namespace

std::string json(const Report &report) {
  Json all = {{"old", report.old_name},         {"new", report.new_name},  {"suggested_version", report.suggestion},
              {"complete", report.is_complete}, {"fails", report.fails()}, {"findings", Json::array()},
              {"messages", Json::array()}};
  for (const Located &one : report.findings) {
    const Finding &finding = one.finding;
    Json json = {{"rule", finding.rule},       {"severity", finding.severity.text()},
                 {"subject", finding.subject}, {"message", finding.message},
                 {"old", place(one.then)},     {"new", place(one.now)},
                 {"fix", finding.fix},         {"stops", finding.stops(report.fail_on)}};
    if (!finding.excuse.empty()) json["excuse"] = finding.excuse;
    all["findings"].push_back(std::move(json));
  }
  for (const Diagnostic &one : report.messages) {
    all["messages"].push_back({{"id", one.id},
                               {"level", kLevels[static_cast<int>(one.severity)]},
                               {"message", one.message},
                               {"place", place({one.file, one.span, {}})},
                               {"fix", one.hint}});
  }
  return dump(all);
}

std::string sarif(const Report &report) {
  const Json rules = descriptors(report), driver = {{"name", "caplet"}, {"rules", rules}};
  Json results = Json::array();
  for (const Located &one : report.findings) results.push_back(result(one, report));
  for (const Diagnostic &one : report.messages) results.push_back(result(one, report));
  for (Json &one : results) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      if (rules[i]["id"] == one["ruleId"]) one["ruleIndex"] = i;
    }
  }
  const Json run = {{"tool", {{"driver", driver}}},
                    {"invocations", Json::array({{{"executionSuccessful", report.is_complete}}})},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", results},
                    {"properties", {{"suggestedVersion", report.suggestion}}}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({run})}});
}

}  // namespace caplet::report
