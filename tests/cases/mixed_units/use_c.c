#include <Python.h>
#include <string.h>
#include "mixed_capi.h"

int next_in_c(void);
const void *pointer_in_c(void);

int next_in_c(void) { return strcmp(mixed_name, "mixed") == 0 ? mixed_next() : -1; }
const void *pointer_in_c(void) { return &mixed_table_()->caplet; }
