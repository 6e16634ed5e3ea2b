import Testing

@testable import Checks

@Suite("E-mail addresses")
struct EmailAddressTests {
  @Test(
    "They are found",
    arguments: ["jane.roe@shop.de", "j_roe+x@mail.shop.co.uk", "o@x.io", "Jane.Roe@SHOP.DE"])
  func found(_ address: String) {
    for text in [
      address, "<\(address)>", "[me](mailto:\(address))", "(\(address)).", "\(address): hello",
      "\"\(address)\",",
    ] {
      #expect(leaks(in: text) == ["email-address: \(address)"], "\(text)")
    }
  }

  @Test(
    "Others are not",
    arguments: [
      "jane@example.org", "jane@mail.example.com", "jane@shop.test", "noreply@shop.de",
      "no-reply@shop.de",
      "1+jane@users.noreply.github.com", "git@github.com:org/repo", "deploy@shop.de:/srv/www",
      "ssh jane@bastion.shop.de",
      "https://jane@shop.de/x", "@jane@mastodon.social", "icon@2x.png", "actions/checkout@v4.1.2",
      "react@18.2.0",
      "user@host", "app@sha256:abc", "support@shop.de", "x@project.iam.gserviceaccount.com",
      "root@db1.shop.de",
      "jane@localhost", "jane@printer.local", "a @ b.de", "jane@@shop.de", "nginx@.service.de",
      "your-name@shop.de",
      "app@1.service",
    ])
  func notFound(_ text: String) {
    #expect(leaks(in: text).filter { $0.hasPrefix("email") } == [])
  }
}
