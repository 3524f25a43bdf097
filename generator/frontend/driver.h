// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Runs Clang: the driver's arguments -> the compiler's arguments -> an invocation -> an action.
#pragma once

#include <clang/Frontend/FrontendAction.h>

#include <memory>
#include <string>
#include <vector>

#include "frontend/clang_compat.h"
#include "frontend/diagnostics_bridge.h"

namespace caplet::frontend {

// What is read of functions: that they are there, or all of them.
enum class Bodies { kSkipped, kParsed };

// What Clang's driver makes of `arguments`, the input file among them; null after an error, which `bridge` has
// reported. `files` have the headers that the program carries.
std::unique_ptr<clang::CompilerInvocation> make_invocation(const std::vector<std::string> &arguments,
                                                           const compat::Files &files, DiagnosticsBridge &bridge,
                                                           Bodies bodies);
// False after an error, which `bridge` has reported. The compiler is never freed, as the process ends soon, but where
// it is fuzzed.
bool execute(std::unique_ptr<clang::CompilerInvocation> invocation, const compat::Files &files,
             clang::FrontendAction &action, DiagnosticsBridge &bridge);
// Both; to `files` come the headers that the program carries.
bool run(const std::vector<std::string> &arguments, const compat::Files &files, clang::FrontendAction &action,
         DiagnosticsBridge &bridge, Bodies bodies = Bodies::kSkipped);

// Whether Clang knows the target.
bool knows_target(const std::string &triple);

}  // namespace caplet::frontend
