#ifndef USE_H
#define USE_H
#include <Python.h>
#ifdef __cplusplus
extern "C" {
#endif
int set_up(PyObject *module);
int tuned(void), logged(void), loudness(void), has_scan(void), waited(void);
double played(void);
#ifdef __cplusplus
}
#endif
#endif
