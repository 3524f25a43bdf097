static void **GEO_API;
#define geo_open (*(int (*)(void))GEO_API[0])
#define geo_size (*(geo_sise (*)(int))GEO_API[1])
#define geo_close (*(int (*)(void))GEO_API[2]))
