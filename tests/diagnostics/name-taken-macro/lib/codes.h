#define code last_code
#define high highest
#define same same
