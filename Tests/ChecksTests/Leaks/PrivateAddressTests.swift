import Testing

@testable import Checks

@Suite("Addresses of private networks")
struct PrivateAddressTests {
  @Test(
    "They are found",
    arguments: [
      "10.12.5.36", "172.16.0.9", "172.31.255.1", "192.168.178.20", "169.254.10.1", "100.64.3.4",
      "fd12:3456:789a::1", "fe80::1ff:fe23:4567:890a", "fd00:1:2:3:4:5:6:7",
    ])
  func found(_ address: String) {
    for text in [
      address, "(\(address)).", "http://[\(address)]/x", "at \(address):8080", "`\(address)/24`",
    ] {
      // Behind an IPv6 address a colon belongs to it.
      if address.contains(":"), text.hasSuffix(":8080") { continue }
      #expect(leaks(in: text) == ["private-address: \(address)"], "\(text)")
    }
  }

  @Test(
    "Others are not",
    arguments: [
      "8.8.8.8", "192.0.2.7", "198.51.100.3", "203.0.113.9", "127.0.0.1", "0.0.0.0", "172.32.0.1",
      "100.128.0.1",
      "version 10.2.3.4", "v10.2.3.4", "nginx-10.1.2.3", "10.2.3", "10.2.3.4.5", "1.10.2.3.4",
      "10.300.2.3",
      "10.2.3.4-alpine", "10.0.0.0/8", "192.168.0.0/16", "169.254.169.254", "Chrome 10.0.1.2",
      "10.01.2.3",
      "fc:aa:14:1b:2c:3d", "fd00::/8", "fe80::/10", "face:book", "std::feed", "::1", "2001:db8::1",
      "fd12:00:15",
      "at 10:12:13.4", "_10.2.3.4_x", "10.2.3.4x",
    ])
  func notFound(_ text: String) {
    #expect(leaks(in: text) == [])
  }
}
