#include "names_capi.h"

#include <string.h>

#include "../case.h"

static int run(void) {
  struct names_list *list = names_new();
  CHECK(list != NULL && names_at(list, 0) == NULL);
  CHECK(names_joined(list) == NULL);
  CHECK_RAISED(PyExc_ValueError);
  CHECK(names_add(list, PyUnicode_FromString("ann")) == 1 && names_add(list, PyUnicode_FromString("bob")) == 2);
  CHECK(strcmp(names_at(list, 1), "bob") == 0 && strcmp(names_joined(list), "annbob") == 0);
  CHECK(strcmp(names_version(), "1.0") == 0);
  names_free(list);
  names_free(NULL);
  return 0;
}

CONSUMER(names_import, run)
