"""A browser's page that is watched, and the questions that tests put to it."""
import pytest
from axe_playwright_python.base import AXE_SCRIPT

# Entries of `layout-shift` that no key or pointer caused; the observer must stand before the page is drawn.
NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) {
      window.shifts.push([entry.value, entry.sources.map(s => s.node && (s.node.outerHTML || s.node.data)?.slice(0, 90))]);
    }
  }
}).observe({type: 'layout-shift', buffered: true});
"""
FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))"
OVERFLOW = """() => {
  const root = document.documentElement;
  const beyond = root.scrollWidth - root.clientWidth;
  if (beyond <= 0) return null;
  const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5);
  return beyond + ' px: ' + wide.slice(0, 3).map(e => e.outerHTML.slice(0, 90)).join(' | ');
}"""
# Without scripts a button, field or choice can do nothing, but in a form that leads to another page.
IDLE_CONTROLS = """() => [...document.querySelectorAll('button, input, select, textarea, [role=button], [role=search]')]
  .filter(e => !e.closest('form[action]') || new URL(e.closest('form').action).pathname === location.pathname)
  .filter(e => e.type !== 'hidden' && !e.disabled && e.checkVisibility({visibilityProperty: true}))
  .map(e => e.outerHTML.slice(0, 90))"""
# The style sheet is not asked for again, which the site's policy forbids and the console would tell.
AXE = "axe.run({resultTypes: ['violations'], preload: false}).then(r => r.violations.map(v => " \
      "v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120) + ' ' + n.failureSummary).join(' | ')))"


class Watched:
    """A page that notes every message of its console and every request that leaves the site."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.context.add_init_script(NOTE_SHIFTS)
        self.page = self.context.new_page()
        self.messages = []
        self.strays = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("dialog", self.dismiss)
        self.page.on("request", self.note)

    def dismiss(self, dialog):
        self.messages.append(dialog.message)
        dialog.dismiss()

    def note(self, request):
        if not request.url.startswith(("file:", "http://127.0.0.1", "data:")):
            self.strays.append(request.url)

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        self.context.close()

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": 800})

    def open(self, address, width=None):
        """Goes to a file or an address, in a window of that width."""
        if width:
            self.resize(width)
        self.messages.clear()
        self.strays.clear()
        self.page.goto(address if isinstance(address, str) else address.as_uri())

    def noise(self):
        """What the console said and which requests left the site since the page was opened."""
        return [*self.messages, *self.strays]

    def overflow(self):
        """How far the page scrolls sideways and what sticks out; None where it does not."""
        return self.page.evaluate(OVERFLOW)

    def idle_controls(self):
        return self.page.evaluate(IDLE_CONTROLS)

    def shifts(self):
        """What moved of its own since the page was opened, with how far, also on the way to its end and back."""
        found = self.page.evaluate(
            "async () => { window.scrollTo({top: document.body.scrollHeight, behavior: 'instant'}); await %s;"
            "window.scrollTo({top: 0, behavior: 'instant'}); await %s; return window.shifts; }" % (FRAMES, FRAMES))
        return found if sum(value for value, _ in found) >= 0.001 else []

    def violations(self):
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        return self.page.evaluate(AXE)


class Faults:
    """Gathers what is wrong on many pages, so that one run tells all of it."""

    def __init__(self):
        self.found = []

    def note(self, *where_and_what):
        if where_and_what[-1]:
            self.found.append(" ".join(map(str, where_and_what)))

    def expect_none(self):
        if self.found:
            pytest.fail("\n".join([f"{len(self.found)} faults", *self.found[:20]]), pytrace=False)
