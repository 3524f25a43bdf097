typedef struct _object PyObject;
static void **GEO_API;
#define geo_open (*(int (*)(int))GEO_API[0])
#define geo_new (*(PyObject *(*))GEO_API[1])
#define geo_any GEO_API[2]
#define geo_number ((unsigned long)GEO_API[3])
#define geo_old (*(int (*)(int))GEO_API[4])
#undef geo_old
