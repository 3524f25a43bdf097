// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What findings quote stays text, whatever it is, where a format would make more of it.
#include <gmock/gmock.h>

#include "report/report.h"

namespace caplet::report::markdown_test {
namespace {

using testing::HasSubstr;

Report report_of(const std::string &message, const std::string &fix = "") {
  Report report;
  report.old_name = "old.json";
  report.new_name = "new.json";
  report.fail_on = kFailOn;
  Finding finding;
  finding.rule = "CONST_CHANGED";
  finding.severity = Severities::kS;
  finding.message = message;
  finding.fix = fix;
  report.findings.push_back({finding, {"geo|m.h", {3, 5, 1}, ""}, {}});
  return report;
}
// The cell of the change, in the one row.
std::string change(const std::string &message) {
  const std::string text = markdown(report_of(message));
  const std::string before = "| **stops** | `CONST_CHANGED` | S | ", after = " | `geo\\|m.h:3:5` |";
  const std::size_t begin = text.find(before) + before.size();
  return text.substr(begin, text.find(after) - begin);
}

TEST(Markdown, KeepsWhatWeSay) {
  EXPECT_EQ(change("its value was `8`, is `16`"), "its value was `8`, is `16`");
  EXPECT_THAT(markdown(report_of("x", "run caplet record --rename geo_a geo_b")),
              HasSubstr("| run caplet record --rename geo\\_a geo\\_b |\n"));
  EXPECT_THAT(markdown(report_of("x")), testing::StartsWith("### `new.json` against `old.json`\n\n| |"));
}

TEST(Markdown, ParsesNothingOutsideOfNames) {
  EXPECT_EQ(change("<img src=x onerror=alert(1)>"), "&lt;img src=x onerror=alert(1)&gt;");
  EXPECT_EQ(change("[click](http://evil)"), "\\[click\\](http:&#8203;//evil)");
  EXPECT_EQ(change("ask @everyone about #12, !3 and %4"),
            "ask @&#8203;everyone about #&#8203;12, !&#8203;3 and %&#8203;4");
  EXPECT_EQ(change("see www.evil.test and WWW.evil.test"), "see www.&#8203;evil.test and WWW.&#8203;evil.test");
  EXPECT_EQ(change("**bold** __b__ ~~gone~~ &lt; $x$ :tada:"),
            "\\*\\*bold\\*\\* \\_\\_b\\_\\_ \\~&#8203;\\~&#8203;gone\\~&#8203;\\~ &amp;&#8203;lt; &#36;&#8203;x&#36; "
            ":&#8203;tada:");
}

TEST(Markdown, StaysInItsRow) {
  EXPECT_EQ(change("a | b"), "a \\| b");
  EXPECT_EQ(change("`a | b`"), "`a \\| b`");
  EXPECT_EQ(change("a\r\nb\rc\td"), "a b c d");
  EXPECT_EQ(change("a\x1b[31m"), "a&lt;U+001B&gt;\\[31m");
  EXPECT_EQ(change("\\|"), "\\\\\\|");
  EXPECT_EQ(change("`a\\|b`"), "a\\\\\\|b");  // which no code span of a table can hold
}

TEST(Markdown, LetsNoNameEndItsCodeSpan) {
  EXPECT_EQ(change("was `a``@b`"), "was `a` `@b`");
  EXPECT_EQ(change("was `a` <b> `c`"), "was `a` &lt;b&gt; `c`");
  EXPECT_EQ(change("was `"), "was \\`");
  EXPECT_EQ(change("was ``<b>"), "was \\`\\`&lt;b&gt;");
  Report report = report_of("x");
  report.new_name = "a``b`<c>";
  EXPECT_THAT(markdown(report), testing::StartsWith("### ```a``b`<c>``` against `old.json`\n"));
}

TEST(Sarif, HasNoLinks) {
  const std::string text = sarif(report_of("is `[click](http://evil) [a](1)`, was `int (*)[3]`"));
  EXPECT_THAT(text, HasSubstr("is `[click] (http://evil) [a] (1)`, was `int (*)[3]`"));
}

}  // namespace
}  // namespace caplet::report::markdown_test
