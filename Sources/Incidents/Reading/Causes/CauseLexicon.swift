/// The words that speak for a category of root cause, with their weight: 8 says it outright, 1 only
/// hints. Data: add phrases here; `casebook.yml` adds an organisation's own.
enum CauseLexicon {
  struct Weighed: Sendable {
    let category: CauseID
    let weight: Int
  }

  static let standard: [(String, Weighed)] =
    configuration + softwareBug + capacity + dependency + network + hardware + security + operation
    + expiry + data + unknown + otherLanguages

  /// What an organisation's own words weigh.
  static let ownWeight = 8

  /// The standard words and an organisation's own, which count as outright.
  static func table(adding own: [String: [String]]) -> PhraseTable<Weighed> {
    let extra = own.sorted { $0.key < $1.key }.flatMap { id, words in
      words.map { ($0, Weighed(category: CauseID(rawValue: id), weight: ownWeight)) }
    }
    return PhraseTable(extra + standard)
  }

  static func words(
    _ category: CauseID, _ weight: Int, _ phrases: String...
  ) -> [(String, Weighed)] {
    phrases.map { ($0, Weighed(category: category, weight: weight)) }
  }

  private static let configuration =
    words(
      "configuration", 8,
      "misconfiguration", "misconfigurations", "misconfigured", "configuration error",
      "configuration errors", "config error", "misconfiguring", "incorrect configuration",
      "incorrectly configured", "wrong configuration", "wrongly configured", "bad configuration",
      "invalid configuration", "faulty configuration", "configuration mistake", "mis configured",
      "mis configuration", "configuration issue", "configuration issues", "configuration problem",
      "configuration mismatch", "improperly configured", "not properly configured",
      "improper configuration", "configuration drift", "configuration change", "config change",
      "wrong setting", "incorrect setting", "incorrect settings", "wrong settings",
      "erroneous configuration", "misconfigure", "poorly configured", "not configured",
      "missing configuration", "incorrect environment variable", "wrong environment variable",
      "erroneously setup", "erroneously set up", "never configured", "was set too low",
      "set too low", "set too high", "wrong permissions", "incorrect permissions",
      "missing environment variable", "wrong value", "incorrect value", "missing semicolon",
      "configuration switch", "feature flag", "configuration update", "wrong path",
      "incorrect path", "wrong port", "cors", "allowed origins", "allowed hosts", "allow list",
      "allowlist", "whitelist", "documentroot", "document root", "file ownership", "selinux",
      "spf record", "left at localhost", "debug mode", "wrong mode", "liveness probe",
      "readiness probe", "mis set", "flag that was", "flag was switched", "flag was turned",
      "security group rule", "bucket policy", "network policy", "inherited from")
    + words(
      "configuration", 4,
      "configuration", "configurations", "config", "settings", "setting", "config file",
      "configuration file", "parameter", "permissions", "permission", "ulimit",
      "environment variable", "firewall rule", "mismatch", "parameters", "threshold", "nginx conf",
      "yaml", "acl", "label", "timeout value", "default value", "hard coded limit", "was set to",
      "access rule", "security group", "max connections", "was disabled", "access issue",
      "access problem", "issue with access", "permission issue", "permissions issue",
      "permission problem", "permission error", "cache size", "indexing", "not persisted",
      "were never saved", "lease time", "default behavior", "default behaviour")
    + words(
      "configuration", 7,
      "wrong subnet", "missing annotation", "missing annotations", "missing label",
      "wrong default", "wrongly set", "not set", "default settings", "factory settings",
      "firewall rule", "redirect rule", "redirection rule", "missing redirect", "hard coded",
      "wrong domain", "wrong ip", "incorrect ip", "typo in the configuration",
      "typo in the config", "typo in configuration", "mistyped target", "wrong record",
      "incorrect dns", "outdated configuration", "duplex", "wrong lease", "was set up to",
      "set up to redirect", "never saved to the file", "belong to root", "as root", "wrong owner",
      "file permissions", "too restrictive", "too strict", "configured incorrectly",
      "configured to", "was not enabled", "incorrect file", "lacked permissions",
      "incorrect ownership")
    + words(
      "configuration", 5,
      "listening on port", "listening on the wrong", "port was closed", "got closed",
      "set up wrong", "set up incorrectly", "instead of port", "sysctl", "htaccess", "php ini",
      "my cnf", "pg hba", "ini file", "crontab", "virtual host", "iam role", "toggle", "env file",
      "chmod", "chown", "bind address")
    + words(
      "configuration", 6,
      "debug logging", "debug log level", "log level", "logrotate", "log rotation",
      "rotation of logs", "rotation of the logs", "logs were never", "never purged",
      "commented out", "expire_logs_days", "sites enabled", "sites available", "ln s",
      "was configured with", "configured with only", "already taken by",
      "already in use", "eviction policy", "a timeout of", "timeout was", "timeout of only",
      "no rule",
      "open files", "limits conf", "hard limit of", "soft limit of", "etc default",
      "db host", "database host", "old address", "old host", "old hostname", "old ip",
      "environment file", "sandbox keys", "test keys", "sandbox key", "memory limit of the",
      "set the memory limit", "memory limit was set", "set the limit", "bound to localhost",
      "bound to", "told to cache", "permissions on the", "wrong file permissions",
      "incorrect file permissions", "wrong rights", "etc security", "set too")
    + words(
      "configuration", 2,
      "manifest", "helm", "terraform", "ansible", "puppet", "systemd")

  private static let softwareBug =
    words(
      "software-bug", 8,
      "bug", "bugs", "software bug", "memory leak", "memory leaks", "wrong order", "kernel issue",
      "kernel bug", "kernel regression", "wrong comparison", "wait for each other",
      "waiting for the other", "forgets to", "lost update", "backport", "rounding error",
      "unhandled case", "wrong variable", "race condition", "null pointer", "nil pointer",
      "unhandled exception", "unhandled error", "infinite loop", "endless loop", "code defect",
      "defect", "software defect", "logic error", "coding error", "faulty code", "connection leak",
      "leaked connections", "leaking", "regression", "deadlock", "deadlocks", "inefficient query",
      "unoptimized query", "unoptimised query", "poorly optimized", "slow query",
      "inefficient queries", "unhandled", "recursion", "infinite recursion", "off by one",
      "segmentation fault", "stack overflow", "syntax error", "buggy", "glitch", "coding mistake",
      "programming error", "error in the code", "software error", "incompatible",
      "incompatibility", "compatibility issue", "integer overflow", "missing index",
      "faulty deployment", "bad deployment", "defective", "misspelled", "misspelt", "mistyped",
      "typographical error", "buffer overflow", "edge case", "not released", "never released",
      "never closed", "not closed", "unclosed connections", "faulty release", "faulty update",
      "retry storm", "missing null check", "wrong file extension", "wrong extension",
      "mislabeled files", "unoptimized", "unoptimised", "n 1 query", "leak", "incorrectly written",
      "badly written", "wrongly written", "faulty file", "faulty content", "faulty script",
      "incorrect script", "flawed script", "flawed update", "use after free", "mutex",
      "critical section", "goroutine", "goroutines", "event listener", "await", "dereferenced",
      "dereference", "backtracked", "catastrophic backtracking", "backtracking", "segfault",
      "nullpointerexception", "npe", "typeerror", "uncaught", "off by one error", "faulty rollout",
      "bad rollout", "thread safe", "infinite", "deadlocked", "double free", "data race",
      "stack trace", "lexicographically", "logic flaw", "programming mistake", "mishandled",
      "mishandling", "miscalculated", "memory corruption", "not idempotent", "cartesian product",
      "full table scan", "wrong formula", "hard loop", "crash loop bug", "implementation error",
      "flawed logic", "wrong operator", "never gave it back", "copy of itself",
      "retried immediately", "entire file in memory",
      "entire file into memory", "whole file in memory", "whole file into memory",
      "error in the sql", "error in the query", "error in the script", "error in the function",
      "error in a query", "error in our code", "full scan", "mistake in the code",
      "mistake in the query")
    + words(
      "software-bug", 4,
      "typo", "exception", "query", "queries", "logic", "patch", "refactor", "concurrency",
      "algorithm", "library version", "code change", "firmware", "thread pool", "threads",
      "lock contention", "leaks", "missing file", "phpp", "file name")
    + words(
      "software-bug", 2,
      "code", "crash", "software", "deployment", "release", "new version", "commit", "function",
      "class")
    + words(
      "software-bug", 5,
      "our code", "the code", "code path", "parser", "regex", "regular expression", "refactored",
      "refactoring", "pull request", "null", "nil", "backoff", "back off", "retried without",
      "retries without",
      "retrying without", "retry without")

  private static let capacity =
    words(
      "capacity", 7,
      "exhausted quota", "no free addresses", "out of addresses", "quota was used up",
      "used up by", "twice the size", "was too small", "overload", "overloaded", "overloading",
      "overwhelmed", "traffic spike", "spike in traffic", "surge in traffic", "traffic surge",
      "sudden surge", "high traffic", "increased traffic", "ran out of", "run out of",
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

  private static let dependency =
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

  private static let network =
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

  private static let hardware =
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

  private static let security =
    words(
      "security", 8,
      "ddos", "denial of service", "rootkit", "cryptominer", "miner", "web shell", "php shell",
      "cyber attack", "cyberattack", "security breach", "data breach",
      "hacker", "hackers", "hacked", "malware", "ransomware", "phishing", "compromised",
      "attacker", "attackers", "brute force", "sql injection", "leaked credential",
      "leaked credentials", "stolen", "unauthorised access", "unauthorized access", "botnet",
      "malicious", "exploit", "exploited", "leaked token", "leaked key", "credential stuffing",
      "fraudulent", "intrusion", "amplification attack", "login attempts", "out of spite",
      "former employee", "disgruntled", "guessed the password", "leaked elsewhere",
      "leaked passwords", "intruder", "phished", "posing as", "social engineering", "exploiter",
      "backdoor", "trojan", "flood of requests", "deliberate attack", "to a public repository",
      "in a public repository", "mining", "miners", "stuffing", "scraper", "scrapers",
      "crawler flood", "remote code execution", "cross site scripting", "xss",
      "vulnerable", "zero day", "hostile", "impersonated", "brute forced", "took over the account",
      "spam bots", "weak password", "default password", "bots tried", "passwords against",
      "tried millions", "public github repository", "public repo",
      "public github repo", "leaked keys", "leaked secret", "guessed it", "easy to guess")
    + words(
      "security", 4,
      "breach", "vulnerability", "fraud")
    + words(
      "security", 6,
      "attack", "attacks")
    + words(
      "security", 7,
      "credential was leaked", "key was leaked", "was leaked", "was stolen", "crypto miner",
      "hijacked", "unauthorised", "unauthorized", "injection", "hackers")

  private static let operation =
    words(
      "operation", 8,
      "had been dropped", "was dropped on", "wrong terminal", "wrong window", "typed the",
      "taken out of service", "put back by mistake", "human error", "accidentally", "accidental",
      "by mistake", "mistakenly", "wrong command", "accidental deletion", "deleted the",
      "was deleted", "were deleted", "inadvertently deleted", "operator error", "manual error",
      "wrong server", "wrong database", "wrong cluster", "wrong environment", "fat finger",
      "incorrect command", "ran the wrong", "human mistake", "unintentionally", "unintentional",
      "unintended", "force pushed", "dropped the", "installed twice", "manual mistake",
      "were cordoned", "procedure was not followed", "without following", "wiped", "destroyed",
      "typing error", "typing mistake", "mistyped", "deployed manually", "manually deployed",
      "deployed by hand", "manual deployment", "maintenance command", "manual step",
      "manually ran", "operational error", "user error", "mounted the wrong", "run by hand",
      "ran by hand", "done by hand", "typo in a manual command", "typo in a command",
      "typo in the command", "the wrong table", "the wrong host", "the wrong machine",
      "the wrong volume", "the wrong instance", "the wrong cluster", "the wrong account",
      "the wrong file", "the wrong folder", "the wrong directory", "the wrong branch",
      "the wrong button", "the wrong cable", "the wrong node", "wrong tenant",
      "instead of the test", "thinking it was", "thinking they were", "believing it was",
      "believing it to be", "without announcing", "rm rf", "drop table", "drop database",
      "wrong number", "out of order", "without a backup", "against production",
      "on production instead", "operator mistake", "picked the wrong", "chose the wrong",
      "selected the wrong", "in the wrong order by hand", "misread the runbook", "did not follow")
    + words(
      "operation", 3,
      "manual", "manually", "by hand", "procedure", "operator", "deleted", "deletion", "removed",
      "forgot", "forgotten", "mistake", "runbook", "script was run", "maintenance", "human",
      "inadvertently", "switched off", "turned off", "cordoned")
    + words(
      "operation", 7,
      "typed into", "was executed from", "between the chair", "wrong tab", "wrong pane",
      "wrong pool",
      "wrong node", "ran the command", "command was run", "wrong window", "wrong host",
      "never switched back", "forgot to", "forgetting to", "applied to the wrong", "were paused",
      "operator gave", "git checkout", "checkout theirs", "mounting", "executed the",
      "instead of the one", "pulled the wrong", "rebooted the wrong", "was unplugged", "unplugged",
      "simultaneously", "deploying the changes")
    + words(
      "operation", 4,
      "skipped", "doing maintenance", "merge", "ran a", "someone ran", "manual change", "human")

  private static let expiry =
    words(
      "expiry", 9,
      "expired", "expiry", "expiration", "had lapsed", "lapsed", "not renewed", "was not renewed",
      "failed to renew", "expired certificate", "certificate expired", "leap second",
      "renewal failed", "out of date certificate", "certificate expiration", "domain expired",
      "not been renewed", "expiring", "outdated ssl", "notafter", "reached its end",
      "validity period", "gone past", "end of its life", "end of life", "past its",
      "time synchronisation", "time synchronization", "clock drift", "clocks had drifted",
      "subscription ended", "trial ended", "trial period")
    // How long something is kept is a setting.
    + words(
      "expiry", 0,
      "set expiration", "set the expiration", "set an expiration", "cache expiration",
      "session expiration", "key expiration", "message expiration", "cache expiry",
      "session expiry")
    + words(
      "expiry", 3,
      "renewal", "renew", "renewed", "clock skew")
    + words(
      "expiry", 8,
      "licence ran out", "license ran out", "not paid in time", "was not paid", "not paid for",
      "registrar parked", "registrar put", "pay the domain", "pay for the domain",
      "forgot to pay", "forget to pay", "put it on parking", "minutes late", "minutes ahead",
      "minutes fast", "minutes slow",
      "only valid for", "was only valid", "validity ended", "clock drifted", "ran out in",
      "had run out",
      "time daemon", "ntp", "no longer valid", "certificate was not renewed", "was outdated")

  private static let data =
    words(
      "data", 8,
      "data corruption", "corrupted data", "corrupt data", "corrupted", "corruption",
      "bad migration", "failed migration", "schema migration", "database migration",
      "schema change", "invalid data", "malformed data", "bad data", "data inconsistency",
      "inconsistent data", "schema mismatch", "malformed record", "corrupt", "duplicate records",
      "data migration", "malformed", "poison message", "checksum mismatch", "not null column",
      "not null constraint", "orphaned", "damaged block", "bad page", "invalid rows", "dirty data",
      "duplicate key", "duplicate keys", "duplicate entries", "duplicate entry", "wrong encoding",
      "byte order mark", "inconsistent state", "columns were swapped", "data loss in",
      "missing rows", "stale data", "unexpected data", "unexpected value", "malformed csv",
      "malformed json", "corrupt index", "index corruption", "backfill")
    + words(
      "data", 4,
      "migration", "schema", "inconsistent", "divergence", "foreign key")
    + words(
      "data", 6,
      "invalid input", "swapped", "wrong data", "data in the database was wrong", "wrong file",
      "were corrupted", "duplicated rows", "default value into", "unexpected format", "bad file",
      "inconsistency", "without copying", "migration script", "rows with a null", "rows with null",
      "null values in",
      "null value in", "with a null", "renamed the column", "renamed a column",
      "dropped the column", "dropped a column", "dropping the column", "dropping the old column",
      "column was renamed", "column was dropped", "removed the column", "changed the column",
      "changed the type of", "column type")

  private static let unknown =
    words(
      "unknown", 9,
      "unexplained", "unanswered", "no proof", "no anomalies", "no definite explanation",
      "not clear what", "without a finding", "mystery", "not reproduce",
      "not able to reproduce", "could not reproduce", "have not found", "not found the cause",
      "no explanation", "still don't know", "cause remains", "cannot explain", "can't explain",
      "could not explain", "no conclusive", "not conclusive", "could not find out",
      "could not establish", "not been established", "not established", "never established",
      "nobody could tell",
      "not been able to determine", "not able to determine", "remains open", "not understood",
      "don't understand why", "do not understand why", "no root cause could",
      "still unknown", "is unknown", "remains unknown", "unknown at this time", "not determined",
      "could not be determined", "not been determined", "not known", "unclear", "undetermined",
      "not been identified", "never found", "no root cause", "root cause unknown",
      "could not identify", "not yet known",
      "inconclusive", "do not know", "don't know", "evidence for none", "unable to determine",
      "not clear why", "nobody knows", "no definitive", "under investigation",
      "not been able to reproduce",
      "still investigating", "being investigated")
    // What else nobody knows is not the cause.
    + words(
      "unknown", 0,
      "don't know what the", "do not know what the", "don't know how many", "do not know how many",
      "don't know whose", "do not know whose", "don't know who", "do not know who")
}
