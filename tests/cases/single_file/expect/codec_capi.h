/* The C API of codec, for consumers: include this, call codec_import() once, use the functions by name.
   Generated from codec.caplet.json by: caplet generate codec.caplet.json
   Do not edit. */
#ifndef CODEC_CAPI_H
#define CODEC_CAPI_H

#ifdef CODEC_H
#error "codec_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef CODEC_PROVIDER_H
#error "codec_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stdint.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "codec_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.CODEC_REQUIRE: this header's, unless it is defined before. */
#ifndef CODEC_REQUIRE
#define CODEC_REQUIRE 1
#elif CODEC_REQUIRE < 1 || CODEC_REQUIRE > 1
#error "CODEC_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- The table ---- */

#define CODEC_PATH_ "codec._C_API"
struct codec_table {
  caplet_header caplet;
  uint32_t (*codec_sum)(const unsigned char *bytes, unsigned long n, uint32_t seed); /* 0 */
  int (*codec_level)(void); /* 1 */
};

#define CODEC_POINTER_ CAPLET_JOIN(caplet_5codec6_C_API_1_, CODEC_REQUIRE)
CAPLET_SHARED extern const caplet_header *CODEC_POINTER_;

static inline const struct codec_table *codec_table_(void) {
  return CAPLET_POINTER_CAST(const struct codec_table *, CAPLET_LOAD(CODEC_POINTER_));
}
static inline const struct codec_table *codec_imported_(void);

/* ---- Functions ---- */

/** The checksum of `n` bytes, continued from `seed`. */
static inline uint32_t codec_sum(const unsigned char *bytes, unsigned long n, uint32_t seed) {
  return codec_table_()->codec_sum(bytes, n, seed);
}

static inline int codec_level(void) { return codec_table_()->codec_level(); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int codec_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&codec_table_()->caplet, index, since);
}

static inline int codec_has_codec_sum(void) { return codec_has_(0, 1); }
static inline int codec_has_codec_level(void) { return codec_has_(1, 1); }

/* ---- Import ---- */

static inline void codec_unimported_(void) { caplet_fatal_not_imported(CODEC_PATH_, "codec_import"); }

/* What the pointer holds until codec_import() succeeds: every function of this table ends the process. */
struct codec_start_ {
  caplet_header caplet;
  void (*slots[2])(void);
};
#define CODEC_START_ CAPLET_JOIN(caplet_5codec6_C_API_1_start_, CODEC_REQUIRE)
CAPLET_SHARED extern const struct codec_start_ CODEC_START_;
CAPLET_SELECTED const struct codec_start_ CODEC_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {codec_unimported_, codec_unimported_},
};
CAPLET_SELECTED const caplet_header *CODEC_POINTER_ = &CODEC_START_.caplet;

static inline const struct codec_table *codec_imported_(void) {
  const struct codec_table *table = codec_table_();
  if (&table->caplet == &CODEC_START_.caplet) codec_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *codec_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"codec_sum", "uint32_t (const unsigned char *, unsigned long, uint32_t)", UINT64_C(0x19f2d2ffd3b369f8), 1, 0},
      {"codec_level", "int (void)", UINT64_C(0xac1477459192993c), 1, 0},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xaf5acace85fd2bb5), UINT64_C(0x75155d601ed42519)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      2, 0, 0, 0, /* slots, types, rows */
      "codec._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"codec\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"75155d601ed42519\"],\"versions\":[\"\"],"
      "\"capsule\":\"codec._C_API\",\"floor\":\""
      CAPLET_QUOTED(CODEC_REQUIRE) "\"}\0" CODEC_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), CODEC_REQUIRE, 0, CAPLET_END_OF(caplet_record, CODEC_PATH_), &compiled,
      &CODEC_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of codec and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int codec_import(PyObject *module) {
  return caplet_import(module, codec_consumer_(), &CODEC_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where codec is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int codec_try_import(PyObject *module) {
  return caplet_try_import(module, codec_consumer_(), &CODEC_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int codec_imported(void) { return CAPLET_ACQUIRE(CODEC_POINTER_) != &CODEC_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
