// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <cctype>
#include <iterator>
#include <unordered_set>

#include "model/named_walk.h"
#include "model/type_text.h"
#include "model/validate.h"
#include "model/validate_parts.h"
#include "support/text.h"

namespace caplet::model {
namespace {

// "geo::norm"
bool is_qualified_name(std::string_view text) {
  for (std::size_t colons = text.find("::"); colons != std::string_view::npos; colons = text.find("::")) {
    if (!is_identifier(text.substr(0, colons))) return false;
    text.remove_prefix(colons + 2);
  }
  return is_identifier(text);
}

// A field of an adopted table, or an element of one: "new", "handlers[2]".
bool is_member(std::string_view text) {
  const std::size_t bracket = text.find('[');
  if (!is_word(text.substr(0, bracket))) return false;
  if (bracket == std::string_view::npos) return true;
  const std::string_view number = text.substr(bracket + 1, text.size() - bracket - 2);
  return text.back() == ']' && !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

// What #include can hold between quotes, and a comment as well. Two question marks may begin a trigraph.
bool is_header_name(std::string_view text) {
  const auto breaks_out = [](unsigned char c) {
    return c < ' ' || c == 0x7f || c == '"' || c == '<' || c == '>' || c == '\\';
  };
  const auto has = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  return !text.empty() && std::none_of(text.begin(), text.end(), breaks_out) && !has("*/") && !has("/*") && !has("??");
}

// As C++ has them, without those that have letters: "operator+=". Others would be read as comments, or as nothing.
bool is_operator_name(std::string_view text) {
  constexpr std::string_view word = "operator";
  static constexpr std::string_view kOperators[] = {
      "!", "!=", "%",  "%=", "&",  "&&",  "&=", "()", "*",  "*=", "+",   "++", "+=",
      ",", "-",  "--", "-=", "->", "->*", "/",  "/=", "<",  "<<", "<<=", "<=", "<=>",
      "=", "==", ">",  ">=", ">>", ">>=", "[]", "^",  "^=", "|",  "|=",  "||", "~"};
  if (text.substr(0, word.size()) != word) return false;
  text.remove_prefix(word.size());
  return std::find(std::begin(kOperators), std::end(kOperators), text) != std::end(kOperators);
}

// "geo::mesh::area", "geo::mesh::~mesh", "geo::mesh::operator+="
bool is_member_name(const std::string &text) {
  const std::size_t colons = text.rfind("::");
  const std::string name = text.substr(colons == std::string::npos ? 0 : colons + 2);
  const std::string scope = text.substr(0, colons == std::string::npos ? 0 : colons);
  const bool is_destructor = !name.empty() && name[0] == '~' && is_identifier(name.substr(1));
  if (!is_operator_name(name) && !is_destructor) return is_qualified_name(text);
  return scope.empty() || is_qualified_name(scope);
}

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// "-0x1p-3f", "1'000u": starts as a number does, and goes on as one. A quote stands between digits only.
bool is_number(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("+-~ "), text.size()));
  const std::size_t digit = !text.empty() && text[0] == '.' ? 1 : 0;
  if (digit >= text.size() || std::isdigit(static_cast<unsigned char>(text[digit])) == 0) return false;
  for (std::size_t i = digit; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_sign = (c == '+' || c == '-') && std::string_view("eEpP").find(text[i - 1]) != std::string_view::npos;
    const bool separates = c == '\'' && is_alnum(text[i - 1]) && i + 1 < text.size() && is_alnum(text[i + 1]);
    if (!is_alnum(c) && c != '.' && !is_sign && !separates) return false;
  }
  return true;
}

// From one quote to the next, which is the last character.
bool is_quoted(std::string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text.front()) {
      return i + 1 == text.size();
    }
  }
  return false;
}

// A literal, a name, or "{}": what can't end the declaration that it stands in.
bool is_default(const std::string &text) {
  if (text == "{}" || is_qualified_name(text) || text == "true" || text == "false" || text == "nullptr") return true;
  if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < ' ' || c == 0x7f; })) return false;
  if (const std::size_t quote = text.find_first_of("\"'"); quote != std::string::npos) {
    const std::string_view encoding = std::string_view(text).substr(0, quote);
    constexpr std::string_view encodings[] = {"", "u8", "u", "U", "L"};
    const bool is_number = quote > 0 && text[quote] == '\'' && text[0] >= '0' && text[0] <= '9';  // 1'000
    if (!is_number) {
      return std::find(std::begin(encodings), std::end(encodings), encoding) != std::end(encodings) &&
             is_quoted(std::string_view(text).substr(quote));
    }
  }
  constexpr std::string_view least = " - 1";  // the least integer has no literal of its own
  const std::size_t end = text.size() - std::min(text.size(), least.size());
  return is_number(text) ||
         (std::string_view(text).substr(end) == least && is_number(std::string_view(text).substr(0, end)));
}

class WordCheck {
 public:
  WordCheck(const Api &api, Diagnostics &diagnostics) : api_(api), diagnostics_(diagnostics) {}

  void run() {
    texts(api_);
    for (const std::string &guard : api_.guards) require(is_word(guard), guard, "an include guard", api_.origin);
    if (!api_.header.empty()) require(is_header_name(api_.header), api_.header, "a header", api_.origin);
    for (const auto *names : {&api_.headers, &api_.includes}) {
      for (const std::string &one : *names) require(is_header_name(one), one, "a header", api_.origin);
    }
    for (const std::string &one : api_.defines) define(one, api_.origin);
    text(api_.distribution, "the distribution", api_.origin);
    limited_api();
    for (const Approval &one : api_.approvals) approval(one);
    for (const Release &one : api_.history) version(one.version, "the history", api_.origin);
    for (const External &one : api_.externals) external(one);
    for (const Typedef &one : api_.typedefs) named(one);
    for (const Enum &one : api_.enums) {
      named(one);
      for (const Enumerator &value : one.enumerators) named(value);
    }
    for (const auto *records : {&api_.records, &api_.hidden_records}) {
      for (const Record &one : *records) {
        named(one);
        std::unordered_set<std::string> seen;
        fields(one.layout, one.origin, &seen);
      }
    }
    for (const Handle &one : api_.handles) named(one);
    for (const Callback &one : api_.callbacks) {
      named(one);
      parameters(one.signature, one.origin);
    }
    for (const Constant &one : api_.constants) constant(one);
    for (const ExceptionType &one : api_.exceptions) {
      require(is_qualified_name(one.name), one.name, "a class of exceptions", one.origin);
    }
    for_each_slot(api_.slots, [&](const Slot &one) {
      slot(one);
      parameters(one.signature, one.origin);
      if (!is_text(one.capsule_name)) text(one.capsule_name, "the capsule of `" + one.name + "`", one.origin);
    });
    for (const std::string &line : api_.helpers) helper(line);
    if (api_.foreign) foreign(*api_.foreign);
  }

 private:
  // Code by intention, but a line of it.
  void helper(const std::string &line) {
    text(line, "a line of `helpers`", api_.origin);
    if (line.find_first_of("\n\r") == std::string::npos) return;
    diagnostics_.error("invalid-text", api_.origin, "a line of `helpers` contains a line break",
                       "write each line as a string of its own");
  }
  // Dates are compared as texts: any other form would never expire.
  static bool is_date(const std::string &text) {
    constexpr std::string_view form = "0000-00-00";
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    const std::string month = text.substr(5, 2), day = text.substr(8);
    return month >= "01" && month <= "12" && day >= "01" && day <= "31";
  }
  void approval(const Approval &one) {
    if (one.expires.empty() || is_date(one.expires)) return;
    diagnostics_.error("unknown-word", api_.origin,
                       "the approval of `" + one.finding + "` expires on `" + one.expires + "`, which is no date",
                       "write it as 2027-01-31");
  }
  void limited_api() {
    const std::string &text = api_.limited_api;
    const bool is_version = text.size() > 2 && text.size() < 5 && text.compare(0, 2, "3.") == 0 && text[2] != '0' &&
                            text.find_first_not_of("0123456789", 2) == std::string::npos;
    if (text.empty() || is_version) return;
    diagnostics_.error("invalid-limited-api", api_.origin, "`" + text + "` is no version of the limited API",
                       "name the oldest Python that consumers are compiled for: \"3.11\"");
  }
  void define(const std::string &text, const Origin &where) {
    const std::size_t equals = std::min(text.find('='), text.size());
    const bool is_line = text.find_first_of("\n\r\\") == std::string::npos && text.find("/*") == std::string::npos;
    require(is_line && is_identifier(text.substr(0, equals)), text, "a macro, with or without `=` and its value",
            where);
  }
  void require(bool valid, const std::string &name, const char *what, const Origin &where) {
    if (!valid) diagnostics_.error("invalid-name", where, "`" + name + "` can't be the name of " + what);
  }
  static bool is_text(const std::string &text) {
    return text.find('\0') == std::string::npos && find_invalid_utf8(text) == std::string_view::npos;
  }
  void text(const std::string &text, const std::string &what, const Origin &where) {
    if (text.find('\0') != std::string::npos)
      diagnostics_.error("invalid-text", where, what + " contains a NUL character");
    else if (find_invalid_utf8(text) != std::string_view::npos)
      diagnostics_.error("invalid-text", where, what + " is not UTF-8");
  }
  void version(const std::string &text, const char *of, const Origin &where) {
    const std::string fault = fault_of_version(text);
    if (!fault.empty()) diagnostics_.error("invalid-text", where, std::string("a version of ") + of + " " + fault);
  }
  void texts(const Named &one) {
    const auto check = [&](const std::string &written, const char *what) {
      if (!is_text(written)) text(written, what + (" `" + one.name + "`"), one.origin);
    };
    check(one.doc, "the documentation of");
    check(one.comment, "the comment on");
    if (one.deprecated) check(*one.deprecated, "the deprecation of");
  }
  void named(const Named &one) {
    texts(one);
    if (!one.symbol.empty())
      require(is_qualified_name(one.symbol), one.symbol, "something in the provider", one.origin);
  }
  void slot(const Slot &one) {
    if (one.cxx) return member(one, *one.cxx);
    if (!api_.foreign) return named(one);
    texts(one);
    if (!one.symbol.empty()) require(is_member(one.symbol), one.symbol, "a field of the table", one.origin);
  }
  void member(const Slot &one, const CxxForm &form) {
    texts(one);
    if (!one.symbol.empty()) require(is_member_name(one.symbol), one.symbol, "something in the provider", one.origin);
    for (const CxxParameter &parameter : form.parameters) {
      const Origin &where = parameter.origin.known() ? parameter.origin : one.origin;
      if (!parameter.name.empty()) require(is_identifier(parameter.name), parameter.name, "a parameter", where);
      if (parameter.default_value.empty() || is_default(parameter.default_value)) continue;
      diagnostics_.error("default-unsupported", where, "`" + parameter.default_value + "` is no default argument",
                         "write a literal, a name or {}");
    }
  }
  void foreign(const Foreign &one) {
    for (const std::string &define : one.defines) this->define(define, one.origin);
    if (!one.array.empty()) require(is_qualified_name(one.array), one.array, "an array", one.origin);
    if (one.version) {
      for (const NumberedRelease &release : one.version->releases)
        version(release.version, "`releases`", one.version->origin);
    }
    for (const std::string &name : one.includes) require(is_header_name(name), name, "a header", api_.origin);
    Layout leading;
    leading.fields = one.leading;
    std::unordered_set<std::string> seen;
    fields(leading, api_.origin, &seen);
  }
  void external(const External &one) {
    const std::size_t blank = one.name.find(' ');
    const std::string tag = one.name.substr(0, blank == std::string::npos ? 0 : blank + 1);
    const bool tagged = tag.empty() || tag == "struct " || tag == "union " || tag == "enum ";
    require(tagged && is_identifier(one.name.substr(tag.size())), one.name, "an external type", one.origin);
    require(is_header_name(one.header), one.header, "a header", one.origin);
    texts(one);
    if (!one.symbol.empty())
      require(is_qualified_name(one.symbol), one.symbol, "something in the provider", one.origin);
  }
  void constant(const Constant &one) {
    named(one);
    if (const auto *value = std::get_if<std::string>(&one.value))
      text(*value, "the value of `" + one.name + "`", one.origin);
  }
  // Generated code moves parameters with the names of keywords out of the way, but not fields.
  void parameters(const Signature &signature, const Origin &otherwise) {
    for (const Parameter &one : signature.parameters) {
      const Origin &where = one.origin.known() ? one.origin : otherwise;
      if (!one.name.empty()) require(is_word(one.name), one.name, "a parameter", where);
    }
  }
  // The members of an anonymous member without a name are members of what it stands in.
  void fields(const Layout &layout, const Origin &otherwise, std::unordered_set<std::string> *seen) {
    for (const Field &one : layout.fields) {
      const Origin &where = one.origin.known() ? one.origin : otherwise;
      texts(one);
      if (!one.name.empty()) {
        require(is_identifier(one.name), one.name, "a field", where);
        if (!seen->insert(one.name).second)
          diagnostics_.error("duplicate-name", where, "two fields are called `" + one.name + "`");
      }
      if (one.anonymous.empty()) continue;
      std::unordered_set<std::string> own;
      fields(one.anonymous.front(), where, one.name.empty() ? seen : &own);
    }
  }

  const Api &api_;
  Diagnostics &diagnostics_;
};

}  // namespace

std::string fault_of_version(const std::string &version) {
  if (version.find_first_not_of(' ') == std::string::npos) return "is blank";
  if (find_invalid_utf8(version) != std::string::npos) return "is not UTF-8";
  return printable(version) == version ? "" : "has a line break or another control character";
}

void check_words(const Api &api, Diagnostics &diagnostics) { WordCheck(api, diagnostics).run(); }

}  // namespace caplet::model
