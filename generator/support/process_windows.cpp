// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// process.h for Windows.

#include <windows.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "support/process.h"

namespace caplet {
namespace {

constexpr std::size_t kMostOutput = 64U << 20;

class Handle {
 public:
  Handle() = default;
  ~Handle() { close(); }
  Handle(const Handle &) = delete;
  Handle &operator=(const Handle &) = delete;
  HANDLE get() const { return handle_; }
  HANDLE *put() { return &handle_; }
  void close() {
    const HANDLE old = std::exchange(handle_, nullptr);
    if (old != nullptr && old != INVALID_HANDLE_VALUE) CloseHandle(old);
  }

 private:
  HANDLE handle_ = nullptr;
};

// Only the end that is written to is inherited.
struct Pipe {
  Handle read_end, write_end;
  bool open() {
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    return CreatePipe(read_end.put(), write_end.put(), &inherited, 0) != FALSE &&
           SetHandleInformation(read_end.get(), HANDLE_FLAG_INHERIT, 0) != FALSE;
  }
};

std::wstring wide(std::string_view text) {
  const int size = static_cast<int>(text.size());
  std::wstring units(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0)), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), size, units.data(), static_cast<int>(units.size()));
  return units;
}

// So that the program's C library takes it for one argument: backslashes count only in front of a quote.
std::wstring quoted(const std::wstring &argument) {
  std::wstring text = L"\"";
  std::size_t slashes = 0;
  for (const wchar_t unit : argument) {
    if (unit == L'"') text.append(slashes + 1, L'\\');
    slashes = unit == L'\\' ? slashes + 1 : 0;
    text += unit;
  }
  return text.append(slashes, L'\\') + L"\"";
}

std::wstring command_line(const std::vector<std::string> &arguments) {
  std::wstring line;
  for (const std::string &argument : arguments) line += (line.empty() ? L"" : L" ") + quoted(wide(argument));
  return line;
}

// "A=1\0B=2\0\0". Names have no case there.
std::wstring environment(const std::vector<std::string> &without) {
  std::wstring kept;
  wchar_t *const all = GetEnvironmentStringsW();
  for (const wchar_t *one = all; *one != L'\0'; one += std::wstring_view(one).size() + 1) {
    const std::wstring_view text(one);
    const auto is_named = [&text](const std::string &name) {
      const std::wstring units = wide(name) + L"=";
      return text.size() >= units.size() &&
             CompareStringOrdinal(text.data(), static_cast<int>(units.size()), units.data(),
                                  static_cast<int>(units.size()), TRUE) == CSTR_EQUAL;
    };
    if (std::none_of(without.begin(), without.end(), is_named)) kept.append(text).push_back(L'\0');
  }
  FreeEnvironmentStringsW(all);
  kept.push_back(L'\0');
  return kept;
}

bool start(const std::vector<std::string> &arguments, const std::vector<std::string> &without, const Pipe &out,
           const Pipe &err, Handle &process) {
  SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
  Handle nothing;
  *nothing.put() =
      CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, nullptr);
  STARTUPINFOW startup{};
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdInput = nothing.get();
  startup.hStdOutput = out.write_end.get();
  startup.hStdError = err.write_end.get();
  PROCESS_INFORMATION information{};
  std::wstring line = command_line(arguments), variables = environment(without);
  if (CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE, CREATE_UNICODE_ENVIRONMENT, variables.data(),
                     nullptr, &startup, &information) == FALSE) {
    return false;
  }
  CloseHandle(information.hThread);
  *process.put() = information.hProcess;
  return true;
}

// Until it ends, or has too much; false then.
bool read_all(HANDLE from, std::string &text) {
  char buffer[65536];
  DWORD count = 0;
  while (ReadFile(from, buffer, sizeof buffer, &count, nullptr) != FALSE && count != 0) {
    text.append(buffer, count);
    if (text.size() > kMostOutput) return false;
  }
  return true;
}

// One after the other could block the program on the one that isn't read. Either that has too much ends it.
bool read_both(const Pipe &out, const Pipe &err, HANDLE process, Finished &result) {
  bool is_whole = true;
  std::thread beside([&err, &is_whole, &result, process] {
    is_whole = read_all(err.read_end.get(), result.err);
    if (!is_whole) TerminateProcess(process, 1);
  });
  const bool out_is_whole = read_all(out.read_end.get(), result.out);
  if (!out_is_whole) TerminateProcess(process, 1);
  beside.join();
  return is_whole && out_is_whole;
}

}  // namespace

std::optional<Finished> run_program(const std::vector<std::string> &arguments, std::string *why,
                                    const std::vector<std::string> &without) {
  Pipe out, err;
  Handle process;
  if (!out.open() || !err.open() || !start(arguments, without, out, err, process)) {
    *why = std::system_category().message(static_cast<int>(GetLastError()));
    return std::nullopt;
  }
  out.write_end.close();
  err.write_end.close();
  Finished result;
  if (!read_both(out, err, process.get(), result)) {
    *why = "its output has more than 64 MiB";
    return std::nullopt;
  }
  WaitForSingleObject(process.get(), INFINITE);
  DWORD status = 0;
  GetExitCodeProcess(process.get(), &status);
  result.status = static_cast<int>(status);
  return result;
}

}  // namespace caplet
