#define CAPLET_EXPECTED
#include "attic_capi.hpp"

#include "../case.h"
#include "use.h"

namespace {

template <class T>
bool is_refused(const caplet::expected<T> &result) {
  return !result && result.error().matches(PyExc_ImportError) && PyErr_Occurred() == nullptr;
}

int run_without() {
  const auto tried = attic::try_import(nullptr);
  CHECK(tried && !*tried && !attic::imported());
  CHECK(is_refused(attic::count()) && is_refused(attic::sum({1, 2})) && is_refused(attic::open("old")));
  CHECK(is_refused(attic::each([](int one) { return one; })));
  CHECK(is_refused(attic::chest::make("old")) && !attic::imported());
  return 0;
}

int run_with() {
  CHECK(attic::chest::make("old").value().name().value() == "old" && attic::imported());
  CHECK(*attic::try_import(nullptr));
  return 0;
}

}  // namespace

int use_expecting(int is_there) { return is_there ? run_with() : run_without(); }
