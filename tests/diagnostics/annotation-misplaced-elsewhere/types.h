CAPLET_SLOT() int geo_two(void);
