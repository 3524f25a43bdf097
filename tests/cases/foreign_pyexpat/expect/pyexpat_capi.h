/* The C API of pyexpat, for consumers: include this in place of pyexpat.h, call pyexpat_import() once, use the
   functions by name.
   Generated from pyexpat.caplet.json by: caplet generate pyexpat.caplet.json
   Do not edit. */
#ifndef PYEXPAT_CAPI_H
#define PYEXPAT_CAPI_H

#include <Python.h>
#include <expat.h>
#include <caplet/foreign.h>

#if CAPLET_FOREIGN_VERSION < 1
#error "pyexpat_capi.h needs version 1 of Caplet's caplet/foreign.h or newer"
#endif

/* The oldest minor that the imported provider may have: this header's, unless it is defined before. */
#ifndef PYEXPAT_REQUIRE
#define PYEXPAT_REQUIRE 1
#elif PYEXPAT_REQUIRE < 1 || PYEXPAT_REQUIRE > 1
#error "PYEXPAT_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define PYEXPAT_PATH_ "pyexpat.expat_CAPI"

struct CAPLET_MAY_ALIAS pyexpat_table {
  char *magic;
  int size;
  int MAJOR_VERSION;
  int MINOR_VERSION;
  int MICRO_VERSION;
  const XML_LChar *(*ErrorString)(enum XML_Error code); /* 0 */
  enum XML_Error (*GetErrorCode)(XML_Parser parser); /* 1 */
  XML_Size (*GetErrorColumnNumber)(XML_Parser parser); /* 2 */
  XML_Size (*GetErrorLineNumber)(XML_Parser parser); /* 3 */
  enum XML_Status (*Parse)(XML_Parser parser, const char *s, int len, int isFinal); /* 4 */
  XML_Parser (*ParserCreate_MM)(const XML_Char *encoding, const XML_Memory_Handling_Suite *memsuite,
      const XML_Char *namespaceSeparator); /* 5 */
  void (*ParserFree)(XML_Parser parser); /* 6 */
  void (*SetCharacterDataHandler)(XML_Parser parser, XML_CharacterDataHandler handler); /* 7 */
  void (*SetCommentHandler)(XML_Parser parser, XML_CommentHandler handler); /* 8 */
  void (*SetDefaultHandlerExpand)(XML_Parser parser, XML_DefaultHandler handler); /* 9 */
  void (*SetElementHandler)(XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end); /* 10 */
  void (*SetNamespaceDeclHandler)(XML_Parser parser, XML_StartNamespaceDeclHandler start,
      XML_EndNamespaceDeclHandler end); /* 11 */
  void (*SetProcessingInstructionHandler)(XML_Parser parser, XML_ProcessingInstructionHandler handler); /* 12 */
  void (*SetUnknownEncodingHandler)(XML_Parser parser, XML_UnknownEncodingHandler handler,
      void *encodingHandlerData); /* 13 */
  void (*SetUserData)(XML_Parser parser, void *userData); /* 14 */
  void (*SetStartDoctypeDeclHandler)(XML_Parser parser, XML_StartDoctypeDeclHandler start); /* 15 */
  enum XML_Status (*SetEncoding)(XML_Parser parser, const XML_Char *encoding); /* 16 */
  int (*DefaultUnknownEncodingHandler)(void *encodingHandlerData, const XML_Char *name, XML_Encoding *info); /* 17 */
  int (*SetHashSalt)(XML_Parser parser, unsigned long hash_salt); /* 18 */
};

#define PYEXPAT_POINTER_ CAPLET_JOIN(caplet_7pyexpat10expat_CAPI_1_, PYEXPAT_REQUIRE)
CAPLET_SHARED extern const void *PYEXPAT_POINTER_;
#define PYEXPAT_VIEW_ CAPLET_JOIN(caplet_7pyexpat10expat_CAPI_1_view_, PYEXPAT_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view *PYEXPAT_VIEW_;

static inline const struct pyexpat_table *pyexpat_table_(void) {
  return CAPLET_POINTER_CAST(const struct pyexpat_table *, CAPLET_LOAD(PYEXPAT_POINTER_));
}
static inline int pyexpat_minor_(void) { return CAPLET_LOAD_VIEW(PYEXPAT_VIEW_)->minor; }
static inline const caplet_foreign *pyexpat_consumer_(void);

/* ---- Functions ---- */

static inline const XML_LChar *ErrorString(enum XML_Error code) { return pyexpat_table_()->ErrorString(code); }

static inline enum XML_Error GetErrorCode(XML_Parser parser) { return pyexpat_table_()->GetErrorCode(parser); }

static inline XML_Size GetErrorColumnNumber(XML_Parser parser) {
  return pyexpat_table_()->GetErrorColumnNumber(parser);
}

static inline XML_Size GetErrorLineNumber(XML_Parser parser) { return pyexpat_table_()->GetErrorLineNumber(parser); }

static inline enum XML_Status Parse(XML_Parser parser, const char *s, int len, int isFinal) {
  return pyexpat_table_()->Parse(parser, s, len, isFinal);
}

static inline XML_Parser ParserCreate_MM(const XML_Char *encoding, const XML_Memory_Handling_Suite *memsuite,
    const XML_Char *namespaceSeparator) {
  return pyexpat_table_()->ParserCreate_MM(encoding, memsuite, namespaceSeparator);
}

static inline void ParserFree(XML_Parser parser) { pyexpat_table_()->ParserFree(parser); }

static inline void SetCharacterDataHandler(XML_Parser parser, XML_CharacterDataHandler handler) {
  pyexpat_table_()->SetCharacterDataHandler(parser, handler);
}

static inline void SetCommentHandler(XML_Parser parser, XML_CommentHandler handler) {
  pyexpat_table_()->SetCommentHandler(parser, handler);
}

static inline void SetDefaultHandlerExpand(XML_Parser parser, XML_DefaultHandler handler) {
  pyexpat_table_()->SetDefaultHandlerExpand(parser, handler);
}

static inline void SetElementHandler(XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end) {
  pyexpat_table_()->SetElementHandler(parser, start, end);
}

static inline void SetNamespaceDeclHandler(XML_Parser parser, XML_StartNamespaceDeclHandler start,
    XML_EndNamespaceDeclHandler end) {
  pyexpat_table_()->SetNamespaceDeclHandler(parser, start, end);
}

static inline void SetProcessingInstructionHandler(XML_Parser parser, XML_ProcessingInstructionHandler handler) {
  pyexpat_table_()->SetProcessingInstructionHandler(parser, handler);
}

static inline void SetUnknownEncodingHandler(XML_Parser parser, XML_UnknownEncodingHandler handler,
    void *encodingHandlerData) {
  pyexpat_table_()->SetUnknownEncodingHandler(parser, handler, encodingHandlerData);
}

static inline void SetUserData(XML_Parser parser, void *userData) { pyexpat_table_()->SetUserData(parser, userData); }

static inline void SetStartDoctypeDeclHandler(XML_Parser parser, XML_StartDoctypeDeclHandler start) {
  pyexpat_table_()->SetStartDoctypeDeclHandler(parser, start);
}

static inline enum XML_Status SetEncoding(XML_Parser parser, const XML_Char *encoding) {
  return pyexpat_table_()->SetEncoding(parser, encoding);
}

static inline int DefaultUnknownEncodingHandler(void *encodingHandlerData, const XML_Char *name, XML_Encoding *info) {
  return pyexpat_table_()->DefaultUnknownEncodingHandler(encodingHandlerData, name, info);
}

static inline int SetHashSalt(XML_Parser parser, unsigned long hash_salt) {
  return pyexpat_table_()->SetHashSalt(parser, hash_salt);
}

/* ---- Before an import ---- */

static inline void pyexpat_unimported_(void) { caplet_foreign_fatal_not_imported(PYEXPAT_PATH_, "pyexpat_import"); }

/* What calls go through until pyexpat_import() succeeds: every function of this table ends the process. */
struct pyexpat_table_start_ {
  CAPLET_ALIGNAS(struct pyexpat_table) unsigned char bytes_of_magic[offsetof(struct pyexpat_table, ErrorString)];
  void (*slots_0[19])(void);
};
#define PYEXPAT_START_ CAPLET_JOIN(caplet_7pyexpat10expat_CAPI_1_start_, PYEXPAT_REQUIRE)
CAPLET_SHARED extern const struct pyexpat_table_start_ PYEXPAT_START_;
CAPLET_SELECTED const struct pyexpat_table_start_ PYEXPAT_START_ = {
    CAPLET_ZERO, {pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_,
        pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_,
        pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_,
        pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_, pyexpat_unimported_},
};

#define PYEXPAT_UNIMPORTED_ CAPLET_JOIN(caplet_7pyexpat10expat_CAPI_1_unimported_, PYEXPAT_REQUIRE)
CAPLET_SHARED extern const caplet_foreign_view PYEXPAT_UNIMPORTED_;
CAPLET_SELECTED const caplet_foreign_view PYEXPAT_UNIMPORTED_ = {&PYEXPAT_START_, 0, -1, 0};
CAPLET_SELECTED const caplet_foreign_view *PYEXPAT_VIEW_ = &PYEXPAT_UNIMPORTED_;
CAPLET_SELECTED const void *PYEXPAT_POINTER_ = &PYEXPAT_START_;

/* ---- What the provider says of itself ---- */

static inline int pyexpat_number_0_(const void *table, int64_t *value) {
  const struct pyexpat_table *it = CAPLET_POINTER_CAST(const struct pyexpat_table *, table);
  *value = CAPLET_CAST(int64_t, it->size);
  return 1;
}

static inline const char *pyexpat_number_1_(const void *table) {
  const struct pyexpat_table *it = CAPLET_POINTER_CAST(const struct pyexpat_table *, table);
  return CAPLET_POINTER_CAST(const char *, it->magic);
}

static inline int pyexpat_number_2_(const void *table, int64_t *value) {
  const struct pyexpat_table *it = CAPLET_POINTER_CAST(const struct pyexpat_table *, table);
  *value = CAPLET_CAST(int64_t, it->MAJOR_VERSION);
  return 1;
}

/* ---- Import ---- */

/* What this header was generated from. */
static inline const caplet_foreign *pyexpat_consumer_(void) {
  static const caplet_foreign_place places[] = {
      {"pyexpat.expat_CAPI", "pyexpat.expat_CAPI"},
      {CAPLET_NULL, CAPLET_NULL},
  };
  static const caplet_foreign_release releases[] = {
      {1, CAPLET_NULL},
  };
  static const caplet_foreign_number numbers[] = {
      {"size", pyexpat_number_0_, CAPLET_NULL, 0, CAPLET_FOREIGN_SIZE, CAPLET_FOREIGN_EQUALS, 0, CAPLET_NULL},
      {"magic", CAPLET_NULL, pyexpat_number_1_, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 0,
          "pyexpat.expat_CAPI 1.1"},
      {"MAJOR_VERSION", pyexpat_number_2_, CAPLET_NULL, 0, CAPLET_FOREIGN_CHECK, CAPLET_FOREIGN_EQUALS, 2, CAPLET_NULL},
  };
  static const caplet_foreign_slot caplet_slots[] = {
      CAPLET_FOREIGN_SLOT("ErrorString", struct pyexpat_table, ErrorString, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("GetErrorCode", struct pyexpat_table, GetErrorCode, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("GetErrorColumnNumber", struct pyexpat_table, GetErrorColumnNumber, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("GetErrorLineNumber", struct pyexpat_table, GetErrorLineNumber, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("Parse", struct pyexpat_table, Parse, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("ParserCreate_MM", struct pyexpat_table, ParserCreate_MM, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("ParserFree", struct pyexpat_table, ParserFree, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetCharacterDataHandler", struct pyexpat_table, SetCharacterDataHandler, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetCommentHandler", struct pyexpat_table, SetCommentHandler, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetDefaultHandlerExpand", struct pyexpat_table, SetDefaultHandlerExpand, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetElementHandler", struct pyexpat_table, SetElementHandler, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetNamespaceDeclHandler", struct pyexpat_table, SetNamespaceDeclHandler, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetProcessingInstructionHandler", struct pyexpat_table, SetProcessingInstructionHandler, 1,
          0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetUnknownEncodingHandler", struct pyexpat_table, SetUnknownEncodingHandler, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetUserData", struct pyexpat_table, SetUserData, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetStartDoctypeDeclHandler", struct pyexpat_table, SetStartDoctypeDeclHandler, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("SetEncoding", struct pyexpat_table, SetEncoding, 1, 0, 0, 0),
      CAPLET_FOREIGN_SLOT("DefaultUnknownEncodingHandler", struct pyexpat_table, DefaultUnknownEncodingHandler, 1, 0, 0,
          0),
      CAPLET_FOREIGN_SLOT("SetHashSalt", struct pyexpat_table, SetHashSalt, 1, 0, 0, 0),
  };
  static const caplet_foreign consumer = {
      sizeof(caplet_foreign), PYEXPAT_REQUIRE, 1, "pyexpat_import", CAPLET_NULL,
      places, releases, numbers, caplet_slots, CAPLET_NULL,
      sizeof numbers / sizeof numbers[0], sizeof caplet_slots / sizeof caplet_slots[0], 0,
      &PYEXPAT_UNIMPORTED_,
  };
  return &consumer;
}

/** Imports the C API of pyexpat and checks that it fits. Call it when the module `module` is initialised, before any
    use; `module` keeps the provider alive, with NULL it lives as long as the interpreter. May be called again.
    Returns 0, or -1 with ImportError set. */
static inline int pyexpat_import(PyObject *module) {
  return caplet_foreign_import(module, pyexpat_consumer_(), &PYEXPAT_VIEW_, &PYEXPAT_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where pyexpat is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int pyexpat_try_import(PyObject *module) {
  return caplet_foreign_try_import(module, pyexpat_consumer_(), &PYEXPAT_VIEW_, &PYEXPAT_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int pyexpat_imported(void) { return CAPLET_ACQUIRE(PYEXPAT_POINTER_) != &PYEXPAT_START_; }

static inline const struct pyexpat_table *pyexpat_imported_(void) {
  const struct pyexpat_table *table = pyexpat_table_();
  if (CAPLET_POINTER_CAST(const void *, table) == &PYEXPAT_START_) pyexpat_unimported_();
  return table;
}
static inline int pyexpat_has_(uint16_t since, uint16_t until) {
  return pyexpat_imported() && caplet_foreign_is_there(CAPLET_CAST(uint16_t, pyexpat_minor_()), since, until);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int pyexpat_has_ErrorString(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_GetErrorCode(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_GetErrorColumnNumber(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_GetErrorLineNumber(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_Parse(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_ParserCreate_MM(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_ParserFree(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetCharacterDataHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetCommentHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetDefaultHandlerExpand(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetElementHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetNamespaceDeclHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetProcessingInstructionHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetUnknownEncodingHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetUserData(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetStartDoctypeDeclHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetEncoding(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_DefaultUnknownEncodingHandler(void) { return pyexpat_has_(1, 0); }
static inline int pyexpat_has_SetHashSalt(void) { return pyexpat_has_(1, 0); }

#ifdef __cplusplus
}
#endif
#endif
