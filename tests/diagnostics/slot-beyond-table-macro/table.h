static void *GEO_API[2];
#define geo_open (*(int (*)(int))GEO_API[0])
#define geo_close (*(int (*)(int))GEO_API[2])
#define geo_before (*(int (*)(int))GEO_API[-1])
