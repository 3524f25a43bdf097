// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/collector.h"

#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>
#include <llvm/Support/Path.h>

#include <algorithm>

#include "frontend/adopt.h"
#include "frontend/cxx_slots.h"
#include "frontend/exceptions.h"
#include "frontend/reexports.h"
#include "frontend/sightings.h"
#include "frontend/walk.h"
#include "model/lowering.h"

namespace caplet::frontend {

using clang::dyn_cast;

bool Collector::HandleTopLevelDecl(clang::DeclGroupRef group) {
  const clang::SourceManager &sources = compiler_.getSourceManager();
  for (clang::Decl *declaration : group) {
    if (session_.table_macros.take(*declaration)) continue;
    if (!sources.isInSystemHeader(declaration->getLocation())) candidates_.push_back(declaration);
  }
  return true;
}

bool Collector::shouldSkipFunctionBody(clang::Decl *declaration) {
  const auto *named = dyn_cast<clang::NamedDecl>(declaration);
  return named == nullptr || !named->getIdentifier() || !named->getName().starts_with(kTrial);
}

void Collector::HandleTranslationUnit(clang::ASTContext &ast) {
  if (compiler_.getDiagnosticClient().getNumErrors() > 0) return;  // of macros that were tried, none
  Unit unit{
      ast,
      compiler_.getPreprocessor(),
      compiler_.getSema(),
      session_.positions,
      session_.expansions,
      session_.ownership,
      session_.defines,
      session_.diagnostics,
      session_.includes,
      {},
  };
  session_.api = session_.adoption
                     ? adopt(unit, session_.header, *session_.adoption, candidates_, session_.table_macros)
                     : build(unit, session_.header, candidates_);
  const int errors = session_.diagnostics.error_count();
  if (session_.api) session_.conditionals.report(unit);
  if (session_.api && !session_.adoption) session_.helpers.collect(unit, *session_.api);
  if (session_.diagnostics.error_count() > errors) session_.api.reset();
  session_.dependencies = session_.ownership.paths();
}

namespace {

class Builder {
 public:
  Builder(Unit &unit, const std::string &header, const std::vector<clang::Decl *> &candidates)
      : unit_(unit), header_(header), candidates_(candidates), types_(unit) {}

  std::optional<model::Api> build() {
    const int errors = unit_.diagnostics.error_count();
    Expansion *expansion = find_api();
    if (!expansion) return std::nullopt;
    describe_api(*expansion);
    api_.slots.reserve(unit_.expansions.all().size());
    for (clang::Decl *candidate : candidates_) note_names(unit_, types_, candidate);
    for (clang::Decl *candidate : candidates_) visit(candidate);
    report_left_over(unit_, candidates_);
    add_exceptions();
    types_.finish(api_);
    for (const auto &[name, where] : opaque_) make_opaque(name, where);
    model::lower_slots(api_);
    add_reexports(unit_, api_);
    keep_what_binds(api_);
    if (unit_.diagnostics.error_count() > errors) return std::nullopt;
    if (api_.slots.empty() && api_.constants.empty() && api_.enums.empty() && api_.records.empty()) {
      unit_.diagnostics.error("nothing-exported", api_.origin, "`" + api_.name + "` exports nothing",
                              "put `CAPLET_SLOT()` before a function");
      return std::nullopt;
    }
    api_.guards = unit_.ownership.include_guards();
    return std::move(api_);
  }

 private:
  Expansion *find_api() {
    Expansion *found = nullptr;
    Expansion *elsewhere = nullptr;
    for (Expansion &expansion : unit_.expansions.all()) {
      if (expansion.macro != Macro::kApi) continue;
      const clang::SourceLocation at = unit_.manager().getFileLoc(expansion.name);
      if (!unit_.manager().isInMainFile(at)) {
        elsewhere = &expansion;
      } else if (!found) {
        found = &expansion;
      } else {
        unit_.error("annotation-doubled", expansion.name, "a second `CAPLET_API` in one header",
                    "the first is at " + unit_.positions.spelled(found->name) + "; give each API a header of its own");
      }
    }
    if (!found) missing_api(elsewhere);
    return found;
  }

  void missing_api(const Expansion *elsewhere) {
    const clang::SourceManager &sources = unit_.manager();
    if (sources.getBufferData(sources.getMainFileID()).trim().empty()) {
      unit_.diagnostics.error("header-empty", unit_.positions.main_file(), "the header is empty");
      return;
    }
    std::string hint = "name the API: `CAPLET_API(geometry, capsule = \"geometry._core._C_API\");`";
    if (elsewhere) hint = "the one at " + unit_.positions.spelled(elsewhere->name) + " counts for its own header only";
    unit_.diagnostics.error("api-missing", unit_.positions.main_file(), "no `CAPLET_API` in this header", hint);
  }

  void describe_api(Expansion &expansion) {
    const Annotation annotation = parse(expansion, unit_.preprocessor, unit_.positions, unit_.diagnostics);
    for (const clang::Token &token : annotation.leading) api_.name += unit_.preprocessor.getSpelling(token);
    api_.origin =
        unit_.positions.token(annotation.leading.empty() ? expansion.name : annotation.leading[0].getLocation());
    if (annotation.leading.size() > 1) {
      unit_.diagnostics.error("annotation-syntax", api_.origin, "`CAPLET_API` needs the API's name first",
                              "`CAPLET_API(geometry, capsule = \"geometry._core._C_API\");`");
    }
    api_.doc = unit_.doc(expansion.name, {});
    api_.language = unit_.is_cxx() ? model::Language::kCxx : model::Language::kC;
    api_.header = llvm::sys::path::filename(header_).str();
    api_.capsule = annotation.text("capsule");
    api_.distribution = annotation.text("distribution");
    api_.prefix = annotation.text("prefix");
    api_.limited_api = annotation.text("limited_api");
    unit_.prefix = api_.function_prefix();
    if (const Setting *window = annotation.find("deprecation_window")) {
      api_.deprecation_window = static_cast<int>(std::get<std::int64_t>(window->value));
    }
    if (const Setting *abi = annotation.find("abi")) api_.abi = static_cast<int>(std::get<std::int64_t>(abi->value));
    api_.interpreters = model::value_of<model::Interpreters>(annotation.text("interpreters"));
    describe_protocol(annotation);
    for (const Setting &setting : annotation.settings) {
      if (setting.key->kind != ValueKind::kTexts) continue;
      for (const llvm::StringRef name : texts(setting)) {
        if (setting.key->name == "headers") {
          add_header(name, setting.origin);
        } else if (setting.key->name == "opaque") {
          opaque_.emplace_back(name.str(), setting.origin);
        } else if (setting.key->name == "defines") {
          api_.defines.push_back(name.str());
        } else {
          api_.aliases.push_back(name.str());
        }
      }
    }
  }

  void describe_protocol(const Annotation &annotation) {
    for (const char *key : {"lifetime", "method", "on_instance", "on_type"}) {
      const Setting *setting = annotation.find(key);
      if (setting == nullptr) continue;
      if (!api_.protocol) api_.protocol.emplace();
      api_.protocol->origin = setting->origin;
    }
    if (!api_.protocol) return;
    api_.protocol->type_attribute = annotation.text("on_type");
    api_.protocol->attribute = annotation.text("on_instance");
    api_.protocol->method = annotation.text("method");
    api_.protocol->lifetime = annotation.choice<model::TableLifetime>("lifetime");
  }

  // Of a comma list, without blanks and what is empty.
  static std::vector<llvm::StringRef> texts(const Setting &setting) {
    std::vector<llvm::StringRef> all;
    llvm::StringRef rest = std::get<std::string>(setting.value);
    while (!rest.empty()) {
      llvm::StringRef text;
      std::tie(text, rest) = rest.split(',');
      if (text = text.trim(); !text.empty()) all.push_back(text);
    }
    return all;
  }
  void add_header(llvm::StringRef name, const Origin &where) {
    if (unit_.ownership.add_header(name)) return api_.headers.push_back(name.str());
    unit_.diagnostics.error("header-not-included", where,
                            "`" + name.str() + "` is not included by `" + api_.header + "`",
                            "write it as its #include does");
  }

  // What consumers only pass on is not compared.
  void make_opaque(const std::string &name, const Origin &where) {
    for (model::External &one : api_.externals) {
      if (one.name != name) continue;
      one.opaque = true;
      one.seen.clear();
      return;
    }
    unit_.diagnostics.error("opaque-unknown", where, "the API uses no type `" + name + "` of another project",
                            "write it as C does: \"struct stat\", \"FILE\"");
  }

  bool is_own(const clang::Decl &declaration) {
    return unit_.ownership.belongs(declaration.getLocation()) == Belongs::kApi;
  }

  void visit(clang::Decl *declaration) {
    if (declaration->hasAttrs() && !declaration->isImplicit() && is_own(*declaration)) visit_annotated(declaration);
    for (clang::Decl *inner : inside(declaration)) visit(inner);
  }

  void visit_annotated(clang::Decl *declaration) {
    if (const auto *function = dyn_cast<clang::FunctionDecl>(declaration)) {
      if (const Expansion *expansion = slot_on(*function)) add_function(unit_, types_, *function, *expansion, api_);
    } else if (const auto *variable = dyn_cast<clang::VarDecl>(declaration)) {
      if (const Expansion *expansion = slot_on(*variable)) add_variable(unit_, types_, *variable, *expansion, api_);
    } else if (const auto *record = dyn_cast<clang::RecordDecl>(declaration)) {
      if (unit_.annotation_on(*record, Macro::kApi)) return;
      if (const Expansion *constant = unit_.annotation_on(*record, Macro::kConstant)) {
        return add_constant(unit_, types_, *record, *constant, api_);
      }
      note_exception(*record);
      visit_record(*record);
    } else if (const auto *enumeration = dyn_cast<clang::EnumDecl>(declaration)) {
      if (unit_.annotation_on(*enumeration, Macro::kEnum)) types_.export_tag(*enumeration);
    }
  }

  // One slot a function or variable, whichever of its declarations is annotated.
  const Expansion *slot_on(const clang::NamedDecl &declaration) {
    Expansion *expansion = unit_.annotation_on(declaration, Macro::kSlot);
    if (!expansion) return nullptr;
    const auto [first, is_new] = slots_.try_emplace(declaration.getCanonicalDecl(), expansion);
    if (is_new) return expansion;
    unit_.error("annotation-doubled", expansion->name,
                "a second `CAPLET_SLOT` on `" + declaration.getNameAsString() + "`",
                "the first is at " + unit_.positions.spelled(first->second->name) + "; keep one of the two");
    return nullptr;
  }

  void visit_record(const clang::RecordDecl &record) {
    const Expansion *layout = unit_.annotation_on(record, Macro::kLayout);
    const Expansion *handle = unit_.annotation_on(record, Macro::kHandle);
    if (layout && handle) {
      return unit_.error("annotation-misplaced", handle->name, "a type is a handle or has a layout, not both",
                         "keep CAPLET_LAYOUT if users read its fields, else CAPLET_HANDLE");
    }
    if (layout && !record.isThisDeclarationADefinition()) {
      return unit_.error("annotation-misplaced", layout->name, "`CAPLET_LAYOUT` stands on a declaration without fields",
                         "put it after `struct` where the fields are declared");
    }
    if (layout || handle) types_.export_tag(record);
    const auto *defined = dyn_cast<clang::CXXRecordDecl>(&record);
    if (handle && defined && defined->isThisDeclarationADefinition()) add_upcasts(unit_, types_, *defined, api_);
  }

  void note_exception(const clang::RecordDecl &record) {
    const auto *definition = dyn_cast<clang::CXXRecordDecl>(&record);
    if (!definition || !definition->isThisDeclarationADefinition()) return;
    const Expansion *expansion = unit_.annotation_on(record, Macro::kException);
    if (!expansion) return;
    const Annotation annotation = parse(*expansion, unit_.preprocessor, unit_.positions, unit_.diagnostics);
    if (!check_exception(unit_, *definition, record.getLocation())) return;
    model::ExceptionType exception;
    unit_.describe(record, exception);
    exception.name = exception.spelled_in_provider();
    exception.symbol.clear();
    for (const clang::Token &token : annotation.leading) exception.object += unit_.preprocessor.getSpelling(token);
    exceptions_.push_back({definition, std::move(exception)});
  }

  // A handler of a base class would hide those of the classes derived from it.
  void add_exceptions() {
    std::stable_sort(exceptions_.begin(), exceptions_.end(),
                     [&](const auto &a, const auto &b) { return depth_of(*a.first) > depth_of(*b.first); });
    for (auto &[definition, exception] : exceptions_) api_.exceptions.push_back(std::move(exception));
  }
  int depth_of(const clang::CXXRecordDecl &definition) {
    if (const auto found = depths_.find(&definition); found != depths_.end()) return found->second;
    int depth = 0;
    for (const clang::CXXBaseSpecifier &base : definition.bases()) {
      const clang::CXXRecordDecl *target = base.getType()->getAsCXXRecordDecl();
      if (target && target->hasDefinition()) depth = std::max(depth, 1 + depth_of(*target->getDefinition()));
    }
    return depths_[&definition] = depth;
  }

  Unit &unit_;
  const std::string &header_;
  const std::vector<clang::Decl *> &candidates_;
  std::vector<std::pair<const clang::CXXRecordDecl *, model::ExceptionType>> exceptions_;
  TypeMapper types_;
  std::vector<std::pair<std::string, Origin>> opaque_;        // by the author, and where
  llvm::DenseMap<const clang::CXXRecordDecl *, int> depths_;  // of their bases
  llvm::DenseMap<const clang::Decl *, Expansion *> slots_;
  model::Api api_;
};

}  // namespace

std::optional<model::Api> build(Unit &unit, const std::string &header, const std::vector<clang::Decl *> &candidates) {
  return Builder(unit, header, candidates).build();
}

}  // namespace caplet::frontend
