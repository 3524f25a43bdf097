static void **GEO_API;
#define geo_open (*(int (*)(int))GEO_API[1])
#define geo_again (*(int (*)(int))GEO_API[1])
#define geo_close (*(double (*)(int))GEO_API[1])
