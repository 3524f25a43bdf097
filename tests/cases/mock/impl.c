#include "radio_provider.h"

#include "../case.h"

PyObject *radio_error;
int radio_volume = 3;
const char *const radio_names[2] = {"a", "b"};

int radio_tune(double frequency) { return (int)frequency; }
double radio_play(const short *samples, size_t n) { return samples == NULL ? (double)n : 0; }
int radio_log(const char *format, ...) { return format[0]; }
int radio_wait(void) { return 0; }
PyObject *radio_scan(void) { return PyUnicode_FromString("real"); }
struct radio_band radio_range(struct radio_band band) { return band; }
int radio_rds(void) { return 1; }

static int execute(PyObject *module) {
  radio_error = PyExc_OSError;
  return radio_provide(module);
}

PROVIDER(radio, execute)
