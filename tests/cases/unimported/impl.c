#include "early_provider.h"

#include "../case.h"

int early_value = 1;
const int early_maybe[2] = {3, 4};

int early_call(int n) { return n + 1; }
void early_newer(void) {}
int early_log(const char *text, ...) { return text[0]; }

PROVIDER(early, early_provide)
