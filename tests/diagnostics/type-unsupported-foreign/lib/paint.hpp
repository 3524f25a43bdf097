#include <string>
namespace paint {
class canvas {
 public:
  canvas();
 private:
  std::string title_;
};
struct point {
  int x, y;
};
template <typename T>
class grid {
  T *cells_;
};
}
