#if WIDE_UNIT == 8
typedef unsigned char wide_unit;
#else
typedef unsigned short wide_unit;
#endif
