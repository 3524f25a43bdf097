static void **GEO_API;
#define geo_open (*(int (*)(void))GEO_API[0])
#define TWICE(x) (x) + (x)
#define MORE(x) TWICE(TWICE(TWICE(TWICE(TWICE(x)))))
#define MOST(x) MORE(MORE(MORE(MORE(MORE(MORE(x))))))
#define geo_sum MOST(MOST(geo_open()))
#define unused MOST(MOST(1))
