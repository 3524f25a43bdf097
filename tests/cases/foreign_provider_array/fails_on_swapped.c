/* expect: incompatible | invalid conversion | cannot initialize */
/* flags: -Wno-error */
#include "spool_provider.h"

static int Spool_Wind(PyObject *thread) { return thread != NULL; }
static PyObject *Spool_Unwind(struct spool_thread *thread) { return PyLong_FromLong(thread->length); }
static long Spool_Splice(long ends) { return ends; }
static unsigned short Spool_Limit(void) { return 100; }

#include "spool_provider.c"
