static void **GEO_API;
#ifdef GEO_MACROS
#define geo_open (*(int (*)(int))GEO_API[0])
#endif
#define geo_import() (GEO_API = 0)
