#ifndef CODEC_H
#define CODEC_H
#include <caplet/annotate.h>
#include <stdint.h>

CAPLET_API(codec, capsule = "codec._C_API");

/// The checksum of `n` bytes, continued from `seed`.
CAPLET_SLOT() static uint32_t codec_sum(const unsigned char *bytes, unsigned long n, uint32_t seed);
CAPLET_SLOT() static int codec_level(void);
#endif
