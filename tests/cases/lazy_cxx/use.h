#ifndef USE_H
#define USE_H
/* Each returns 0, or -1 with an exception set; is_there: whether the provider can be imported. */
#ifdef __cplusplus
extern "C" {
#endif
int use_throwing(int is_there);
int use_expecting(int is_there);
#ifdef __cplusplus
}
#endif
#endif
