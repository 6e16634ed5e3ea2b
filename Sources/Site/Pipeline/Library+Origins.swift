extension Library {
  /// The documents that pages of the site are made of, by the pages' paths.
  var origins: [String: String] {
    var origins: [String: String] = [:]
    origins.reserveCapacity(postmortems.count + pages.count)
    for document in postmortems {
      origins[SiteAddress.page(of: document.reading.incident.id)] = document.source.path
    }
    for page in pages { origins[page.path] = page.source.path }
    return origins
  }
}
