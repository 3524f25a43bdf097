struct geo_table {
  int version;
  const char *name;
};
