/// The stable ids of all diagnostics, one a kind of finding. An id never changes its meaning;
/// README.md and the site's documentation name every one.
public enum Rule: String, Sendable, Hashable, CaseIterable {
  // Files
  case notUTF8 = "not-utf8"
  case nulByte = "nul-byte"
  case emptyFile = "empty-file"
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case symbolicLink = "symbolic-link"
  case noPostmortems = "no-postmortems"
  case notAPostmortem = "not-a-postmortem"
  case severalIncidents = "several-incidents"
  case nothingToSplit = "nothing-to-split"

  // Front matter and configuration
  case notAdopted = "not-adopted"
  case yamlSyntax = "yaml-syntax"
  case yamlLimit = "yaml-limit"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case wrongType = "wrong-type"
  case unknownValue = "unknown-value"
  case impossibleDate = "impossible-date"
  case endBeforeStart = "end-before-start"
  case percentageRange = "percentage-range"

  // Who may read what
  case internalPart = "internal-part"
  case audienceRule = "audience-rule"
  case redactedText = "redacted-text"

  // What the text says
  case contradictoryDuration = "contradictory-duration"
  case contradictoryDate = "contradictory-date"
  case ambiguousDate = "ambiguous-date"
  case ambiguousZone = "ambiguous-zone"

  // Across documents
  case duplicateID = "duplicate-id"
  case deadLink = "dead-link"
  case linkOutside = "link-outside"
  case remoteImage = "remote-image"
  case unsafeLink = "unsafe-link"
  case deadFragment = "dead-fragment"
  case missingImage = "missing-image"

  // What a postmortem should say
  case missingDate = "missing-date"
  case missingTimeZone = "missing-time-zone"
  case missingRootCause = "missing-root-cause"
  case missingTimeline = "missing-timeline"
  case actionWithoutOwner = "action-without-owner"
  case actionWithoutDate = "action-without-date"
  case missingAltText = "missing-alt-text"

  // What cannot be
  case timelineOrder = "timeline-order"
  case backwardsRange = "backwards-range"
  case wrongWeekday = "wrong-weekday"
  case skippedTime = "skipped-time"
  case contradictoryShare = "contradictory-share"

  // How it is told
  case blamingWords = "blaming-words"

  // What must not be published
  case leakedSecret = "leaked-secret"
  case privateAddress = "private-address"
  case emailAddress = "email-address"
  case personalName = "personal-name"
  case internalHost = "internal-host"

  // About what is accepted
  case unknownRule = "unknown-rule"
  case unusedSuppression = "unused-suppression"
}
