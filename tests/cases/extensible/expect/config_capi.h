/* The C API of config, for consumers: include this, call config_import() once, use the functions by name.
   Generated from config.caplet.json by: caplet generate config.caplet.json
   Do not edit. */
#ifndef CONFIG_CAPI_H
#define CONFIG_CAPI_H

#ifdef CONFIG_PROVIDER_H
#error "config_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "config_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.CONFIG_REQUIRE: this header's, unless it is defined before. */
#ifndef CONFIG_REQUIRE
#define CONFIG_REQUIRE 2
#elif CONFIG_REQUIRE < 1 || CONFIG_REQUIRE > 2
#error "CONFIG_REQUIRE must be 1 to 2 here"
#endif
#if CONFIG_REQUIRE < 2 && !defined CONFIG_GUARDED
#define CONFIG_SINCE_2 static CAPLET_UNGUARDED( \
    "it needs API 1.2, and CONFIG_REQUIRE is less: call it where config_has_...() says so, and define CONFIG_GUARDED")
#else
#define CONFIG_SINCE_2 static inline
#endif
/* Whether a provider that may be older than API 1.`since` is so. */
#define CONFIG_LACKS_(table, since) (CONFIG_REQUIRE < since && (table)->caplet.minor < since)

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ---- */

struct config_size;

#if CONFIG_REQUIRE >= 2
struct config_size {
  int width;
  int height;
};
#endif

/** Options of the module; more may come. */
struct config_options;

typedef struct config_limits config_limits;

/* ---- The table ---- */

#define CONFIG_PATH_ "config._C_API"
struct config_table {
  caplet_header caplet;
  struct config_options *(*config_current)(void); /* 0 */
  config_limits *(*config_limit)(void); /* 1, since 1.2 */
};

#define CONFIG_POINTER_ CAPLET_JOIN(caplet_6config6_C_API_1_, CONFIG_REQUIRE)
CAPLET_SHARED extern const caplet_header *CONFIG_POINTER_;

static inline const struct config_table *config_table_(void) {
  return CAPLET_POINTER_CAST(const struct config_table *, CAPLET_LOAD(CONFIG_POINTER_));
}
static inline const struct config_table *config_imported_(void);

/* ---- Functions ---- */

static inline struct config_options *config_current(void) { return config_table_()->config_current(); }

/** Since API 1.2. */
CONFIG_SINCE_2 config_limits *config_limit(void) {
  if (CONFIG_LACKS_(config_table_(), 2)) {
    caplet_fatal_newer(&config_table_()->caplet, "config_limit", 2, CAPLET_NULL);
  }
  return config_table_()->config_limit();
}

/* ---- Fields of structs that may grow ---- */

struct CAPLET_MAY_ALIAS config_config_options_layout_ {
  /** From 0 to 9. */
  int level;
  unsigned int strict : 1;
  const double ratio;
  const char *name;
  float weights[3];
  double matrix[2][3];
  CAPLET_EXTENSION union {
    long long count;
    double share;
  };
  struct {
    int x;
    int y;
  } at;
  short depth;
#if CONFIG_REQUIRE >= 2
  struct config_size size;
#endif
};

struct CAPLET_MAY_ALIAS config_config_limits_layout_ {
  size_t memory;
};

/** From 0 to 9. */
static inline int config_options_get_level(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->level;
}
static inline void config_options_set_level(struct config_options *self, int value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->level = value;
}

static inline unsigned int config_options_get_strict(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->strict;
}
CAPLET_BEGIN_BIT_FIELD
static inline void config_options_set_strict(struct config_options *self, unsigned int value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->strict = value;
}
CAPLET_END_BIT_FIELD

static inline double config_options_get_ratio(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->ratio;
}

static inline const char *config_options_get_name(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->name;
}
static inline void config_options_set_name(struct config_options *self, const char *value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->name = value;
}

static inline const float *config_options_get_weights(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->weights;
}
static inline float *config_options_edit_weights(struct config_options *self) {
  return CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->weights;
}

static inline const double (*config_options_get_matrix(const struct config_options *self))[3] {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->matrix;
}
static inline double (*config_options_edit_matrix(struct config_options *self))[3] {
  return CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->matrix;
}

static inline long long config_options_get_count(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->count;
}
static inline void config_options_set_count(struct config_options *self, long long value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->count = value;
}

static inline double config_options_get_share(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->share;
}
static inline void config_options_set_share(struct config_options *self, double value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->share = value;
}

static inline int config_options_get_at_x(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->at.x;
}
static inline void config_options_set_at_x(struct config_options *self, int value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->at.x = value;
}

static inline int config_options_get_at_y(const struct config_options *self) {
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->at.y;
}
static inline void config_options_set_at_y(struct config_options *self, int value) {
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->at.y = value;
}

CONFIG_SINCE_2 short config_options_get_depth(const struct config_options *self) {
  if (CONFIG_LACKS_(config_imported_(), 2)) {
    caplet_fatal_newer(&config_imported_()->caplet, "config_options.depth", 2, CAPLET_NULL);
  }
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->depth;
}
CONFIG_SINCE_2 void config_options_set_depth(struct config_options *self, short value) {
  if (CONFIG_LACKS_(config_imported_(), 2)) {
    caplet_fatal_newer(&config_imported_()->caplet, "config_options.depth", 2, CAPLET_NULL);
  }
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->depth = value;
}

#if CONFIG_REQUIRE >= 2
CONFIG_SINCE_2 struct config_size config_options_get_size(const struct config_options *self) {
  if (CONFIG_LACKS_(config_imported_(), 2)) {
    caplet_fatal_newer(&config_imported_()->caplet, "config_options.size", 2, CAPLET_NULL);
  }
  return CAPLET_POINTER_CAST(const struct config_config_options_layout_ *, self)->size;
}
CONFIG_SINCE_2 void config_options_set_size(struct config_options *self, struct config_size value) {
  if (CONFIG_LACKS_(config_imported_(), 2)) {
    caplet_fatal_newer(&config_imported_()->caplet, "config_options.size", 2, CAPLET_NULL);
  }
  CAPLET_POINTER_CAST(struct config_config_options_layout_ *, self)->size = value;
}
#endif

CONFIG_SINCE_2 size_t config_limits_get_memory(const config_limits *self) {
  if (CONFIG_LACKS_(config_imported_(), 2)) {
    caplet_fatal_newer(&config_imported_()->caplet, "config_limits.memory", 2, CAPLET_NULL);
  }
  return CAPLET_POINTER_CAST(const struct config_config_limits_layout_ *, self)->memory;
}
CONFIG_SINCE_2 void config_limits_set_memory(config_limits *self, size_t value) {
  if (CONFIG_LACKS_(config_imported_(), 2)) {
    caplet_fatal_newer(&config_imported_()->caplet, "config_limits.memory", 2, CAPLET_NULL);
  }
  CAPLET_POINTER_CAST(struct config_config_limits_layout_ *, self)->memory = value;
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int config_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&config_table_()->caplet, index, since);
}
static inline int config_reaches_(uint16_t since) { return caplet_reaches(&config_table_()->caplet, since); }

static inline int config_has_config_current(void) { return config_has_(0, 1); }
static inline int config_has_config_limit(void) { return config_has_(1, 2); }
static inline int config_has_config_options_depth(void) { return config_reaches_(2); }
static inline int config_has_config_options_size(void) { return config_reaches_(2); }
static inline int config_has_config_limits_memory(void) { return config_reaches_(2); }

/* ---- Import ---- */

static inline void config_unimported_(void) { caplet_fatal_not_imported(CONFIG_PATH_, "config_import"); }

/* What the pointer holds until config_import() succeeds: every function of this table ends the process. */
struct config_start_ {
  caplet_header caplet;
  void (*slots[2])(void);
};
#define CONFIG_START_ CAPLET_JOIN(caplet_6config6_C_API_1_start_, CONFIG_REQUIRE)
CAPLET_SHARED extern const struct config_start_ CONFIG_START_;
CAPLET_SELECTED const struct config_start_ CONFIG_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {config_unimported_, config_unimported_},
};
CAPLET_SELECTED const caplet_header *CONFIG_POINTER_ = &CONFIG_START_.caplet;

static inline const struct config_table *config_imported_(void) {
  const struct config_table *table = config_table_();
  if (&table->caplet == &CONFIG_START_.caplet) config_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *config_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"config_current", "struct config_options * (void)", UINT64_C(0x0e5fd70f437ec85a), 1, 0},
      {"config_limit", "config_limits * (void)", UINT64_C(0x0129a2189fbd9600), 2, 0},
  };
  static const caplet_type_info caplet_types[] = {
#if CONFIG_REQUIRE >= 2
      {"struct config_size", sizeof(struct config_size), CAPLET_ALIGNOF(struct config_size), 2},
#endif
      {CAPLET_NULL, 0, 0, 0},
  };
  static const caplet_row_info rows[] = {
      {"struct config_size", "struct of 2 fields", UINT64_C(0xf0c4dd184b917174), 2},
      {"field struct config_size.width", "int", UINT64_C(0x122d3289a78884f4), 2},
      {"field struct config_size.height", "int", UINT64_C(0xebbb648af8d45084), 2},
      {"struct config_options", "extensible", UINT64_C(0x68cb9a88f80d6969), 1},
      {"field struct config_options.level", "int", UINT64_C(0x3ffb967af6675be4), 1},
      {"field struct config_options.strict", "unsigned int : 1", UINT64_C(0xbc7da1a23d7ccfcc), 1},
      {"field struct config_options.ratio", "const double", UINT64_C(0xc3e11a94dcb3cf2d), 1},
      {"field struct config_options.name", "const char *", UINT64_C(0x7594c24e46ad29fd), 1},
      {"field struct config_options.weights", "float[3]", UINT64_C(0x12e882526f9cb9ea), 1},
      {"field struct config_options.matrix", "double[2][3]", UINT64_C(0xa38403e37a3a86ef), 1},
      {"field struct config_options.6", "an anonymous type", UINT64_C(0x62d0aa7cef3df0df), 1},
      {"struct config_options.6", "union of 2 fields", UINT64_C(0xc596f1d5ddab2745), 1},
      {"field struct config_options.6.count", "long long", UINT64_C(0x71cf6bd6964880e7), 1},
      {"field struct config_options.6.share", "double", UINT64_C(0xe12a851b0c815b2c), 1},
      {"field struct config_options.at", "an anonymous type", UINT64_C(0x7767a712c12fff50), 1},
      {"struct config_options.7", "struct of 2 fields", UINT64_C(0x8372c043e4ab65ca), 1},
      {"field struct config_options.7.x", "int", UINT64_C(0xc140a79cec6a9a64), 1},
      {"field struct config_options.7.y", "int", UINT64_C(0xc85fb3704181a596), 1},
      {"field struct config_options.depth", "short", UINT64_C(0x815c4dde33bb0119), 2},
      {"field struct config_options.size", "struct config_size", UINT64_C(0xd6f6121895cf60fa), 2},
      {"struct config_limits", "extensible", UINT64_C(0xed17a1d395ad2d3f), 2},
      {"field struct config_limits.memory", "size_t", UINT64_C(0x345ed45799a8ef5d), 2},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xfac99c10f9db0a91), UINT64_C(0x8d66e1387f9b4846),
      UINT64_C(0xab7e1dd8f96c403e)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 2, /* abi, minor */
      2, sizeof caplet_types / sizeof caplet_types[0] - 1, 22, 0, /* slots, types, rows */
      "config._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"config\",\"abi\":1,\"minor\":2,\"isolated\":false,"
      "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"8d66e1387f9b4846\",\"ab7e1dd8f96c403e\"],"
      "\"versions\":[\"\",\"\"],\"capsule\":\"config._C_API\",\"floor\":\""
      CAPLET_QUOTED(CONFIG_REQUIRE) "\"}\0" CONFIG_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), CONFIG_REQUIRE, 0, CAPLET_END_OF(caplet_record, CONFIG_PATH_), &compiled,
      &CONFIG_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of config and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int config_import(PyObject *module) {
  return caplet_import(module, config_consumer_(), &CONFIG_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where config is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int config_try_import(PyObject *module) {
  return caplet_try_import(module, config_consumer_(), &CONFIG_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int config_imported(void) { return CAPLET_ACQUIRE(CONFIG_POINTER_) != &CONFIG_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
