static void **GEO_API;
