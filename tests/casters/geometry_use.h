/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What both modules bind of the case cxx. */
#ifndef GEOMETRY_USE_H
#define GEOMETRY_USE_H

namespace bound {

inline double area(geo::mesh_view what) { return geo::area(what); }
inline std::size_t size(const geo::mesh_view &what) { return what.size(); }
inline void add(geo::mesh_ref what, geo::point more) { what.add(more); }
inline geo::mesh make(std::string_view name) { return geo::mesh(name); }
inline geo::mesh nothing() { return geo::mesh(caplet::adopt, nullptr); }
inline std::string_view name(geo::shape_view what) { return what.name(); }
inline void rename(geo::shape_ref what, std::string_view name) { what.rename(name); }
inline int twice(geo::counted_view what) { return geo::twice(what); }
inline geo::mesh_view self(geo::mesh_view what) { return what.self(); }
inline geo::mesh_ref same(geo::mesh_ref what) { return what; }
inline geo::point center(geo::mesh_view what) { return what.center(); }
inline geo::registry_ref registry() { return geo::registry::global(); }
inline std::size_t put(geo::registry_ref into, geo::mesh_view what) {
  into.put(what);
  return into.total();
}
inline bool is_null(const ::geo_mesh *what) { return what == nullptr; }
inline bool may_change(::geo_mesh *) { return true; }
inline ::geo_mesh *pointer(geo::mesh_ref what) { return what.get(); }
inline ::geo_mesh *null() { return nullptr; }
inline ::geo_mesh *owned(std::string_view name) { return geo::mesh(name).release_(); }

/* An object of the library's own, that has a mesh and lends it. */
struct holder {
  explicit holder(std::string_view name) : mesh(name) {}
  geo::mesh_ref lend() { return mesh; }
  geo::mesh mesh;
};

template <typename Module, typename Reference, typename Take>
void bind(Module &m, Reference reference, Take take) {
  m.def("area", area), m.def("size", size), m.def("add", add), m.def("make", make), m.def("nothing", nothing);
  m.def("name", name), m.def("rename", rename), m.def("twice", twice), m.def("center", center);
  m.def("same", same, reference), m.def("registry", registry, reference), m.def("orphan", registry);
  m.def("put", put), m.def("alive", [] { return geo::mesh::alive(); });
  m.def("pointer", pointer, reference), m.def("null", null), m.def("owned", owned, take);
  m.def("may_change", may_change), m.def("free_self", self, reference);
  m.def("all", [](const std::vector<geo::point> &all) { return geo::mesh(all, "all"); });
}

}  // namespace bound

#endif
