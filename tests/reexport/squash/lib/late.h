// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Nothing of it is needed, and consumers that include it fail.
#ifdef PACK_CAPI_H
#error "consumers don't need this"
#endif
