typedef struct geo_mesh geo_mesh;
typedef struct { int of; } geo_object;
struct geo_api {
  void (*use)(geo_mesh *mesh, geo_object *object);
};
