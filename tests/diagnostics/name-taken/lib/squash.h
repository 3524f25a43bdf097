#ifndef SQUASH_H
#define SQUASH_H
struct squash;
int squash_level(const struct squash *s);
#define squash_free(s) free(s)
#endif
