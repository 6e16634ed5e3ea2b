/// What it runs on and leans on: room, others, lines and devices. Data: add phrases here.
extension CauseLexicon {
  static let capacity =
    words(
      "capacity", 7,
      "usual traffic", "times our usual", "times the usual", "times as many",
      "a database which allows",
      "exhausted quota", "no free addresses", "out of addresses", "quota was used up",
      "used up by", "twice the size", "was too small", "overload", "overloaded", "overloading",
      "overwhelmed", "traffic spike", "spike in traffic", "surge in traffic", "traffic surge",
      "sudden surge", "had run out of", "has run out of", "have run out of", "high traffic",
      "increased traffic", "ran out of", "run out of",
      "out of memory", "out of disk", "no space left", "disk full", "full disk", "disk space",
      "resource exhaustion", "insufficient capacity", "exhausted", "exhaustion",
      "insufficient memory", "lack of capacity", "capacity limit", "reached capacity",
      "unexpected surge", "unexpected spike", "quota exceeded", "saturated", "saturation",
      "insufficient resources", "oom", "reached its limit", "at capacity", "exceeded capacity",
      "exceeded the capacity", "memory exhaustion", "cpu exhaustion", "heavy load", "high load",
      "excessive load", "not enough memory", "shared memory", "pool exhaustion", "ran full",
      "filled up", "under provisioned", "underprovisioned", "rate limit", "so many requests",
      "too many requests", "too many connections", "most of the cpu", "high cpu", "no room left",
      "disk was full", "could not handle", "couldn't handle", "unable to handle",
      "not able to handle", "unexpectedly high", "too small", "not enough", "were not enough",
      "ran out of connections", "disk usage", "space exhaustion", "huge traffic",
      "high number of requests", "large number of requests", "influx of", "lack of resources",
      "load average", "maximum number of connections", "maximum number of threads",
      "more traffic than", "more visitors than", "more users than", "more requests than",
      "more people than", "more orders than", "reached its max", "reached the max",
      "reached its maximum", "reached the maximum", "hit its maximum", "not sufficient",
      "was insufficient", "were insufficient", "many visitors", "so many users",
      "so many visitors", "not able to serve", "under provisioning", "slots are reserved",
      "enough storage",
      "enough space", "enough disk", "enough memory", "enough capacity", "insufficient storage",
      "insufficient space", "lack of space", "lack of storage", "lack of memory",
      "dimensioned for", "designed for", "never seen", "more than we had planned", "most it has",
      "burst credits", "times more people", "times more users", "times more visitors",
      "times more traffic", "times the usual", "too little for", "too small a", "too small for",
      "too much data", "at the ceiling", "cpu left", "memory left", "all busy", "went viral",
      "front page", "flash crowd", "outgrown", "outgrew", "ran hot", "oom killer", "oom killed",
      "oomkilled", "starvation", "no headroom", "too much traffic", "peak traffic", "peak hour",
      "contention for cpu", "noisy neighbour", "noisy neighbor", "maxed out", "undersized",
      "bottleneck", "thundering herd")
    + words(
      "capacity", 3,
      "surge", "spike", "capacity", "load", "quota", "limit", "scaling", "autoscaling",
      "autoscaler", "memory", "throttled", "throttling", "full")
    + words(
      "capacity", 1,
      "traffic")
    + words(
      "capacity", 4,
      "high volume", "was full", "accumulation", "accumulates", "accumulating", "ran out", "peak",
      "concurrent", "limited to", "sized for", "resource")

  static let dependency =
    words(
      "dependency", 8,
      "third party", "third-party", "upstream provider", "cloud provider", "external service",
      "external api", "hosting provider", "vendor", "provider outage", "outage at", "aws outage",
      "github outage", "upstream outage", "payment provider", "service provider", "isp",
      "internet service provider", "external provider", "external dependency", "upstream service",
      "api provider", "external vendor", "supplier", "rate limit imposed", "imposed by a partner",
      "nothing but wait", "nothing but to wait", "had no part in", "their own report",
      "according to their", "aggregator", "clearing house", "by a partner", "partner's",
      "another agency", "another organisation", "another organization", "upstream project",
      "upstream package", "transitive package", "transitive dependency", "their status page",
      "outside our control", "beyond our control", "out of our control", "new minor version",
      "unpublished")
    + words(
      "dependency", 3,
      "provider", "upstream", "external", "dependency", "aws", "cloudflare", "gcp", "azure",
      "partner", "our supplier", "the supplier")
    + words(
      "dependency", 9,
      "provider's side", "provider's end", "vendor's side", "their side", "on their end",
      "their end")
    // Whose documents and defaults they are says nothing of whose fault it was.
    + words(
      "dependency", 0,
      "vendor specific", "vendor documentation", "vendor's documentation", "identity provider",
      "identity provider's", "provider block", "terraform provider", "aws account", "aws accounts",
      "aws console", "aws profile", "aws credentials", "aws cli", "gcp project",
      "azure subscription")
    + words(
      "dependency", 6,
      "courier", "with no notice", "npm package", "pip package", "python package",
      "composer package",
      "package that we use", "library that we use", "breaking change in", "with a breaking change",
      "changed its pricing", "changed their api", "changed the api", "changed its api",
      "google maps", "without notice", "without prior notice", "without telling us",
      "provider told us", "supplier told us", "vendor told us", "carrier's", "us east 1",
      "region of aws",
      "service disruption in")

  static let network =
    words(
      "network", 7,
      "cut the duct", "excavator", "duct", "both links", "spliced", "network outage",
      "network failure", "network partition", "packet loss", "routing loop",
      "network connectivity", "connectivity issue", "connectivity issues", "dns failure",
      "dns resolution", "dns outage", "bgp", "fibre cut", "fiber cut", "network issue",
      "network issues", "networking issue", "network congestion", "switch failure",
      "router failure", "load balancer failure", "network disruption", "connectivity loss",
      "loss of connectivity", "dns issue", "dns server", "dns propagation", "name server",
      "name servers", "nameserver", "nameservers", "dns record", "dns records", "dns zone",
      "dns resolver", "resolver", "resolvers", "route leak", "leaked routes",
      "leaked more specific",
      "more specific routes", "leaked our routes", "leaked through", "re announce",
      "autonomous system", "spanning tree",
      "broadcast storm", "broadcast frames", "arp", "peering", "vpn tunnel", "packet drops",
      "dropped packets", "dropping packets", "routing issue", "routing problem",
      "asymmetric routing", "split brain", "inter rack", "backbone", "link flap", "link failure",
      "uplink", "vlan", "network split", "network loop", "undersea cable", "cable cut",
      "lost sight of each other", "blackholed")
    + words(
      "network", 3,
      "network", "dns", "routing", "router", "connectivity", "load balancer", "networking",
      "switch", "route", "latency")
    + words(
      "network", 6,
      "submarine cable", "network fault", "large packets", "more specific route", "mtu", "fibre",
      "cable was cut", "bandwidth", "bgp session", "routed the", "ip address conflict",
      "no connectivity")

  static let hardware =
    words(
      "hardware", 8,
      "second controller", "first controller", "condenser", "chiller", "worn", "broken board",
      "hardware failure", "hardware fault", "hardware malfunction", "hardware issue",
      "hardware problem", "power outage", "power failure", "power loss", "disk failure",
      "failed disk", "faulty disk", "disk controller", "cooling failure", "overheating",
      "overheated", "power supply", "faulty hardware", "hard drive", "ram failure",
      "faulty memory", "loss of power", "power cut", "memory module", "raid", "ssd failure",
      "physical failure", "ups failure", "generator", "inverter", "faulty switch", "cooling",
      "dimm", "breakers tripped", "tripped the breakers", "main breaker", "caught fire", "pdu",
      "psu", "machine check", "ecc errors", "wore out", "ssds", "electricity", "air conditioning",
      "leaking pipe", "water from", "physical damage", "mainboard", "faulty module",
      "failed drive", "faulty drive", "power feed", "backplane", "line card", "smart errors",
      "bad block", "bad blocks", "broken cable", "defective hardware", "defective disk",
      "raid controller")
    + words(
      "hardware", 3,
      "hardware", "power", "data centre", "data center", "datacenter", "rack")
    + words(
      "hardware", 7,
      "worn out", "fans", "fan failure", "battery", "batteries", "sd card", "bad sectors",
      "motherboard", "power event", "voltage", "lightning", "faulty cable", "flooded",
      "water leak", "broken disk", "full of dust", "lightning strike", "dust", "burnt",
      "electrical", "machine died", "card died")
}
