/// The way from the site to a page.
struct Breadcrumbs {
  let settings: SiteSettings
  /// From the outside in, after the site itself, the page last; paths are relative to the site.
  let steps: [(name: String, path: String)]

  var linkedData: LinkedData {
    let steps = [(name: settings.title, path: "index.html")] + steps
    return LinkedData("BreadcrumbList") { json in
      json.key("itemListElement")
      json.array(Array(steps.enumerated())) { json, step in
        json.thing("ListItem") { json in
          json.key("position")
          json.int(step.offset + 1)
          json.member("name", step.element.name)
          json.stated("item", settings.address(step.element.path))
        }
      }
    }
  }
}
