static void **GEO_API;
static int first;
#define geo_open (*(int (*)(void))GEO_API[first])
#define geo_at(i) (*(int (*)(void)) * (GEO_API + 1 + (i)))
#define geo_of(o) ((*(int (*)(void *))GEO_API[1])(o))
#define GEO_CALL(i) ((int (*)(void))GEO_API[i])
