import Incidents
import Testing

/// The components at fault: what the sentence on the cause blames, not what it mentions on the way.
@Suite struct ComponentTests {
  private func components(_ cause: String) -> [String] {
    incident("# An outage\n\n## Root cause\n\n\(cause)\n").components.map(\.value)
  }

  @Test func anOwnerIsNamed() {
    #expect(components("A wrong limit in Nginx's settings.") == ["web-server"])
    #expect(components("A wrong limit in Nginx\u{2019}s settings.") == ["web-server"])
  }

  @Test(
    arguments: [
      ("A wrong limit on k8s workers.", ["kubernetes"]), ("An outage of S3.", ["storage"]),
      ("A rate limit of us-east-1.", ["third-party"]), ("The EC2 fleet was stopped.", ["server"]),
    ])
  func aNameHasDigits(cause: String, named: [String]) {
    #expect(components(cause) == named)
  }

  @Test func withoutItsDigitsItIsAnotherName() {
    #expect(components("A wrong limit of the customer (s) was set.").contains("storage") == false)
    #expect(components("A wrong limit of the ec unit was set.").contains("server") == false)
  }

  @Test func whatWasRuledOutIsNotAtFault() {
    #expect(
      components(
        "The database and the disk were ruled out as the cause. A networking issue caused it.")
        == ["network"])
  }

  @Test func aSettingIsWhereItStands() {
    #expect(
      components("A misconfigured database connection in the load balancer.").first
        == "load-balancer")
  }

  @Test func theToolOfTheRepairIsNotAtFault() {
    #expect(
      components("A misspelled name in the code of WordPress, corrected with Puppet.")
        == ["application"])
  }

  @Test func aSecondComponentIsNamedWhereItIsBlamedTheSame() {
    #expect(
      Set(components("A misconfiguration of the firewall and of the load balancer."))
        == ["network", "load-balancer"])
  }

  @Test func whatFeltTheFaultHadItNot() {
    #expect(
      components("An expired certificate, which caused the application to refuse logins.")
        == ["certificate"])
  }

  @Test func whatTheDocumentKeepsComingBackToIsAtFault() {
    let found = incident(
      """
      # Slow pages

      ## Root cause

      A wrong limit on the server, in the settings of the queue.

      ## Resolution

      The queue was drained and its limit raised. Consumers of the queue were started again.

      ## Action items

      - Watch the length of the queue
      """
    ).components
    #expect(found.map(\.value) == ["queue"])
  }

  @Test func whatTheCourseMentionsDoesNotCount() {
    let found = incident(
      """
      # Slow pages

      ## Timeline

      - 10:00 Pages are slow
      - 10:05 The database is looked at
      - 10:10 The database is well, and so is its replica
      - 10:15 The database is started again for nothing
      - 10:30 The queue is emptied

      ## Root cause

      A wrong limit in the settings of RabbitMQ, beside the database.
      """
    ).components
    #expect(found.first?.value == "queue")
  }

  @Test func aTitleNamesWhatTheCauseDoesNot() throws {
    let found = incident("# RabbitMQ lost messages\n\n## Root cause\n\nNobody knows.\n").components
    let component = try #require(found.first)
    #expect(component.value == "queue")
    #expect(component.evidence.rule == .documentTitle)
    #expect(component.evidence.confidence == .low)
  }

  @Test func whatIsOnlySpokenOfFeltTheFault() {
    let found = incident(
      """
      # The database could not be reached

      ## Root cause

      A wrong rule in the firewall.

      ## Impact

      Nobody reached the database. Orders wait in the database.
      """
    ).components
    #expect(found.map(\.value) == ["network"])
  }

  @Test func whatRanOutIsNoCertificateUnlessSomethingSaysSo() {
    #expect(components("The licence had expired.") == [])
    #expect(components("The certificate had expired.") == ["certificate"])
  }
}
