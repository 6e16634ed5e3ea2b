// The engine of the search, which SEARCH.md describes.
