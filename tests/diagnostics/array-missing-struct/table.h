struct geo_table {
  void (*open)(void);
};
