// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The page as rows, in the words of a format.
#pragma once

#include "render/docs/language.h"
#include "render/keys.h"

namespace caplet::render {

void add_docs_rows(const Subject &subject, const DocsLanguage &language, const DocsPage &page, Data &data);

}  // namespace caplet::render
