#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>
class CAPLET_HANDLE() mesh {};
class CAPLET_HANDLE() owner {};
struct plain { double x; };
struct deleter { void operator()(mesh *) const; };
CAPLET_SLOT() void one(std::map<int, int> a, std::vector<bool> b, std::vector<std::string> c, std::array<int, 0> d);
CAPLET_SLOT() void two(mesh &&a, double &&b, std::string &c, const char *&d);
CAPLET_SLOT() std::string &three();
CAPLET_SLOT() void four(std::unique_ptr<plain> a, std::unique_ptr<mesh, deleter> b, std::shared_ptr<mesh> c);
CAPLET_SLOT() void five(mesh a, std::wstring b, std::function<int(const char *, ...)> c);
