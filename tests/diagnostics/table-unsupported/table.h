struct geo_table {
  int version;
  unsigned int checked : 1;
  void (*open)(void);
};
