# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The page of HTML in a browser without a network: no error of the script, search, keyboard, light and dark, and nothing that is wider
than the window.

    python3 tests/docs_target/page_test.py CAPLET WORK

A script that is added to the page does what a reader would, and says what it saw to the page around it: a window of a browser can't be as
narrow as a telephone, a frame can.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "cases"
SKIPPED = 77  # for CTest
PAGES = {"odd": HERE / "odd.caplet.json", "geometry": CASES / "cxx" / "expect" / "geometry.caplet.json"}

# Before all that the page does.
CATCH = """<script>
window.seen = { errors: [] };
window.addEventListener("error", (event) => window.seen.errors.push(String(event.message || event.target.outerHTML)), true);
window.addEventListener("securitypolicyviolation", (event) => window.seen.errors.push(event.blockedURI));
</script>"""
USE = """<script>
(function () {
  const seen = window.seen, root = document.documentElement, search = document.getElementById("the-search");
  const count = document.getElementById("the-count"), theme = document.getElementById("the-theme");
  const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const shown = () => Array.from(document.querySelectorAll(".entry")).filter((one) => one.offsetParent !== null).map((one) => one.id);
  const ask = (text) => { search.value = text; search.dispatchEvent(new Event("input")); return shown(); };
  seen.width = [root.scrollWidth, window.innerWidth];
  const edge = (one) => one.getBoundingClientRect().right;
  seen.beyond = Array.from(document.querySelectorAll("body *")).filter((one) => one.closest(".scroll, pre, .skip") === null &&
    edge(one) > root.clientWidth + 0.5).map((one) => one.outerHTML.slice(0, 80));
  seen.all = shown().length;
  seen.landmarks = ["header", "nav", "main", "h1"].map((one) => document.querySelectorAll(one).length);
  press("/");
  seen.slash = document.activeElement === search;
  seen.found = ask(WORDS);
  seen.count = count.value;
  seen.links = Array.from(document.querySelectorAll("nav li:not([hidden]) a")).map((one) => one.hash.slice(1));
  seen.walk = ["Enter", "ArrowDown", "ArrowUp"].map((key) => { press(key); return document.activeElement.hash; });
  press("ArrowUp");
  seen.back = document.activeElement === search;
  seen.nothing = ask("no such thing anywhere").length;
  press("Escape");
  seen.cleared = [search.value, shown().length];
  search.value = "nowhere at all";
  search.dispatchEvent(new Event("input"));
  location.hash = "#" + WANTED;
  window.dispatchEvent(new HashChangeEvent("hashchange"));
  seen.followed = [search.value, document.getElementById(WANTED).offsetParent !== null];
  const paper = () => getComputedStyle(document.body).backgroundColor;
  seen.themes = [[theme.textContent, paper()]];
  for (let i = 0; i < 2; ++i) { theme.click(); seen.themes.push([theme.textContent, paper()]); }
  parent.postMessage(JSON.stringify(seen), "*");
})();
</script>"""

FRAME = """<!DOCTYPE html><title></title><script>
addEventListener("message", (event) => { document.title = "SEEN" + event.data; });
</script><iframe src="NAME" width="WIDTH" height="900" style="border: 0"></iframe>"""


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    print("skipped: there is no chromium")
    sys.exit(SKIPPED)


def look(page, words, wanted, width, work):
    text = page.read_text(encoding="utf-8")
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">"
    text = text.replace("<head>", "<head>" + policy + CATCH).replace(
        "</body>", USE.replace("WORDS", json.dumps(words)).replace("WANTED", json.dumps(wanted)) + "</body>"
    )
    used = work / f"{page.stem}-{width}.html"
    used.write_text(text, encoding="utf-8")
    frame = work / f"{page.stem}-{width}-frame.html"
    frame.write_text(FRAME.replace("NAME", used.name).replace("WIDTH", str(width)), encoding="utf-8")
    command = [browser(), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={work / 'profile'}"]
    command += ["--window-size=1300,1000", "--virtual-time-budget=2000", "--dump-dom", frame.as_uri()]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120)
    found = re.search("<title>SEEN(.*?)</title>", done.stdout, re.DOTALL)
    if found is None:
        sys.exit(f"{used}: the script did not come to its end\n{done.stderr[-2000:]}\n{done.stdout[-500:]}")
    return json.loads(found[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))


def check(what, is_so, seen):
    if not is_so:
        sys.exit(f"{what}: {json.dumps(seen, indent=1)}")


def check_page(seen, width, words, wanted):
    check("an error", seen["errors"] == [], seen)
    check(f"wider than {width}", seen["width"][1] == width >= seen["width"][0] and seen["beyond"] == [], seen)
    check("landmarks", seen["landmarks"] == [1, 1, 1, 1], seen)
    check("/ goes to the search", seen["slash"], seen)
    check(f"what is found of {words!r}", seen["found"] == wanted, seen)
    check("how much is found", re.fullmatch(r"[1-9]\d* found", seen["count"]), seen)
    check(
        "what the contents show", set(seen["links"]) - {one for one in seen["links"] if "-" in one} <= set(wanted), seen
    )
    check("arrows", seen["walk"] == [f"#{wanted[at]}" for at in (0, 1, 0)] and seen["back"], seen)
    check("what isn't there is not found", seen["nothing"] == 0, seen)
    check("Escape clears", seen["cleared"] == ["", seen["all"]], seen)
    check("a link to what the search hides shows it", seen["followed"] == ["", True], seen)
    light, dark = ["Dark", "rgb(255, 255, 255)"], ["Light", "rgb(20, 24, 31)"]
    check("light and dark", seen["themes"] == [light, dark, light], seen)


def main(caplet, work):
    work = Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for interface in PAGES.values():
        subprocess.run([caplet, "generate", interface, "--target", "docs", "--out", work], check=True)
    # An enumerator is shown with the enum around it; of two words each must be there.
    wanted = {
        "odd": ("ODD_DOWN never", ["odd_way", "ODD_DOWN__"]),
        "geometry": ("mesh lengths", ["cpp.geo::mesh_view", "cpp.geo_mesh_lengths", "geo_mesh_lengths"]),
    }
    for name, (words, entries) in wanted.items():
        for width in (1200, 380):
            check_page(look(work / f"{name}.html", words, entries[-1], width, work), width, words, entries)
    print("ok")


if __name__ == "__main__":
    main(*sys.argv[1:])
