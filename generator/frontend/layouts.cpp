// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The layouts of an API on any target: a unit without includes, parsed in memory.

#include <clang/AST/RecordLayout.h>
#include <clang/Basic/TargetInfo.h>
#include <clang/Basic/TargetOptions.h>
#include <llvm/Support/MemoryBuffer.h>

#include "frontend/driver.h"
#include "frontend/frontend.h"
#include "frontend/layout_unit.h"

namespace caplet::frontend {
namespace {

using model::Field;
using model::Layout;
using model::Layouts;

constexpr const char *kPath = "/caplet-layouts.c";

// The width and sign of a scalar: "i64", "f80".
std::string class_of(clang::ASTContext &ast, clang::QualType type) {
  if (const auto *complex = type->getAs<clang::ComplexType>()) {
    return "complex " + class_of(ast, complex->getElementType());
  }
  if (type->isBooleanType()) return "bool";
  if (type->isRealFloatingType()) {
    return "f" + std::to_string(llvm::APFloat::semanticsSizeInBits(ast.getFloatTypeSemantics(type)));
  }
  return (type->isSignedIntegerType() ? "i" : "u") + std::to_string(ast.getTypeSize(type));
}

// The model's fields and Clang's go in step, as the unit was written from the former.
class FieldReader {
 public:
  FieldReader(clang::ASTContext &ast, std::vector<model::FieldLayout> &fields) : ast_(ast), fields_(fields) {}

  void read(const Layout &layout, const clang::RecordDecl &record, const model::FieldLayout &outer) {
    const clang::ASTRecordLayout &positions = ast_.getASTRecordLayout(&record);
    auto field = layout.fields.begin();
    for (const clang::FieldDecl *declaration : record.fields()) {
      read(*field++, *declaration, positions.getFieldOffset(declaration->getFieldIndex()), outer);
    }
  }

 private:
  void read(const Field &field, const clang::FieldDecl &declaration, std::uint64_t offset,
            const model::FieldLayout &outer) {
    model::FieldLayout here = outer;
    here.offset += offset;
    here.size = 0;
    here.bits = field.bits;
    if (!field.bits && !declaration.getType()->isIncompleteArrayType()) {
      here.size = static_cast<std::uint64_t>(ast_.getTypeSizeInChars(declaration.getType()).getQuantity());
    }
    here.is_signed = field.bits && declaration.getType()->isSignedIntegerOrEnumerationType();
    if (!field.name.empty()) {
      here.identity += field.identity();
      here.name += field.name;
      fields_.push_back(here);
      here.identity += '.';
      here.name += '.';
    }
    if (field.anonymous.empty()) return;
    const clang::Type *type = declaration.getType()->getBaseElementTypeUnsafe();
    read(field.anonymous.front(), *type->getAsRecordDecl(), here);
  }

  clang::ASTContext &ast_;
  std::vector<model::FieldLayout> &fields_;
};

class Consumer : public clang::ASTConsumer {
 public:
  Consumer(const model::Api &api, const LayoutUnit &unit, Layouts &layouts)
      : api_(api), unit_(unit), layouts_(layouts) {}

  void HandleTranslationUnit(clang::ASTContext &ast) override {
    if (ast.getDiagnostics().hasErrorOccurred()) return;
    layouts_.pointer_size = static_cast<int>(ast.getTypeSize(ast.VoidPtrTy) / 8);
    for (const clang::Decl *declaration : ast.getTranslationUnitDecl()->decls()) {
      if (const auto *alias = llvm::dyn_cast<clang::TypedefDecl>(declaration))
        aliases_[alias->getNameAsString()] = alias;
      if (const auto *tag = llvm::dyn_cast<clang::RecordDecl>(declaration)) records_[tag->getNameAsString()] = tag;
    }
    for (const auto &[spelling, alias] : unit_.scalars) {
      layouts_.scalars[spelling] = class_of(ast, aliases_.at(alias)->getUnderlyingType());
    }
    for (const model::Record &one : api_.records) {
      if (unit_.not_judged.count(one.name) == 0) read(ast, one);
    }
  }

 private:
  void read(clang::ASTContext &ast, const model::Record &one) {
    const clang::RecordDecl *record = records_.at(one.name)->getDefinition();
    const clang::ASTRecordLayout &layout = ast.getASTRecordLayout(record);
    model::RecordLayout &result = layouts_.records[one.name];
    result.size = static_cast<std::uint64_t>(layout.getSize().getQuantity());
    result.align = static_cast<std::uint64_t>(layout.getAlignment().getQuantity());
    FieldReader(ast, result.fields).read(one.layout, *record, {});
  }

  const model::Api &api_;
  const LayoutUnit &unit_;
  Layouts &layouts_;
  std::map<std::string, const clang::TypedefDecl *> aliases_;
  std::map<std::string, const clang::RecordDecl *> records_;
};

class LayoutAction : public clang::ASTFrontendAction {
 public:
  LayoutAction(const model::Api &api, const LayoutUnit &unit, Layouts &layouts)
      : api_(api), unit_(unit), layouts_(layouts) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &, llvm::StringRef) override {
    return std::make_unique<Consumer>(api_, unit_, layouts_);
  }

 private:
  const model::Api &api_;
  const LayoutUnit &unit_;
  Layouts &layouts_;
};

class Oracle : public model::LayoutOracle {
 public:
  bool knows(const std::string &triple) const override { return knows_target(triple); }
  std::optional<Layouts> layouts(const model::Api &api, const std::string &triple) const override {
    const LayoutUnit unit = layout_unit(api);
    Layouts layouts;
    layouts.not_judged = unit.not_judged;
    Diagnostics ours;  // a unit that Clang refuses is no fault of the user's, and names no line of his
    Positions positions(ours, kPath);
    DiagnosticsBridge bridge(ours, positions);
    LayoutAction action(api, unit, layouts);
    auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    memory->addFile(kPath, 0, llvm::MemoryBuffer::getMemBuffer(unit.text));
    const std::vector<std::string> arguments = {
        "-target", triple, "-x", "c", "-std=gnu11", "-w", "-nostdinc", "-ffreestanding", "-fsyntax-only", kPath};
    if (!run(arguments, memory, action, bridge)) return std::nullopt;
    return layouts;
  }
};

}  // namespace

std::unique_ptr<model::LayoutOracle> make_layout_oracle() { return std::make_unique<Oracle>(); }

}  // namespace caplet::frontend
