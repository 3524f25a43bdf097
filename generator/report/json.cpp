// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <nlohmann/json.hpp>

#include "report/report.h"

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

Json result(const Located &one, const Report &report) {
  const Finding &finding = one.finding;
  Json json = {{"ruleId", finding.rule}};
  for (std::size_t i = 0; i < report.rules.size(); ++i) {
    if (report.rules[i].id == finding.rule) json["ruleIndex"] = i;
  }
  json["level"] = level(finding, report.fail_on);
  json["message"] = {{"text", without_links(finding.message + (finding.fix.empty() ? "" : ". Fix: " + finding.fix))}};
  const Place &where = one.now.file.empty() ? one.then : one.now;
  if (!where.file.empty()) json["locations"] = Json::array({location(where)});
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
  Json all = {{"old", report.old_name},
              {"new", report.new_name},
              {"suggested_version", report.suggestion},
              {"fails", report.fails()},
              {"findings", Json::array()}};
  for (const Located &one : report.findings) {
    const Finding &finding = one.finding;
    Json json = {{"rule", finding.rule},       {"severity", finding.severity.text()},
                 {"subject", finding.subject}, {"message", finding.message},
                 {"old", place(one.then)},     {"new", place(one.now)},
                 {"fix", finding.fix},         {"stops", finding.stops(report.fail_on)}};
    if (!finding.excuse.empty()) json["excuse"] = finding.excuse;
    all["findings"].push_back(std::move(json));
  }
  return dump(all);
}

std::string sarif(const Report &report) {
  Json driver = {{"name", "caplet"}, {"rules", Json::array()}};
  for (const RuleText &rule : report.rules) driver["rules"].push_back(descriptor(rule));
  Json results = Json::array();
  for (const Located &one : report.findings) results.push_back(result(one, report));
  const Json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", results},
                    {"properties", {{"suggestedVersion", report.suggestion}}}};
  return dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
               {"version", "2.1.0"},
               {"runs", Json::array({run})}});
}

}  // namespace caplet::report
