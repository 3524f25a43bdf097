#include "names_provider.h"

#include <string.h>

#include "../case.h"

struct names_list {
  int count;
  char text[4][16];
};
static char joined[80];

struct names_list *names_new(void) {
  struct names_list *list = calloc(1, sizeof *list);
  if (list == NULL) PyErr_NoMemory();
  return list;
}
void names_free(struct names_list *list) { free(list); }
const char *names_at(const struct names_list *list, int place) {
  return place < list->count ? list->text[place] : NULL;
}
const char *names_version(void) { return "1.0"; }
const char *names_joined(const struct names_list *list) {
  int i;
  joined[0] = '\0';
  if (list->count == 0) {
    PyErr_SetString(PyExc_ValueError, "no names");
    return NULL;
  }
  for (i = 0; i < list->count; i++) strcat(joined, list->text[i]);
  return joined;
}
int names_add(struct names_list *list, PyObject *name) {
  PyObject *bytes = list->count < 4 ? PyUnicode_AsUTF8String(name) : NULL;
  if (list->count >= 4) PyErr_SetString(PyExc_ValueError, "too many names");
  Py_DecRef(name);
  if (bytes == NULL) return -1;
  strncpy(list->text[list->count++], PyBytes_AsString(bytes), 15);
  Py_DecRef(bytes);
  return list->count;
}
void names_lengths(const struct names_list *list, int *lengths, int *count) {
  int i;
  for (i = 0; i < *count && i < list->count; i++) lengths[i] = (int)strlen(list->text[i]);
  *count = list->count;
}

PROVIDER(_core, names_provide)
