/// The day that stands in for today, so that the same documents give the same ages.
enum LedgerDay {
  /// The latest day that any document names as part of an incident's course: its start, detection,
  /// mitigation, end or an entry of its timeline. Due days are left out, since they lie ahead of
  /// what was written, and so are days without a year.
  static func latest(in incidents: [Incident]) -> CivilDay? {
    var latest: CivilDay?
    for incident in incidents {
      latest = later(latest, incident.start?.value.civilDay)
      latest = later(latest, incident.detected?.value.civilDay)
      latest = later(latest, incident.mitigated?.value.civilDay)
      latest = later(latest, incident.end?.value.civilDay)
      for entry in incident.timeline { latest = later(latest, entry.at?.civilDay) }
    }
    return latest
  }

  private static func later(_ a: CivilDay?, _ b: CivilDay?) -> CivilDay? {
    guard let a, let b else { return a ?? b }
    return max(a, b)
  }
}
