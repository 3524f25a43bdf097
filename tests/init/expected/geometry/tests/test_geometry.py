import unittest

import geometry
from geometry import _core


class Test(unittest.TestCase):
    def test_greet(self):
        self.assertEqual(geometry.greet("you"), "Hello, you!")

    def test_the_api_is_published(self):
        self.assertIn('"geometry._core._C_API"', repr(_core._C_API))


if __name__ == "__main__":
    unittest.main()
