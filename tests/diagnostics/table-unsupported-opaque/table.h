struct geo_table;
struct geo_other {
  void (*open)(void);
};
