#include "attic_capi.hpp"

#include <memory>

#include "../case.h"
#include "use.h"

namespace {

template <class F>
bool refuses(F call) {
  try {
    call();
  } catch (const caplet::python_error &error) {
    return error.matches(PyExc_ImportError) && PyErr_Occurred() == nullptr;
  }
  return false;
}

int run_without() {
  const auto held = std::make_shared<int>(1);
  CHECK(!attic::try_import(nullptr) && !attic::imported());
  CHECK(refuses([] { attic::count(); }) && refuses([] { attic::sum({1, 2}); }));
  CHECK(refuses([&] { attic::each([held](int one) { return one; }); }) && held.use_count() == 1);
  CHECK(refuses([] { attic::open("old"); }) && refuses([] { attic::chest("old"); }));
  CHECK(!attic::imported() && PyErr_Occurred() == nullptr);
  return 0;
}

int run_with() {
  const attic::chest made("old");
  CHECK(attic::imported() && made.name() == "old" && made.size() == 3);
  CHECK(attic::each([](int one) { return one; }) == 3 && attic::sum({1, 2}) == 3 && attic::open("new").size() == 3);
  CHECK(attic::count() == attic::calls() && attic::try_import(nullptr));
  return 0;
}

}  // namespace

int use_throwing(int is_there) { return is_there ? run_with() : run_without(); }
