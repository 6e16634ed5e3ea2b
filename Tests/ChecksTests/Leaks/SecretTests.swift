import Markup
import Testing

@testable import Checks

@Suite("Secrets")
struct SecretTests {
  @Test(
    "A known kind of token is found wherever it stands",
    arguments: [
      Secret.github, Secret.gitlab, Secret.amazon, Secret.stripe, Secret.google, Secret.slack,
      Secret.webToken, Secret.npm, Secret.pypi,
    ])
  func tokens(_ token: String) {
    for text in [
      token, "the key `\(token)` was in the log", "```\nexport KEY=\(token)\n```",
      "[x](https://a.de/?k=\(token))",
      "---\nkey: \"\(token)\"\n---\n", "…\(token).",
    ] {
      #expect(leaks(in: text) == ["leaked-secret: \(token)"], "\(text)")
    }
  }

  @Test(
    "The value of a name that says it is secret is found",
    arguments: [
      ("password: hunter2x9", "hunter2x9"), ("DB_PASSWORD=Tr0ub4dor", "Tr0ub4dor"),
      ("**Password:** `s3cr3tPw!`", "s3cr3tPw!"),
      ("{\"password\": \"c0rrecthorse\"}", "c0rrecthorse"),
      ("MYSQL_PASS=v3rylongone", "v3rylongone"), ("passwd => 'winter2019x'", "winter2019x"),
      ("AWS_SECRET_ACCESS_KEY=\(Secret.amazonKey)", Secret.amazonKey),
      ("aws_secret_access_key = \(Secret.amazonKey)", Secret.amazonKey),
      ("API key: 9f8e7d6c5b4a39281706f5e4d3c2b1a0", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"),
      ("Authorization: Bearer aG9sZGVyMTIzNDU2Nzg5MHF3", "aG9sZGVyMTIzNDU2Nzg5MHF3"),
      ("AccountName=x;AccountKey=\(Secret.azure);EndpointSuffix=core", Secret.azure),
    ])
  func assignments(_ text: String, _ secret: String) {
    #expect(leaks(in: text) == ["leaked-secret: \(secret)"])
  }

  @Test("A password in an address is found")
  func addresses() {
    #expect(leaks(in: "postgres://app:qX7nmWz@db.shop.de/x") == ["leaked-secret: qX7nmWz"])
    #expect(leaks(in: "<https://ci:t0psekret@git.shop.de>") == ["leaked-secret: t0psekret"])
  }

  @Test(
    "What stands for a secret is none",
    arguments: [
      "AK" + "IAIOSFODNN7EXAMPLE", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
      "ghp_" + String(repeating: "0", count: 36), "password: <password>",
      "password: ${DB_PASSWORD}",
      "password=$PASSWORD", "password: ********", "password: changeme123", "PASSWORD=DB_PASSWORD_2",
      "password: reset", "Password: expired on 2024-03-01", "token: jsonwebtoken",
      "password = os.environ['X1']",
      "secret: my-app-tls-2024", "token: kubernetes.io/service-account-token",
      "password: {{ vault.db_password_1 }}",
      "secret: checkout-7f9c4d", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
      "The password: nobody remembers it since 2019.", "token: f()", "password: see the wiki",
      "https://user:password@db.shop.de/", "postgres://postgres:postgres@db/app",
      "https://a:b3c4d5e6@localhost/",
      "https://user:hunter2x@example.com/", "http://x.de:8080/a@b",
      "secret key: https://docs.shop.de/keys/a1b2c3d4e5f6g7h8i9",
      "sk_" + "test_4eC39HqLyjWDarjtT1zdp7dc", "token: 2048000000000000",
      "eyJhbGciOiJIUzI1NiJ9 alone",
      "commit 3f786850e387550fdab836ed7e6dc881de23001b",
      "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      "monkey: banana1234567", "`AKIA` keys begin so",
      "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----",
    ])
  func placeholders(_ text: String) {
    #expect(leaks(in: text) == [])
  }

  @Test("A private key is found, and all of it is hidden")
  func privateKey() throws {
    let body = (0..<4).map { _ in "MIIEowIBAAKCAQEAx7Qn2vB9kL4pT8wZ1cF6yH3jD5sG0aRq" }.joined(
      separator: "\n")
    let text =
      "Then:\n\n-----BEGIN RSA " + "PRIVATE KEY-----\n\(body)\n-----END RSA "
      + "PRIVATE KEY-----\nEnd."
    let source = SourceFile(path: "a.md", text: text)
    let check = LeakCheck(source, settings: LeakSettings())
    #expect(
      check.findings.map(\.description) == [
        "a.md:3:1: error: this looks like a private key [leaked-secret]"
      ])
    let masked = try #require(check.mask?.source)
    #expect(!masked.text(in: 0..<masked.bytes.count).contains("QEAx7Qn2"))
    #expect(masked.lines.starts == source.lines.starts)
  }

  @Test("A public key is nobody's secret")
  func publicKey() {
    let body = String(repeating: "MIIEowIBAAKCAQEAx7Qn2vB9kL4pT8wZ1cF6yH3jD5sG0aRq\n", count: 4)
    #expect(leaks(in: "-----BEGIN PUBLIC KEY-----\n\(body)-----END PUBLIC KEY-----\n") == [])
    #expect(leaks(in: "-----BEGIN CERTIFICATE-----\n\(body)-----END CERTIFICATE-----\n") == [])
  }

  @Test("Only the ends of a secret are told, in words and in the line")
  func masking() throws {
    let source = SourceFile(
      path: "a.md", text: "Use \(Secret.github) or password: hunter2x9, not x.")
    let check = LeakCheck(source, settings: LeakSettings())
    let mask = try #require(check.mask)
    let told = check.findings.map(mask.masked).map { "\($0.message) \($0.excerpt?.text ?? "")" }
    #expect(told.count == 2)
    for text in told {
      #expect(!text.contains(Secret.github.dropFirst(4).dropLast(4)))
      #expect(!text.contains("unter2x"))
    }
    #expect(
      told[0].contains("`ghp_" + String(repeating: "*", count: 32) + "xYz`")
        || told[0].contains("ghp_"))
  }

  @Test("Other findings about the same words do not tell the secret either, even a part of it")
  func otherFindings() throws {
    let source = SourceFile(path: "a.md", text: "[x](\(Secret.github).md)")
    let finding = Diagnostic(
      .warning, .deadLink, "there is no `\(Secret.github.prefix(20))…`", in: source, at: 4..<44,
      help: "is it \(Secret.github)?")
    let document = CheckedDocument(source: source, incidents: [], found: [finding])
    for told in DocumentCheck().findings(in: document) {
      let all = "\(told.message) \(told.help ?? "") \(told.excerpt?.text ?? "")"
      #expect(!all.contains("dE5fG7hI"))
    }
  }
}
