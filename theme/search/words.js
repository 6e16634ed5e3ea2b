// The words of the search, which SEARCH.md describes.
