/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Annotations of an exported C API. They vanish everywhere but in the generator, which defines CAPLET_GENERATOR and
   reads them as attributes of the declarations they stand on. docs/annotations.md lists the keys of each. */
#ifndef CAPLET_ANNOTATE_H
#define CAPLET_ANNOTATE_H

#ifdef CAPLET_GENERATOR
#define CAPLET_ATTRIBUTE_(text) __attribute__((annotate(text)))
/* The arguments are stringified directly, before any macro among them is expanded. */
#define CAPLET_API(...) struct CAPLET_ATTRIBUTE_("caplet.api " #__VA_ARGS__) CAPLET_UNIQUE_(caplet_api_, __COUNTER__)
#define CAPLET_SLOT(...) CAPLET_ATTRIBUTE_("caplet.slot " #__VA_ARGS__)
#define CAPLET_PARAM(...) CAPLET_ATTRIBUTE_("caplet.param " #__VA_ARGS__)
#define CAPLET_LAYOUT(...) CAPLET_ATTRIBUTE_("caplet.layout " #__VA_ARGS__)
#define CAPLET_HANDLE(...) CAPLET_ATTRIBUTE_("caplet.handle " #__VA_ARGS__)
#define CAPLET_ENUM(...) CAPLET_ATTRIBUTE_("caplet.enum " #__VA_ARGS__)
/* `sizeof` keeps the value without evaluating it, so that C takes `static const` variables too. */
#define CAPLET_CONSTANT(...)                                                                             \
  struct __attribute__((annotate("caplet.constant " #__VA_ARGS__, sizeof(__VA_ARGS__)))) CAPLET_UNIQUE_( \
      caplet_constant_, __COUNTER__)
#define CAPLET_UNIQUE_(prefix, number) CAPLET_PASTE_(prefix, number)
#define CAPLET_PASTE_(prefix, number) prefix##number
#else
/* A forward declaration that means nothing takes the semicolon, which -Wpedantic wants at file scope. */
#define CAPLET_API(...) struct caplet_annotation
#define CAPLET_SLOT(...)
#define CAPLET_PARAM(...)
#define CAPLET_LAYOUT(...)
#define CAPLET_HANDLE(...)
#define CAPLET_ENUM(...)
#define CAPLET_CONSTANT(...) struct caplet_annotation
#endif
#endif
