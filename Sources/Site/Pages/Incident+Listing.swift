import Incidents

extension Incident {
  /// What a list says of when it was: the start, else the end.
  var when: Instant? { (start ?? end)?.value }

  var cause: CauseID { rootCause?.value.category ?? .unknown }
}
