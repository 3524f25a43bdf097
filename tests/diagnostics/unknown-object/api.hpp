#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#include <stdexcept>
class CAPLET_EXCEPTION(geo_Error) error : public std::runtime_error { using runtime_error::runtime_error; };
CAPLET_SLOT() double norm(double x);
