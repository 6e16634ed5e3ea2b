/// The site as a schema.org `WebSite`, and its records as a `Dataset`.
struct LinkedSite {
  let settings: SiteSettings

  var linkedData: LinkedData {
    LinkedData("WebSite") { json in
      members(&json)
      json.stated("description", settings.description)
      json.member("inLanguage", settings.language)
      writePublisher(to: &json)
    }
  }

  /// For what is part of it.
  func write(to json: inout JSONWriter) { json.thing("WebSite", members) }

  private func members(_ json: inout JSONWriter) {
    json.member("name", settings.title)
    json.stated("url", settings.address("index.html"))
  }

  /// A member of the thing that the organisation publishes; none where nobody says which.
  func writePublisher(to json: inout JSONWriter) {
    guard let organisation = settings.organisation else { return }
    json.thing("publisher", "Organization") { $0.member("name", organisation) }
  }

  private func writeLicence(to json: inout JSONWriter) {
    switch settings.licence {
    case .address(let address): json.member("license", address)
    case .named(let id): json.thing("license", "CreativeWork") { $0.member("name", id) }
    case nil: return
    }
  }

  /// For a page at the top of the site.
  func dataset(period: String?) -> LinkedData {
    LinkedData("Dataset") { json in
      json.member("name", settings.title)
      json.stated("description", settings.description)
      json.member("inLanguage", settings.language)
      json.stated("temporalCoverage", period)
      writePublisher(to: &json)
      writeLicence(to: &json)
      json.key("isPartOf")
      write(to: &json)
      json.key("distribution")
      json.array(DataFiles.distribution) { json, file in
        json.thing("DataDownload") { json in
          json.member("name", file.path)
          json.member("encodingFormat", file.type)
          json.member("contentUrl", settings.address(file.path, from: SiteSection.about.path))
        }
      }
      json.stated("url", settings.address(SiteSection.about.path))
    }
  }
}
