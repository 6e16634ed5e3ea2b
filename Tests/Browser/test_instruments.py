"""The instruments of the other tests see what they are there to see: on a page on which everything is wrong."""
import pytest
from test_keyboard import JUDGE, PREPARE
from watched import Watched

WRONG = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Wrong</title><style>
a:focus { outline: none } .late { height: 200px }</style></head><body><main><h1>Wrong</h1>
<button type="button">Nothing</button><p style="color: #bbb; background: #fff">Faint</p>
<p><a href="#a">One</a> <a href="#b">Two</a></p><div style="width: 3000px">Wide</div>
<script>
console.log('heard');
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
  const late = document.createElement('div'); late.className = 'late'; document.querySelector('h1').before(late);
}, 50)));
document.querySelectorAll('a')[0].addEventListener('keydown', event => { if (event.key === 'Tab') event.preventDefault(); });
</script></main></body></html>"""


@pytest.fixture
def wrong(tmp_path):
    page = tmp_path / "wrong.html"
    page.write_text(WRONG, encoding="utf-8")
    return page


def test_faults_of_a_page_are_seen(browser, wrong):
    with Watched(browser) as watched:
        watched.open(wrong, 1280)
        watched.page.wait_for_selector(".late")
        assert watched.shifts()
        assert watched.overflow() and "Wide" in watched.overflow()
        assert watched.noise() == ["heard"]
        assert any(fault.startswith("color-contrast") for fault in watched.violations())


def test_controls_that_need_scripts_are_seen(browser, wrong):
    with Watched(browser, java_script_enabled=False) as watched:
        watched.open(wrong, 1280)
        assert len(watched.idle_controls()) == 1


def test_a_trap_and_a_focus_that_does_not_show_are_seen(browser, wrong):
    with Watched(browser) as watched:
        watched.open(wrong, 1280)
        for _ in range(watched.page.evaluate(PREPARE)):
            watched.page.keyboard.press("Tab")
        said = watched.page.evaluate(JUDGE)
        assert any("should be" in fault and "Two" in fault for fault in said), said
        assert any("no visible focus" in fault for fault in said), said
