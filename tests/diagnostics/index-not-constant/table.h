static void **GEO_API;
static int first;
#define geo_open (*(int (*)(void))GEO_API[first])
#define GEO_CALL(i) ((int (*)(void))GEO_API[i])
