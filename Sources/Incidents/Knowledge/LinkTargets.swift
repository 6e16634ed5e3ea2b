/// The incidents that links between documents lead to.
struct LinkTargets {
  private var byPath: [String: String] = [:]
  /// Of files that hold several: by the path and the fragment.
  private var byFragment: [String: [String: String]] = [:]

  init(_ readings: [Reading]) {
    for reading in readings {
      let (path, id) = (reading.incident.source, reading.incident.id)
      guard let part = reading.part else {
        byPath[path] = id
        continue
      }
      for fragment in part.anchors.keys { byFragment[path, default: [:]][fragment] = id }
    }
  }

  func id(of link: String, from source: String) -> String? {
    let fragment = link.firstIndex(of: "#").map { String(link[link.index(after: $0)...]) }
    if let fragment, link.hasPrefix("#") { return byFragment[source]?[fragment] }
    guard let path = RelativePath.resolve(link, from: source) else { return nil }
    return byPath[path] ?? fragment.flatMap { byFragment[path]?[$0] }
  }
}
