// What each file of the module adds: 0, or -1 with an exception set.
#ifdef __cplusplus
extern "C" {
#endif
int run_throwing(void);
int run_expecting(void);
int run_c(void);
#ifdef __cplusplus
}
#endif
