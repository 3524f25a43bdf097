// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <sstream>

#include "frontend/reader.h"
#include "frontend_print.h"
#include "model/type_text.h"
#include "model/words.h"

namespace caplet::frontend {
namespace {

using namespace model;

class Printer {
 public:
  std::string print(const Api &api) {
    for (const External &e : api.externals) out_ << "external " << e.name << " <" << e.header << ">\n";
    for (const Typedef &t : api.typedefs)
      line("typedef", t) << " = " << spell(t.type) << (t.is_inline ? " inline" : "") << end(t);
    for (const Enum &e : api.enums) print_enum(e);
    for (const Record &r : api.records) print_record(r);
    for (const Handle &h : api.handles) print_handle(h);
    for (const Callback &c : api.callbacks) print_callback(c);
    for (const Constant &c : api.constants) print_constant(c);
    for (const Slot &s : api.slots) print_slot(s);
    return out_.str();
  }

 private:
  std::ostream &line(const char *kind, const Named &named) {
    out_ << kind << ' ' << named.name;
    if (!named.symbol.empty()) out_ << " (" << named.symbol << ')';
    return out_;
  }
  static std::string end(const Named &named) {
    std::string text;
    if (named.deprecated) text += " deprecated(" + *named.deprecated + ")";
    if (!named.doc.empty()) {
      text += " // ";
      for (const char c : named.doc) text += c == '\n' ? "|" : std::string(1, c);
    }
    return text + "\n";
  }
  static const char *kind(RecordKind kind) { return kind == RecordKind::kUnion ? "union" : "struct"; }

  void print_enum(const Enum &e) {
    line("enum", e) << (e.has_typedef ? " typedef" : "") << (e.is_scoped ? " scoped" : "")
                    << (e.closed ? " closed" : "");
    if (e.underlying) out_ << " : " << spell(*e.underlying);
    out_ << end(e);
    for (const Enumerator &v : e.enumerators) {
      line("  value", v) << " = ";
      if (v.is_unsigned) {
        out_ << static_cast<std::uint64_t>(v.value) << 'u';
      } else {
        out_ << v.value;
      }
      out_ << end(v);
    }
  }
  void print_layout(const Layout &layout, const std::string &indent) {
    for (const Field &f : layout.fields) {
      out_ << indent << (f.name.empty() ? "-" : f.name) << ": ";
      if (f.anonymous.empty()) {
        out_ << spell(f.type);
      } else {
        out_ << kind(f.anonymous[0].kind);
        for (const auto bound : f.type.bounds) out_ << '[' << bound << ']';
      }
      if (f.bits) out_ << " : " << *f.bits;
      if (f.packed) out_ << " packed " << f.packed;
      if (f.align) out_ << " align " << f.align;
      out_ << end(f);
      if (!f.anonymous.empty()) print_layout(f.anonymous[0], indent + "  ");
    }
  }
  void print_record(const Record &r) {
    line(kind(r.layout.kind), r) << (r.has_typedef ? " typedef" : "") << (r.extensible ? " extensible" : "");
    if (r.layout.packed) out_ << " packed " << r.layout.packed;
    if (r.layout.align) out_ << " align " << r.layout.align;
    out_ << end(r);
    print_layout(r.layout, "  ");
  }
  void print_handle(const Handle &h) {
    line("handle", h) << ' ' << kind(h.kind) << (h.has_typedef ? " typedef" : "");
    if (h.ownership != HandleOwnership::kUnstated) out_ << ' ' << word(h.ownership);
    if (!h.destroy.empty()) out_ << " destroy " << h.destroy;
    out_ << end(h);
  }
  void print_signature(const Signature &s) {
    static const char *const kConventions[] = {"", "cdecl ", "stdcall ", "fastcall ", "vectorcall ", "ms ", "sysv "};
    const std::string result = spell(s.result);
    out_ << kConventions[static_cast<int>(s.convention)] << result << (result.back() == '*' ? "(" : " (");
    const char *separator = "";
    for (const Parameter &p : s.parameters) {
      out_ << separator << (p.name.empty() ? spell(p.type) : spell_declaration(p.type, p.name))
           << (p.nonnull ? " nonnull" : "");
      out_ << (p.nullable ? " nullable" : "") << (p.steals ? " steals" : "") << (p.out ? " out" : "");
      out_ << (p.inout ? " inout" : "") << (p.length.empty() ? "" : " length " + p.length);
      separator = ", ";
    }
    out_ << (s.variadic ? ", ..." : "") << ')' << (s.is_noexcept ? " noexcept" : "");
  }
  void print_callback(const Callback &c) {
    line("callback", c) << (c.is_function ? " function" : "") << (c.is_inline ? " inline" : "") << ": ";
    print_signature(c.signature);
    out_ << end(c);
  }
  void print_value(std::monostate) {}
  void print_value(const Null &) { out_ << " on_error NULL"; }
  template <typename T>
  void print_value(const T &value) {
    out_ << " on_error " << value;
  }
  void print_constant(const Constant &c) {
    line("constant", c) << ": " << (c.type ? spell(*c.type) : "implied") << (c.is_literal ? " literal" : "") << " = ";
    std::visit([this](const auto &value) { out_ << value; }, c.value);
    out_ << (c.value.index() == 1 ? "u" : "") << (c.value.index() == 3 ? "s" : "") << end(c);
  }
  void print_slot(const Slot &s) {
    static const char *const kKinds[] = {"function", "object", "data", "reserved"};
    line(kKinds[static_cast<int>(s.kind)], s) << ": ";
    if (s.kind == SlotKind::kFunction) {
      print_signature(s.signature);
    } else {
      out_ << spell(s.type);
    }
    out_ << (s.is_static ? " static" : "") << (s.optional ? " optional" : "");
    if (s.gil != Gil::kUnstated) out_ << (s.gil == Gil::kReleased ? " released" : " required");
    static const char *const kOwnerships[] = {"", " new", " borrowed", " handle"};
    out_ << kOwnerships[static_cast<int>(s.ownership)];
    std::visit([this](const auto &value) { print_value(value); }, s.on_error);
    if (s.threads != Threads::kUnstated) out_ << ' ' << word(s.threads);
    static const char *const kNulls[] = {"", " nonnull", " nullable"};
    out_ << kNulls[static_cast<int>(s.result)];
    if (!s.lifetime.empty()) out_ << " lifetime " << s.lifetime;
    for (const std::string &one : s.attributes) out_ << " [" << one << "]";
    out_ << end(s);
  }

  std::ostringstream out_;
};

}  // namespace

std::string print(const Api &api) { return Printer().print(api); }

Result read_files(const std::map<std::string, std::string> &files, std::vector<std::string> arguments,
                  const std::string &name) {
  Diagnostics diagnostics;
  Input input{name, std::nullopt, std::move(arguments)};
  const auto reading = read_header(input, files, diagnostics);
  Result result;
  result.text = reading ? print(reading->api) : diagnostics.text();
  if (reading) {
    result.api = reading->api;
    result.dependencies = reading->dependencies;
  }
  result.diagnostics = std::move(diagnostics);
  return result;
}

Result read_body(const std::string &body, std::vector<std::string> arguments, const std::string &name) {
  const std::string start = "#include <caplet/annotate.h>\nCAPLET_API(t, capsule = \"t.C\");\n";
  return read_files({{name, start + body}}, std::move(arguments), name);
}

}  // namespace caplet::frontend
