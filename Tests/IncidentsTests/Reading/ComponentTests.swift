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
}
