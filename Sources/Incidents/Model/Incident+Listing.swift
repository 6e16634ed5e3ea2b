extension Incident {
  /// What a list says of when it was: the start, else the end.
  public var when: Instant? { (start ?? end)?.value }

  /// That of the root cause; ``CauseID/unknown`` where the document names none.
  public var cause: CauseID { rootCause?.value.category ?? .unknown }
}
