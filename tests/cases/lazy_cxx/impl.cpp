#include "../case.h"
#include "attic_provider.h"

namespace attic {
namespace {

int made_calls = 0;

}  // namespace

chest::chest(const std::string &name) : name_(name) {
  if (name.empty()) throw std::invalid_argument("a chest has a name");
}
chest::~chest() = default;
std::string chest::name() const { return name_; }
int chest::size() const noexcept { return static_cast<int>(name_.size()); }

int count() { return ++made_calls; }
double sum(const std::vector<double> &numbers) {
  double all = 0;
  for (const double one : numbers) all += one;
  return all;
}
int each(std::function<int(int)> call) { return call(1) + call(2); }
std::unique_ptr<chest> open(const std::string &name) { return std::make_unique<chest>(name); }
int calls() noexcept { return made_calls; }

}  // namespace attic

PROVIDER(attic, attic_provide)
