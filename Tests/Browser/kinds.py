"""Which pages stand for all: found in a built site, so that a new kind of page is tested without a word here."""
import pathlib


def pages(site: pathlib.Path):
    """Every page that Casebook wrote; what lies in files/ was published as it was."""
    return sorted(page for page in site.rglob("*.html") if page.relative_to(site).parts[0] != "files")


def is_redirect(page: pathlib.Path):
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")[:2_000]


def kinds(site: pathlib.Path):
    """Every page at the top, and the heaviest and the lightest of each folder, as path in the site → file."""
    chosen = []
    folders = {}
    for page in pages(site):
        if page.parent == site:
            chosen.append(page)
        elif not is_redirect(page):
            folders.setdefault(page.parent, []).append(page)
    for folder in sorted(folders):
        by_weight = sorted(folders[folder], key=lambda page: (page.stat().st_size, page.name))
        chosen += [by_weight[-1], *by_weight[:-1][:1]]
    return {page.relative_to(site).as_posix(): page for page in chosen}
