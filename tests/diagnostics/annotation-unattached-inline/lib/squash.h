static inline int squash_level(int level) { return level; }
