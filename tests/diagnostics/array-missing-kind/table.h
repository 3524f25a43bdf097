static int geo_count;
static void **GEO_API;
