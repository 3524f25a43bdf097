/* expect: it needs API 1.2 */
#define GEOMETRY_REQUIRE 1
#include "geometry_capi.hpp"

bool made();
bool made() { return static_cast<bool>(geo::map::make()); }
