// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The same of C++: macros, and variables of namespaces.
#ifndef TYPEDXX_HPP
#define TYPEDXX_HPP
#include <caplet/annotate.h>

#include <cstddef>
#include <cstdint>

CAPLET_API(typed, capsule = "typed._C_API");

namespace typed {
enum class CAPLET_ENUM() mode : unsigned char { low = 1, high = 200 };
enum level { kLow = 1, kHigh = 7 };
constexpr unsigned long long kOne = 1;
constexpr auto kMask = 0xFFu;
constexpr float kHalf = .5f;
constexpr char kLetter = 'a';
constexpr char16_t kWide = u'\u263a';
constexpr bool kFlag = true;
constexpr short kSmall = -3;
constexpr std::size_t kCount = 4;
constexpr mode kMode = mode::high;
constexpr level kLevel = kHigh;
constexpr char kText[] = "text";
constexpr const char *kPointer = "pointer";
constexpr double kDouble = 1.5;
constexpr int kInt = 5;
constexpr std::int64_t kFixed = -5;
CAPLET_CONSTANT(kOne);
CAPLET_CONSTANT(kMask);
CAPLET_CONSTANT(kHalf);
CAPLET_CONSTANT(kLetter);
CAPLET_CONSTANT(kWide);
CAPLET_CONSTANT(kFlag);
CAPLET_CONSTANT(kSmall);
CAPLET_CONSTANT(kCount);
CAPLET_CONSTANT(kMode);
CAPLET_CONSTANT(kLevel);
CAPLET_CONSTANT(kText);
CAPLET_CONSTANT(kPointer);
CAPLET_CONSTANT(kDouble);
CAPLET_CONSTANT(kInt);
CAPLET_CONSTANT(kFixed);
}  // namespace typed
enum { TYPED_MAX = 8 };
#define TYPED_ONE 1ull        // IF
#define TYPED_LETTER 'a'      // IF
#define TYPED_FLAG true       // IF
#define TYPED_TEXT "text"
CAPLET_CONSTANT(TYPED_MAX);
CAPLET_CONSTANT(TYPED_ONE);
CAPLET_CONSTANT(TYPED_LETTER);
CAPLET_CONSTANT(TYPED_FLAG);
CAPLET_CONSTANT(TYPED_TEXT);
#endif
