/// Tells a provider's fault from our own use of the provider: "a bug in GitHub's CI", "AWS had a
/// service disruption", not "our AWS security group was misconfigured".
enum ProviderFault {
  /// The provider's name in a sentence that says that something of theirs failed.
  static func find(_ text: TokenText, _ sentence: Range<Int>) -> Range<Int>? {
    // "Our provider" is theirs, "our AWS account" is ours.
    providers.matches(in: text, sentence).first { isBrand, name in
      (!isBrand || !isOurs(text, name)) && fails(text, name, sentence)
    }?.tokens
  }

  /// How many tokens away the fault may be said.
  private static let reach = 6
  private static let reachBehind = 5

  private static func fails(
    _ text: TokenText, _ name: Range<Int>, _ sentence: Range<Int>
  ) -> Bool {
    let near =
      max(
        sentence.lowerBound, name.lowerBound - reach)..<min(
        sentence.upperBound, name.upperBound + reach)
    let end = behindBracket(text, name.upperBound, sentence)
    let behind = end..<min(sentence.upperBound, end + reachBehind)
    return (faults.occurs(in: text, near) || troubles.occurs(in: text, behind))
      && !handling.occurs(in: text, near)
  }

  /// "Our payment provider (let us call them X) changed …"
  private static func behindBracket(
    _ text: TokenText, _ index: Int, _ sentence: Range<Int>
  ) -> Int {
    guard text.isMark(index, "(") else { return index }
    return (index..<min(sentence.upperBound, index + longestAside))
      .first { text.isMark($0, ")") }.map { $0 + 1 } ?? index
  }

  private static let longestAside = 16

  private static func isOurs(_ text: TokenText, _ name: Range<Int>) -> Bool {
    let before = text.word(name.lowerBound - 1)
    return before == "our" || before == "my"
  }

  /// Names, and words for whoever provides; whether it is a name.
  private static let providers = PhraseTable<Bool>(
    [
      "aws", "amazon", "amazon's", "azure", "gcp", "google cloud", "github", "github's", "gitlab",
      "gitlab's", "cloudflare", "cloudflare's", "fastly", "akamai", "heroku", "digitalocean",
      "linode", "ovh", "hetzner", "stripe", "stripe's", "twilio", "sendgrid", "paypal", "us east 1",
      "auth0", "okta", "docker hub", "docker hub's", "npm", "maven central",
      "let's encrypt", "cloudfront", "dynamodb", "kinesis", "adyen", "klarna",
      "plaid", "mailgun", "mailchimp", "postmark", "firebase", "supabase", "vercel", "netlify",
      "rackspace", "equinix", "centurylink", "cogent", "zayo", "telia", "verizon",
      "comcast", "dyn", "namecheap", "godaddy", "digicert", "openai", "salesforce", "shopify",
      "atlassian", "microsoft", "office 365",
      "datadog", "pagerduty", "mongodb atlas", "confluent", "algolia", "bunny",
      "google", "google's", "google maps", "facebook", "facebook's", "whatsapp", "telegram",
      "paystack", "flutterwave", "m pesa", "mpesa", "safaricom", "mtn", "airtel", "hostinger",
      "bluehost", "infura", "alchemy", "quay", "circleci", "travis", "bitbucket", "braintree",
      "visa", "mastercard",
    ].map { ($0, true) }
      + [
        "provider", "provider's", "the isp", "our isp", "internet service provider", "vendor",
        "vendor's", "supplier", "supplier's", "hosting company", "courier", "courier's",
        "the carrier", "our carrier", "carrier's", "the upstream", "their side", "their end",
        "third party", "data centre operator", "registrar", "our cdn", "the cdn", "cdn's",
        "our host", "sms gateway", "payment gateway", "payment processor", "card processor",
        "the processor",
        "aggregator", "aggregator's", "reseller", "acquirer",
        "identity provider", "our bank", "the bank's", "partner", "partner's",
        "another agency", "another team's", "telecom", "maintainer",
        "the registry", "email service", "mail service", "sms service", "payment partner",
        "payment service",
      ].map { ($0, false) })

  private static let faults = PhraseTable<Bool>([
    "outage", "outages", "disruption", "bug", "downtime", "was down", "were down", "went down",
    "is down", "failure", "failed", "fault", "incident", "interruption", "degraded", "degradation",
    "unavailable", "maintenance", "power event", "stopped", "broke", "issue at", "issue with",
    "problem at", "problem with", "problems at", "discontinued",
  ])

  /// What says that of a provider only right behind its name.
  private static let troubles = PhraseTable<Bool>([
    "errors", "returning", "returned",
    "not available", "stopped", "lost", "changed", "blocked", "unpublished", "rejected",
    "rejecting", "deprecated", "throttled", "limits", "rate limits", "timing out",
    "timed out", "unreachable", "not respond", "problems", "trouble", "suspended", "shut down",
    "withdrew", "yanked", "began to refuse", "refused", "rebooted", "not deliver",
    "published a new", "without notice", "slow",
  ])

  /// What we do with a provider's service is our own doing.
  private static let handling = PhraseTable<Bool>([
    "configured", "misconfigured", "misconfiguration", "configuration", "security group", "setting",
    "settings", "credentials", "our use", "quota", "console",
  ])
}
