/* expect: conflicting types | conflicting declaration */
#include "scales_provider.h"
#ifdef __cplusplus
extern "C" int zero(long to);
#else
int zero(long to);
#endif
