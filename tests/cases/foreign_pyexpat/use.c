/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The Expat of the interpreter, which no library of the system has to be. */
#include "../case.h"
#include "pyexpat_capi.h"

#define TEXT "<a><b/><b>c</b></a>"

static void count(void *elements, const XML_Char *name, const XML_Char **attributes) {
  (void)name, (void)attributes;
  ++*(int *)elements;
}

static int run(void) {
  int elements = 0;
  XML_Parser parser = ParserCreate_MM(NULL, NULL, NULL);
  CHECK(parser != NULL);
  SetUserData(parser, &elements);
  SetElementHandler(parser, count, NULL);
  CHECK(Parse(parser, TEXT, (int)sizeof TEXT - 1, 1) == XML_STATUS_OK);
  CHECK(elements == 3);
  ParserFree(parser);
  CHECK(strcmp(ErrorString(XML_ERROR_NO_ELEMENTS), "no element found") == 0);
  return 0;
}

CONSUMER(pyexpat_import, run)
