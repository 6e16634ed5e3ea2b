import Testing

@testable import Checks

@Suite("Names of internal hosts")
struct InternalHostTests {
  @Test(
    "Those that end as only inner networks do are found",
    arguments: [
      "db1.internal", "wiki.corp", "nas.lan", "printer-3.local", "portal.intranet",
      "ip-10-1-2-3.eu-west-1.compute.internal", "db.prod.shop.internal",
    ])
  func found(_ host: String) {
    for text in [host, "https://\(host)/x", "`\(host):5432`", "on \(host).", "(\(host))"] {
      #expect(leaks(in: text) == ["internal-host: \(host)"], "\(text)")
    }
  }

  @Test(
    "Others are not",
    arguments: [
      ".env.local", "settings.local", "~/.local/bin", "a/b.local", "checkout.svc.cluster.local",
      "host.docker.internal",
      "metadata.google.internal", "com.shop.internal.Order", "values.local.yaml", "req.internal()",
      "internal",
      "the local. It", "shop.de", "ip-XX-XXX.eu-west-1.compute.internal", "config.internal[0]",
      "docker-compose.local",
    ])
  func notFound(_ text: String) {
    #expect(leaks(in: text) == [])
  }

  @Test("The configuration names more, and wins over what everybody has")
  func configured() {
    let settings = LeakSettings(hosts: [
      "*.corp.shop.de", "wiki.shop.de", "*.svc.cluster.local", "db*.shop.de",
    ])
    #expect(
      leaks(
        in: "a.b.corp.shop.de wiki.shop.de db12.shop.de x.svc.cluster.local Wiki.Shop.de", settings)
        == [
          "internal-host: a.b.corp.shop.de", "internal-host: wiki.shop.de",
          "internal-host: db12.shop.de",
          "internal-host: x.svc.cluster.local", "internal-host: Wiki.Shop.de",
        ])
    #expect(leaks(in: "corp.shop.de www.shop.de mywiki.shop.de.com", settings) == [])
  }
}
