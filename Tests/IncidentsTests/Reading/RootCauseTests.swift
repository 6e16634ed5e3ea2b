import Incidents
import Testing

@Suite struct RootCauseTests {
  private func cause(_ text: String) -> String? {
    incident(text).rootCause?.value.category.rawValue
  }

  @Test(arguments: [
    ("a misconfigured timeout in the proxy", "configuration"),
    ("a race condition in the scheduler", "software-bug"),
    ("an unexpected surge in traffic that overloaded the servers", "capacity"),
    ("an outage at our cloud provider", "dependency"), ("packet loss between two sites", "network"),
    ("a failed disk controller", "hardware"), ("a DDoS attack on the login page", "security"),
    ("a command run against the wrong server by mistake", "operation"),
    ("an expired TLS certificate", "expiry"), ("corrupted data in the orders table", "data"),
  ]) func isNamedByItsWords(_ words: String, _ category: String) {
    #expect(cause("## Root cause\nThe root cause was \(words).") == category)
  }

  @Test(arguments: [
    ("Misconfigurations led to inefficient queries that overloaded the server.", "configuration"),
    ("The proxy failed to route traffic due to an expired certificate.", "expiry"),
    ("The certificate expired due to a misconfigured renewal job.", "expiry"),
    ("Our provider's database service had an outage in the region.", "dependency"),
    ("Our AWS security group was misconfigured.", "configuration"),
    (
      "Due to an unintentional upgrade of the shipper, the vendor specific steps were left out.",
      "operation"
    ),
    ("The new image was recalled due to a kernel issue.", "software-bug"),
    ("It stopped because of unexpectedly high traffic that it could not handle.", "capacity"),
  ]) func theCausesSideOfTheSentenceCounts(_ sentence: String, _ category: String) {
    #expect(cause("## Root cause\n\(sentence)") == category)
  }

  @Test func howItWasMendedIsNotTheCause() {
    #expect(
      cause(
        """
        ## Root cause and resolution
        The site was overloaded by a surge in traffic. We added servers by hand until it was gone. \
        To prevent this from happening again, we changed the configuration.
        """) == "capacity")
  }

  @Test func falseLeadsDoNotCount() {
    #expect(
      cause(
        """
        ## Root cause
        We initially suspected a DDoS attack and then a hardware failure.
        The root cause was a bug in the importer.
        """) == "software-bug")
  }

  @Test func whatRanOutIsNotTheRootWhereADefectIsNamed() {
    #expect(
      cause("## Root cause\nA connection leak in the new release exhausted the connection pool.")
        == "software-bug")
  }

  @Test func theConcludingSectionOutweighsTheSummary() {
    let incident = incident(
      """
      ## Summary
      **Root cause:** An unexpected surge in database connections overwhelmed the pool.
      ## Root cause and resolution
      **Root cause:** The cause was a bug introduced by a code deployment.
      """)
    #expect(incident.rootCause?.value.category == "software-bug")
    #expect(
      incident.rootCause?.value.statement == "The cause was a bug introduced by a code deployment.")
  }

  @Test func anUnknownCauseIsUnknown() {
    #expect(cause("## Root cause\nThe root cause is still unknown.") == "unknown")
  }

  @Test func organisationsAddTheirWords() {
    var settings = ReadingSettings()
    settings.causeKeywords = ["hardware": ["sea lion"]]
    #expect(
      incident("## Root cause\nThe root cause was a sea lion.", settings: settings).rootCause?.value
        .category == "hardware")
  }
}
