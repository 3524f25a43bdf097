#ifndef GOOD_H
#define GOOD_H
#include <caplet/annotate.h>
CAPLET_API(good, capsule = "good._C_API");
CAPLET_SLOT() int norm(void);
CAPLET_SLOT() int good_has_norm(void);
CAPLET_SLOT() int good_with_norm_(void);
CAPLET_SLOT() int good_imported_(void);
CAPLET_SLOT() int good_consumer_(void);
struct CAPLET_LAYOUT() good_table { int x; };
CAPLET_SLOT() int good_use(struct good_table *table);
#endif
