"""The two sites that interrupted builds may leave, made once."""
import pytest
from builds import build, manifest, two_contents


class Scene:
    """Two contents, the manifests of their sites, and a folder in which an output lies alone."""

    def __init__(self, folder):
        self.contents = two_contents(folder)
        self.known = []
        for index, content in enumerate(self.contents):
            build(content, folder / f"known-{index}/public")
            self.known.append(manifest(folder / f"known-{index}/public"))
        assert self.known[0] != self.known[1]


@pytest.fixture(scope="session")
def scene(tmp_path_factory):
    return Scene(tmp_path_factory.mktemp("scene"))
