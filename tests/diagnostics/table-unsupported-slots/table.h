struct geo_table {
  void (*open)(void);
  union {
    int number;
    float real;
  };
  void (*more[])(void);
};
