static void **Pot_API;
#define Pot_Fill (*(int (*)(void *pot, double litres))Pot_API[0])
