// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef TREE_H
#define TREE_H

#include <Python.h>
#include <caplet/annotate.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlstring.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(tree, capsule = "tree._core._C_API", distribution = "tree");
CAPLET_CONSTANT(XML_PARSE_NOBLANKS);

CAPLET_SLOT() xmlDocPtr xmlReadMemory(const char *buffer, int size, const char *URL, const char *encoding, int options);
CAPLET_SLOT() void xmlFreeDoc(xmlDocPtr cur);
CAPLET_SLOT() xmlNodePtr xmlDocGetRootElement(const xmlDoc *doc);
CAPLET_SLOT() xmlNodePtr xmlFirstElementChild(xmlNodePtr parent);
CAPLET_SLOT() unsigned long xmlChildElementCount(xmlNodePtr parent);
CAPLET_SLOT() xmlChar *xmlGetProp(const xmlNode *node, const xmlChar *name);
CAPLET_SLOT() xmlChar *xmlNodeGetContent(const xmlNode *cur);
CAPLET_SLOT() xmlDocPtr xmlNewDoc(const xmlChar *version);
CAPLET_SLOT() xmlNodePtr xmlNewNode(xmlNsPtr ns, const xmlChar *name);
CAPLET_SLOT() xmlNodePtr xmlNewChild(xmlNodePtr parent, xmlNsPtr ns, const xmlChar *name, const xmlChar *content);
CAPLET_SLOT() xmlAttrPtr xmlSetProp(xmlNodePtr node, const xmlChar *name, const xmlChar *value);
CAPLET_SLOT() xmlNodePtr xmlDocSetRootElement(xmlDocPtr doc, xmlNodePtr root);
CAPLET_SLOT() void xmlDocDumpMemory(xmlDocPtr cur, xmlChar **mem, int *size);
CAPLET_SLOT() int xmlStrEqual(const xmlChar *str1, const xmlChar *str2);
CAPLET_SLOT() extern xmlFreeFunc xmlFree;

#ifdef __cplusplus
}
#endif
#endif
