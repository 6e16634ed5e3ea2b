"""The palette: what can be read, told apart by every eye, and told without colours."""
import itertools
import re

import pytest
from colours import THEME, VISIONS, contrast, distance, lab, properties
from kinds import pages
from test_files import parse

CSS = re.sub(r"/\*.*?\*/", "", (THEME / "assets/site.css").read_text(encoding="utf-8"), flags=re.DOTALL)
LIGHT = properties(CSS, ":root")
DARK = properties(CSS, ':root:not([data-scheme="light"])')
CHOSEN_DARK = properties(CSS, ':root[data-scheme="dark"]')
SCHEMES = {"light": LIGHT, "dark": {**LIGHT, **DARK}}
CAUSES = re.findall(r"^\.cause-([\w-]+) \{ --hue: var\(--\1\); \}$", CSS, flags=re.MULTILINE)
GROUNDS = ["paper", "raised", "sunk"]
TEXTS = ["ink", "soft", "accent", "warn", "alarm"]

# How far two causes are apart at least, in CIEDE2000. Just below what is reached; never lower them to pass.
DISTANCES = {"normal": 19, "protanopia": 11.3, "deuteranopia": 11.5, "tritanopia": 11.4}


def test_there_are_eleven_causes_each_with_a_hue_of_its_own():
    assert len(CAUSES) == 11
    for colours in SCHEMES.values():
        assert len({colours[cause] for cause in CAUSES}) == 11


def test_both_ways_to_the_dark_scheme_lead_to_the_same_colours():
    assert DARK == CHOSEN_DARK
    colours = {name for name, value in LIGHT.items() if value.startswith("#")}
    assert set(DARK) == colours


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_stand_out_from_every_ground(scheme):
    colours = SCHEMES[scheme]
    for text, ground in itertools.product(TEXTS, GROUNDS):
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert contrast(colours["on-accent"], colours["accent"]) >= 4.5
    for mark in ("mark", "mark-target"):
        assert contrast(colours["ink"], colours[mark]) >= 4.5, mark


@pytest.mark.parametrize("scheme", SCHEMES)
def test_hues_and_lines_of_controls_stand_out_from_every_ground(scheme):
    colours = SCHEMES[scheme]
    for name, ground in itertools.product([*CAUSES, "strong-line"], GROUNDS):
        assert contrast(colours[name], colours[ground]) >= 3, (name, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_hues_that_words_are_written_in_can_be_read(scheme):
    colours = SCHEMES[scheme]
    phases = re.findall(r"\.phase-(\w+)[^{]*\{ --hue: var\(--([\w-]+)\); \}", CSS)
    assert phases
    for phase, name in phases:
        if phase != "other":
            assert contrast(colours[name], colours["paper"]) >= 4.5, (phase, name)


def nearest(colours, vision):
    seen = {cause: lab(colours[cause], vision) for cause in CAUSES}
    return min((distance(seen[a], seen[b]), a, b) for a, b in itertools.combinations(CAUSES, 2))


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_two_causes_differ_to_every_eye(scheme, vision):
    apart, *pair = nearest(SCHEMES[scheme], vision)
    assert apart >= DISTANCES[vision], (round(apart, 1), pair)


def test_no_two_causes_share_a_shape():
    shapes = {cause: "" for cause in CAUSES}
    for cause, body in re.findall(r"^\.swatch\.cause-([\w-]+) \{([^}]*)\}", CSS, flags=re.MULTILINE):
        shapes[cause] += " ".join(body.split())
    # One of them is the plain square.
    assert len(set(shapes.values())) == 11, shapes


def test_every_swatch_stands_beside_its_words_and_is_hidden_from_readers_aloud(site):
    swatches = 0
    for page in pages(site):
        _, tree = parse(page)
        for parent in tree.iter():
            for child in parent:
                if "swatch" in (child.get("class") or "").split():
                    assert child.get("aria-hidden") == "true", page.name
                    assert not "".join(child.itertext()).strip(), page.name
                    assert "".join(parent.itertext()).strip(), (page.name, child.get("class"))
                    swatches += 1
    assert swatches > 50


# Pairs from the table that G. Sharma, W. Wu and E. N. Dalal published with the formula (2005).
@pytest.mark.parametrize("first, second, expected", [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
])
def test_distances_are_those_of_the_published_table(first, second, expected):
    assert distance(first, second) == pytest.approx(expected, abs=0.0001)
    assert distance(second, first) == pytest.approx(expected, abs=0.0001)


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
