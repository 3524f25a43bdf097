class shelf;
struct ref_api {
  int (*size)(const shelf &s);
  shelf *&(*of)(void *self);
  void (*take)(shelf &&s);
};
