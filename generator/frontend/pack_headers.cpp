// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A program of the build: packs the headers that Caplet carries into a source.
//   pack_headers OUTPUT NAME=FOLDER...
// Each file below FOLDER becomes a row NAME/its/path of carried_rows.h.

#include <llvm/Support/Compression.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

namespace {

namespace compression = llvm::compression;
namespace fs = std::filesystem;

constexpr int kZstdLevel = 19, kZlibLevel = 9;

std::string read(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Three digits always, so that a digit behind it is no part of it.
void append_escaped(llvm::ArrayRef<std::uint8_t> bytes, std::string *text) {
  for (const std::uint8_t byte : bytes) {
    const bool is_plain = byte >= ' ' && byte < 0x7f && byte != '"' && byte != '\\' && byte != '?';
    if (is_plain) {
      *text += static_cast<char>(byte);
    } else {
      *text += '\\';
      for (const int shift : {6, 3, 0}) *text += static_cast<char>('0' + ((byte >> shift) & 7));
    }
  }
}

// Of languages for graphics processors, which no header of a C API is in: a seventh of all.
bool is_of_other_language(const std::string &name) {
  static constexpr const char *kBeginnings[] = {"__clang_cuda_",  "__clang_hip_", "__clang_spirv_",         "amdgpu",
                                                "cuda_wrappers/", "hlsl",         "llvm_offload_wrappers/", "nvptx",
                                                "opencl-c",       "spirv"};
  return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                     [&](const char *one) { return name.rfind(one, 0) == 0; });
}

// By name, in the order of bytes, as they are looked up.
std::map<std::string, fs::path> find_files(int count, char **arguments) {
  std::map<std::string, fs::path> found;
  for (int i = 0; i < count; ++i) {
    const std::string argument = arguments[i];
    const std::size_t equals = argument.find('=');
    const fs::path folder = argument.substr(equals + 1);
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      const std::string name = entry.path().lexically_relative(folder).generic_string();
      if (!is_of_other_language(name)) found[argument.substr(0, equals) + "/" + name] = entry.path();
    }
  }
  return found;
}

}  // namespace

int main(int argc, char **argv) {
  const bool has_zstd = compression::getReasonIfUnsupported(compression::Format::Zstd) == nullptr;
  const auto format = has_zstd ? compression::Format::Zstd : compression::Format::Zlib;
  if (const char *why = compression::getReasonIfUnsupported(format)) {
    std::cerr << "pack_headers: " << why << "\n";
    return 1;
  }
  std::string text, rows;
  int number = 0;
  for (const auto &[name, path] : find_files(argc - 2, argv + 2)) {
    const std::string content = read(path);
    const llvm::ArrayRef<std::uint8_t> bytes(reinterpret_cast<const std::uint8_t *>(content.data()), content.size());
    llvm::SmallVector<std::uint8_t, 0> packed;
    if (has_zstd) {
      compression::zstd::compress(bytes, packed, kZstdLevel);
    } else {
      compression::zlib::compress(bytes, packed, kZlibLevel);
    }
    const std::string constant = "kFile" + std::to_string(number++);
    text += "constexpr char " + constant + "[] = \"";
    append_escaped(packed, &text);
    text += "\";\n";
    rows += "    {\"" + name + "\", {" + constant + ", " + std::to_string(packed.size()) + "}, " +
            std::to_string(content.size()) + "},\n";
  }
  std::ofstream(argv[1], std::ios::binary)
      << "// Written by the build.\n#include \"frontend/carried_rows.h\"\n\nnamespace caplet::frontend {\nnamespace "
         "{\n\n"
      << text << "\nconstexpr CarriedRow kRows[] = {\n"
      << rows << "};\n\n}  // namespace\n\nllvm::ArrayRef<CarriedRow> carried_rows() { return kRows; }\n"
      << "llvm::compression::Format carried_format() { return llvm::compression::Format::"
      << (has_zstd ? "Zstd" : "Zlib") << "; }\n\n}  // namespace caplet::frontend\n";
  return 0;
}
