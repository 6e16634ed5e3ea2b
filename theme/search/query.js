// The query of the search, which SEARCH.md describes.
