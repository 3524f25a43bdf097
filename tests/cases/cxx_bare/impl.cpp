#include "../case.h"
#include "jars_provider.h"

namespace {

int alive_jars = 0;

// What is returned, with an exception pending or not.
template <class T>
T returned(bool fail, T value) {
  if (fail) PyErr_SetString(PyExc_ValueError, "as told");
  return value;
}

}  // namespace

jar::jar(bool fail) { alive_jars += returned(fail, 1); }
jar::jar(jar &&) noexcept { ++alive_jars; }
jar::~jar() { --alive_jars; }

int jar::alive() noexcept { return alive_jars; }
std::unique_ptr<jar> jar::find(bool fail) { return returned(fail, std::make_unique<jar>(false)); }
jar jar::take(bool fail) { return jar(fail); }
std::string jar::label(bool fail) const { return returned<std::string>(fail, "plums"); }
std::optional<std::string> jar::note(bool fail) const { return returned<std::optional<std::string>>(fail, "sweet"); }
std::pair<std::unique_ptr<jar>, std::string> jar::open(bool fail) const { return {find(fail), "empty"}; }
std::function<int(int)> jar::counter(bool fail) const {
  const auto held = std::make_shared<jar>(fail);
  return [held](int x) { return x + (held ? 1 : 0); };
}
double jar::weight(bool fail) const { return returned(fail, 0.5); }

PROVIDER(jars, jars_provide)
