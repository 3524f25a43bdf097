namespace geo {
struct table {
  virtual void open() = 0;
  void (*close)(void);
};
}  // namespace geo
