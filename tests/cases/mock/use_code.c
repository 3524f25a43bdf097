/* The code under test, which knows of no mock. */
#define RADIO_REQUIRE 1
#define RADIO_GUARDED
#include "radio_capi.h"

#include "use.h"

int set_up(PyObject *module) { return radio_import(module); }
int tuned(void) { return radio_tune(98.5); }
int logged(void) { return radio_log("%d", 1); }
int loudness(void) { return radio_volume; }
int has_scan(void) { return radio_has_radio_scan(); }
double played(void) { return radio_play(NULL, 4); }
int waited(void) { return radio_wait(); }
