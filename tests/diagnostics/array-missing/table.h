static void **GEO_API;
static void **OTHER_API;
#define geo_open (*(int (*)(int))GEO_API[0])
