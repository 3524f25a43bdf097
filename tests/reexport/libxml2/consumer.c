// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tree_capi.h"

#include "../module.h"

#define TEXT(text) ((const xmlChar *)(text))

static int run(void) {
  xmlDocPtr document = tree_xmlNewDoc(TEXT("1.0"));
  xmlNodePtr root = tree_xmlNewNode(NULL, TEXT("root"));
  tree_xmlDocSetRootElement(document, root);
  CHECK(tree_xmlNewChild(root, NULL, TEXT("leaf"), TEXT("green")) != NULL);
  CHECK(tree_xmlSetProp(root, TEXT("age"), TEXT("3")) != NULL);
  xmlChar *text = NULL;
  int size = 0;
  tree_xmlDocDumpMemory(document, &text, &size);
  tree_xmlFreeDoc(document);

  document = tree_xmlReadMemory((const char *)text, size, "memory.xml", NULL, TREE_XML_PARSE_NOBLANKS);
  tree_xmlFree(text);
  CHECK(document != NULL);
  root = tree_xmlDocGetRootElement(document);
  xmlChar *age = tree_xmlGetProp(root, TEXT("age"));
  xmlChar *content = tree_xmlNodeGetContent(tree_xmlFirstElementChild(root));
  CHECK(tree_xmlChildElementCount(root) == 1 && tree_xmlStrEqual(age, TEXT("3")));
  CHECK(tree_xmlStrEqual(content, TEXT("green")) && tree_xmlStrEqual(root->name, TEXT("root")));
  tree_xmlFree(age);
  tree_xmlFree(content);
  tree_xmlFreeDoc(document);
  return 0;
}

REEXPORT_CONSUMER(tree, run)
