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
    (
      "It was caused by a bug of the importer, triggered by an outage of our cloud provider.",
      "software-bug"
    ),
    ("A race condition, exposed by a surge in traffic, lost the orders.", "software-bug"),
    ("The errors were triggered by a full disk.", "capacity"),
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

  @Test(arguments: [
    (
      "We purged the logs and set expiration to 3 days.", "The binary logs were never purged.",
      "configuration"
    ),
    (
      "The flag was turned off, then v3.2.1 fixed the key.", "It was a memory leak in the limiter.",
      "software-bug"
    ),
    (
      "I checked the certificate: valid until May.", "A syntax error in the theme broke it.",
      "software-bug"
    ),
    ("We extended the disk.", "The log level DEBUG was left on in production.", "configuration"),
  ]) func repairsAndCleanChecksAreNotTheCause(_ aside: String, _ said: String, _ category: String) {
    #expect(cause("## Root cause and resolution\n\(aside) \(said)") == category)
    #expect(cause("## Root cause and resolution\n\(said) \(aside)") == category)
  }

  @Test(arguments: [
    ("A typo in the file `tea-settings.php`: it wrote `.phpp`.", "software-bug"),
    ("`settings.py` read a variable that was not set.", "configuration"),
    ("`wp-config.php` had a wrong value for the host.", "configuration"),
    ("The migration dropped the column `net_amount` without copying its values.", "data"),
    ("`pool_size` was set without the new limit.", "configuration"),
    (
      "Our payment provider (let us call them Teapot) changed the format of the answers.",
      "dependency"
    ),
    (
      "The cache was keyed by request rather than by client, and they were never evicted.",
      "unknown"
    ),
    ("The site was in sites-available but not linked in sites-enabled.", "configuration"),
    ("After five days we have not been able to determine the root cause.", "unknown"),
    ("Not established.", "unknown"),
    ("All subnets in zone B had run out of addresses.", "capacity"),
    (
      "The attackers changed their pattern, and the session servers had run out of memory.",
      "security"
    ),
    ("The batch compares the numbers as plain strings and skips the payout.", "software-bug"),
  ]) func filesColumnsAndProvidersSayWhatTheyAre(_ sentence: String, _ category: String) {
    #expect(cause("## Root cause\n\(sentence)") == category)
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

  @Test func theSentenceThatNamesTheCauseIsTheStatement() {
    let incident = incident(
      """
      ## Root cause
      The root cause was a bug introduced by a code deployment. The configuration of the
      dashboards was old. Orders of the last hour went through the bug again and again.
      """)
    #expect(
      incident.rootCause?.value.statement
        == "The root cause was a bug introduced by a code deployment.")
  }

  @Test func anUnknownCauseIsUnknown() {
    #expect(cause("## Root cause\nThe root cause is still unknown.") == "unknown")
    #expect(cause("**Cause.** Open. The kernel's log is empty.") == "unknown")
    #expect(
      cause("## Cause\nA carrier leaked more specific routes. We don't know what the carrier did.")
        == "network")
  }

  @Test func aQuestionAnswersNothing() {
    #expect(
      cause(
        "## Root cause\nThe card processor changed a field with no notice. Could our code catch such bugs?"
      )
        == "dependency")
  }

  @Test func whatTheSummaryNamesAsideIsNoDeeperRoot() {
    #expect(
      cause(
        "## Summary\nStudents could search because reading worked, but when they clicked by mistake it failed.\n"
          + "## Root cause\nThe server had no space left.") == "capacity")
  }

  @Test func theLastWordOfAThingIsNoOtherThing() {
    #expect(
      cause("## Root cause\nThe symbolic link was broken: it pointed to a wrong path.")
        == "configuration")
  }

  @Test func organisationsAddTheirWords() {
    var settings = ReadingSettings()
    settings.causeKeywords = ["hardware": ["sea lion", "t1000"]]
    #expect(
      incident("## Root cause\nThe root cause was a sea lion.", settings: settings).rootCause?.value
        .category == "hardware")
    let models = ["a T1000", "a T800", "the letter T"].map {
      incident("## Root cause\nThe root cause was \($0).", settings: settings).rootCause?.value
        .category
    }
    #expect(models == ["hardware", .unknown, .unknown])
  }

  /// None of these holds a phrase that names its category.
  @Test(arguments: [
    (
      "The role attached to the nodes was missing a policy that lets them pull images.",
      "configuration"
    ),
    ("The idle timeout of the proxy was shorter than that of the servers.", "configuration"),
    ("`max_open_files` stayed at 1024 in the unit of the web server.", "configuration"),
    ("The service did not handle an empty list of recipients and panicked.", "software-bug"),
    ("The cache key did not include the tenant.", "software-bug"),
    ("A newsletter brought more visitors than our two web servers could serve.", "capacity"),
    ("The log volume of the broker filled up within an hour.", "capacity"),
    ("The SMS gateway that we use for codes stopped delivering messages.", "dependency"),
    ("The tunnel between the office and the cluster flapped every few minutes.", "network"),
    ("A DIMM on the hypervisor produced errors until the host crashed.", "hardware"),
    ("A colleague emptied the bucket and took it for the staging one.", "operation"),
    ("The wildcard certificate for our domain ran out at midnight.", "expiry"),
    ("The signing key had a lifetime of 90 days.", "expiry"),
    ("A backfill wrote null into the price column.", "data"),
  ]) func aThingAndWhatIsSaidOfItNameTheCause(_ sentence: String, _ category: String) {
    #expect(cause("## Root cause\n\(sentence)") == category)
  }

  @Test func aDiskMayRunFullOrDie() {
    #expect(cause("## Root cause\nThe disk of the primary died.") == "hardware")
    #expect(cause("## Root cause\nThe disk of the primary ran full.") == "capacity")
    #expect(cause("## Root cause\nThe disk was not full, the certificate expired.") == "expiry")
  }

  @Test(arguments: [
    "This resembles [an outage of the search](b.md) after a wrong configuration value.",
    "See also the outage of March, an expired certificate.",
    "Settings on all switches were verified to be identical.",
    "No cyber attack took place.",
  ]) func anotherIncidentOrWhatWasRuledOutIsNoCause(_ sentence: String) {
    #expect(
      cause("## Root cause\nA submarine cable was cut off the coast. \(sentence) \(sentence)")
        == "network")
  }

  @Test func whatWasMendedSpeaksWhereTheCauseDoesNot() {
    #expect(
      cause(
        """
        ## Root cause
        Readers saw an error from ten o'clock on.
        ## Resolution
        Engineers re-established trust and renewed the certificate of the shop.
        """) == "expiry")
  }

  @Test func aServicesNameIsNoCause() {
    #expect(
      cause("## Root cause\nThe root cause was CPU exhaustion on the config-frontend nodes.")
        == "capacity")
  }

  @Test("An alert around the cause is no heading")
  func alert() {
    let read = reading(
      """
      # Outage of orders on 3 May 2024

      ## Root cause

      > [!NOTE]
      > The disk was full.

      > **Note:**
      > All times are UTC.
      """)
    #expect(read.incident.rootCause?.value.category == "capacity")
    #expect(read.incident.rootCause?.value.statement == "The disk was full.")
    #expect(read.outline.promotedHeadings == [0: 1, 2: 2])
  }

  @Test("A cause that no category knows is told all the same")
  func causeWithoutCategory() {
    let cause = incident(
      "# Outage of orders on 3 May 2024\n\n## Root cause\n\nNobody had told the pigeons to come home."
    ).rootCause
    #expect(cause?.value.category == .unknown)
    #expect(cause?.value.statement == "Nobody had told the pigeons to come home.")
    #expect(cause?.evidence.confidence == .low)
  }

  @Test(
    "Plans, people and what only contributed are not the cause",
    arguments: [
      "**Contributing cause:** The limit of the pool was too low.\n\n**Root cause:** A bug in the parser.",
      "**Who:** Ana (release manager), Bo (configuration)\n\nA bug in the parser.",
      "We will be testing under full load, with an expired certificate too.\n\nA bug in the parser.",
    ])
  func asides(text: String) {
    let cause = incident("# Outage of orders on 3 May 2024\n\n## Root cause\n\n\(text)").rootCause
    #expect(cause?.value.category == "software-bug")
    #expect(cause?.value.statement == "A bug in the parser.")
  }
}
