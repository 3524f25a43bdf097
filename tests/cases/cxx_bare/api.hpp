#ifndef JAR_HPP
#define JAR_HPP
#include <Python.h>
#include <caplet/annotate.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

// A provider that is compiled without C++ exceptions: each of its functions fails, with a Python exception, if it is told
// to, and returns something all the same.
CAPLET_API(jars, capsule = "jars._C_API");

class CAPLET_HANDLE() jar {
 public:
  CAPLET_SLOT() explicit jar(bool fail);
  jar(jar &&other) noexcept;
  CAPLET_SLOT() ~jar();

  CAPLET_SLOT() static int alive() noexcept;
  CAPLET_SLOT() static std::unique_ptr<jar> find(bool fail);
  CAPLET_SLOT() static jar take(bool fail);
  CAPLET_SLOT() std::string label(bool fail) const;
  CAPLET_SLOT() std::optional<std::string> note(bool fail) const;
  CAPLET_SLOT() std::pair<std::unique_ptr<jar>, std::string> open(bool fail) const;
  CAPLET_SLOT() std::function<int(int)> counter(bool fail) const;
  CAPLET_SLOT() double weight(bool fail) const;
};
#endif
