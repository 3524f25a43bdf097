/* expect: vault_settings */
#include "vault_capi.h"

int forgets(void);
int forgets(void) { return vault_settings() == NULL; }
