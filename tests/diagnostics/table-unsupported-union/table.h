union geo_table {
  void (*open)(void);
  void *pointer;
};
