import Incidents

/// Where action items are in the site.
enum LedgerAddress {
  /// What a filter calls an item that has no owner or no year.
  static let nobody = "-"

  /// The row on the incident's page, relative to the site.
  static func item(_ entry: LedgerEntry) -> String {
    SiteAddress.page(of: entry.incident.id) + "#" + IncidentActions.anchor(entry.number)
  }

  /// The ledger with one filter set; without scripts it is the whole ledger.
  static func filtered(_ name: String, _ value: String) -> String {
    "\(SiteSection.actions.path)?\(name)=\(PercentCoding.encode(path: value))#items"
  }

  /// Of a year, or of ``TermGrouping/undated``.
  static func year(_ id: String) -> String { "actions/\(id).html" }
}

extension LedgerEntry {
  /// As the site groups incidents.
  var year: String { incident.termIDs(.years)[0] }
}
