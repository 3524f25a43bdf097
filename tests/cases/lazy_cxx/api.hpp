#ifndef ATTIC_HPP
#define ATTIC_HPP
#include <Python.h>
#include <caplet/annotate.h>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

CAPLET_API(attic, capsule = "attic._C_API");

namespace attic {

class CAPLET_HANDLE() chest {
 public:
  CAPLET_SLOT() explicit chest(const std::string &name);
  CAPLET_SLOT() ~chest();
  CAPLET_SLOT() std::string name() const;
  CAPLET_SLOT() int size() const noexcept;

 private:
  std::string name_;
};

/// What the functions return when they are called with all that is given; how often that was.
CAPLET_SLOT() int count();
CAPLET_SLOT() double sum(const std::vector<double> &numbers);
CAPLET_SLOT() int each(std::function<int(int)> call);
CAPLET_SLOT() std::unique_ptr<chest> open(const std::string &name);
CAPLET_SLOT() int calls() noexcept;

}  // namespace attic
#endif
