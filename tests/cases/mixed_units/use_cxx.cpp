#include "mixed_capi.h"

#include <string>

extern "C" int next_in_cxx();
extern "C" const void *pointer_in_cxx();

int next_in_cxx() { return std::string(mixed_name) == "mixed" ? mixed_next() : -1; }
const void *pointer_in_cxx() { return &mixed_table_()->caplet; }
