/// Kinds of things that go wrong, and for each what is said of it when it does. Data: add words here.
///
/// A word may stand for several: "disk" is a device that dies and a resource that fills.
struct CauseThings: OptionSet, Sendable {
  let rawValue: UInt8

  static let setting = CauseThings(rawValue: 1)
  static let code = CauseThings(rawValue: 2)
  static let resource = CauseThings(rawValue: 4)
  static let link = CauseThings(rawValue: 8)
  static let device = CauseThings(rawValue: 16)
  static let credential = CauseThings(rawValue: 32)
  static let record = CauseThings(rawValue: 64)
  static let person = CauseThings(rawValue: 128)

  /// Words for the things themselves.
  static let things = table([
    (
      .setting,
      [
        "rule", "rules", "allowlist", "whitelist", "allow list", "blocklist", "policy", "policies",
        "manifest", "annotation", "annotations", "endpoint", "health check", "health checks",
        "probe", "path", "url", "urls", "address", "hostname", "host name", "port", "ports",
        "timeout",
        "timeouts", "heap", "limit", "limits", "replica count", "replicas", "template", "terraform",
        "helm", "chart", "yaml", "systemd", "unit", "virtual host", "vhost", "server block",
        "listener", "target group", "role", "permission", "permissions", "ownership", "privileges",
        "grant", "flag", "flags", "toggle", "option", "options", "parameter", "parameters",
        "variable", "variables", "env", "environment", "secrets", "connection string", "configmap",
        "cname", "dns record", "dns entry", "a record", "security group", "firewall", "ufw",
        "iptables", "acl", "route table", "subnet", "schedule", "crontab", "cron", "default",
        "defaults", "threshold", "interval", "ttl", "retention", "pool size", "max connections",
        "connection limit", "memory limit", "cpu limit", "number of workers", "worker count",
        "resource limits", "upstream block", "directive", "symlink", "symlinks", "symbolic link",
        "symbolic links", "sym link", "soft link",
        "document root", "docroot", "bind address", "autoscaling", "autoscaler", "setting",
        "settings", "config", "configuration", "file mode", "network policy", "cors", "waf",
        "location block", "address range", "range", "ranges", "cidr", "redirect", "value", "values",
        "selector", "label", "labels", "weight",
        "weights",
      ]
    ),
    (
      .code,
      [
        "code", "function", "method", "class", "script", "parser", "serializer", "query", "queries",
        "loop", "job", "handler", "client", "consumer", "worker", "library", "release", "version",
        "update", "upgrade", "build", "bundle", "commit", "change", "patch", "plugin", "module",
        "middleware", "filter", "regex", "regular expression", "thread", "threads", "cache key",
        "algorithm", "logic", "condition", "check", "validation", "exception", "app",
        "application", "program", "scheduler", "service", "daemon", "agent", "controller",
        "operator", "component", "template", "endpoint", "route handler", "implementation",
        "feature", "refactoring", "refactor", "driver", "sdk", "line", "variable", "pointer",
        "helper", "importer", "limiter", "renderer", "webhook", "transaction", "transactions",
        "statement", "process", "callback", "hook", "bot", "batch", "dashboard", "frontend",
        "backend",
        "front end", "back end", "indexer", "extractor", "exporter", "crawler", "generator",
      ]
    ),
    (
      .resource,
      [
        "disk", "disks", "volume", "volumes", "partition", "memory", "ram", "cpu", "cpus", "swap",
        "connections", "connection pool", "pool", "queue", "queues", "inode", "inodes", "ports",
        "sockets", "file handles", "file descriptors", "descriptors", "threads", "storage", "space",
        "bandwidth", "quota", "maxmemory", "cluster", "servers", "server", "web tier", "nodes",
        "node", "instance", "instances", "brokers", "workers", "machine", "machines", "traffic",
        "requests", "visitors", "users", "subscribers", "load", "events", "messages", "jobs",
        "orders", "sessions", "slots", "addresses", "buffer", "filesystem", "file system", "cache",
        "database", "capacity", "limit", "limits", "cores", "iops", "throughput", "hits", "signups",
        "students", "players", "customers", "uploads", "logs", "numbers",
      ]
    ),
    (
      .link,
      [
        "vpn", "tunnel", "link", "links", "peering", "fibre", "fiber", "cable", "route", "routes",
        "routing", "router", "routers", "switch", "switches", "network", "dns", "resolver",
        "resolvers", "name server", "name servers", "nameserver", "nameservers", "packets",
        "load balancer", "load balancers", "bgp", "vlan", "uplink", "uplinks", "interconnect",
        "spanning tree", "connectivity", "wan", "lookups", "wifi", "backbone", "mtu", "gateway",
        "anycast", "transit",
      ]
    ),
    (
      .device,
      [
        "disk", "disks", "ssd", "ssds", "hdd", "drive", "drives", "raid", "controller", "dimm",
        "dimms",
        "memory module", "memory stick", "ups", "psu", "power supply", "power feed", "power feeds",
        "fan", "fans", "air conditioning", "air conditioner", "chiller", "motherboard",
        "mainboard", "network card", "network interface card", "nic", "hypervisor", "chassis",
        "generator", "server room", "rack", "racks", "board", "battery", "batteries", "transceiver",
        "line card", "backplane", "machine", "physical host", "physical server", "cooling", "mains",
        "power", "fuse", "ram stick", "router", "switch", "electricity", "san", "nas", "laptop",
        "raspberry pi", "sensor", "sd card", "ram", "air conditioner",
      ]
    ),
    (
      .credential,
      [
        "certificate", "certificates", "cert", "certs", "domain", "domain name", "token", "tokens",
        "key", "keys", "secret", "password", "licence", "license", "licences", "licenses",
        "subscription", "trial", "ca", "root ca", "intermediate", "credential", "credentials",
        "chain of trust", "trust chain", "clock", "clocks", "lease", "passphrase", "signature",
        "signatures", "crl",
      ]
    ),
    (
      .record,
      [
        "row", "rows", "column", "columns", "record", "records", "table", "tables", "field",
        "fields", "value", "values", "data", "dataset", "balance", "balances", "price", "prices",
        "identifier", "identifiers", "ids", "csv", "payload", "entry", "entries", "backfill",
        "migration", "import", "schema", "file", "files", "feed", "catalogue", "catalog", "index",
        "document", "documents", "character", "characters", "sheet", "sheets", "spreadsheet",
        "spreadsheets", "cell", "cells", "export", "exchange rate", "exchange rates",
      ]
    ),
    (
      .person,
      [
        "engineer", "engineers", "on call", "officer", "operator", "admin", "admins",
        "administrator", "sysadmin",
        "technician", "colleague", "somebody", "someone", "developer", "employee", "contractor",
        "intern", "team member", "dba", "one of us", "i", "staff", "student", "member", "person",
        "volunteer", "teammate", "they", "he", "she",
      ]
    ),
  ])

  /// What is said of them.
  static let sayings = table([
    (
      .setting,
      [
        "wrong", "incorrect", "incorrectly", "invalid", "mistyped", "misspelled", "typo",
        "pointed at", "pointed to", "pointing at", "pointing to", "points to", "point to",
        "referred to",
        "referenced", "referencing", "instead of", "too low", "too high", "too small", "too short",
        "too long", "too restrictive", "too strict", "too broad", "shorter than", "longer than",
        "lower than", "higher than", "smaller than", "were set", "had set", "been set",
        "left at", "still at", "left on", "disabled", "enabled", "turned on", "never turned",
        "did not match", "didn't match", "does not match", "matched", "does not exist",
        "did not exist", "doesn't exist", "didn't exist", "not allow", "hard coded", "hardcoded",
        "outdated", "missing", "lacked", "lacking", "lacks", "did not include", "didn't include",
        "does not include", "not included", "never included", "without", "absent", "never added",
        "not added", "not set", "never set", "unset", "undefined", "commented out", "blocked",
        "no permission", "not have permission", "not have the permission", "owned by",
        "not readable", "not writable", "denied", "mismatched", "mismatch", "conflicting",
        "conflicted", "overwritten", "overrode", "overridden", "reverted to", "not enabled",
        "never enabled", "left in", "left over", "wrongly", "mistake in", "error in", "changed to",
        "misplaced", "misnamed", "renamed", "swapped", "default", "not updated", "never updated",
        "closed", "not open", "not opened", "not listening", "listening", "set to", "switched to",
        "overlaps", "overlap", "overlapped", "overlapping", "still held", "still had",
        "still contained", "still used", "still pointed", "copied from",
        "declared with", "written for", "left at", "not carry", "was root", "meant for",
        "intended for", "inherited", "should have been", "rather than", "accidentally set",
        "not the", "not contain", "did not contain", "not have the", "no entry", "not allowed",
        "not permitted", "refused access", "stayed at", "was left", "given in", "tuned to",
        "switched from", "inverted", "not carried over", "listen", "listened on", "trailing slash",
        "pinned", "action set", "carried over", "shipped with", "allows only", "allowed only",
        "permits only",
        "development copy", "copied to production", "not exported", "not mounted", "not loaded",
      ]
    ),
    (
      .code,
      [
        "did not handle", "does not handle", "didn't handle", "doesn't handle", "not handled",
        "not handle", "could not handle an", "could not handle the case", "did not check",
        "didn't check", "does not check", "not check", "not checked", "never checked",
        "did not validate", "didn't validate",
        "not validated", "assumed", "assumes", "assuming", "wasn't thread safe", "thread safe",
        "at the same moment", "one at a time", "shared buffer", "for another worker", "panicked",
        "panics", "panic", "uncaught",
        "unhandled", "crashed", "crashes", "forgot to",
        "kept a reference", "held on to", "holding on to", "not released", "never released",
        "not freed", "never freed", "backoff", "silently", "past the end", "negative",
        "out of bounds", "null", "twice", "once for every", "for each", "for every", "race",
        "in the wrong order", "leak", "leaked", "leaks", "typeerror", "threw", "throws", "thrown",
        "broke", "breaks", "broken", "did not close", "not close", "did not release", "not expect",
        "ignored", "swallowed", "polled", "infinite", "infinitely", "forever", "for ever",
        "full table scan",
        "lacked an index", "without an index", "regression", "wrong", "incorrect", "incorrectly",
        "did not include", "not account for", "not take into account", "not cope with",
        "not expected", "unexpected", "instead of", "in place of", "misread", "miscalculated",
        "misinterpreted",
        "compared", "dereferenced", "nil", "empty", "never returned", "not return", "blocked",
        "deadlocked", "stuck", "locked", "hung", "hang", "mutated", "overwrote", "removed the",
        "dropped the", "changed the", "changed how", "inverted", "flipped", "missing", "not await",
        "not awaited", "reused", "shared between", "not reset", "never reset", "double",
        "recursively", "rounded", "truncated", "overflowed", "overflow", "typo", "misspelled",
        "not contain", "not catch", "never caught", "rejected", "compare",
        "comparing", "compares", "skips", "skipped", "takes them for", "took them for", "emitted",
        "emit",
        "does exactly", "did not wait", "not wait", "not retry",
        "not escape", "not escaped", "not sanitised", "not sanitized", "not unsubscribe",
        "inefficient", "quadratic", "n plus one", "faulty", "flawed", "flaw",
      ]
    ),
    (
      .resource,
      [
        "full", "filled", "filled up", "fills", "filling", "exhausted", "ran out", "run out",
        "running out",
        "used up", "using up", "reached its", "reached the", "reached their", "had reached",
        "exceeded", "exceeds", "exceeding", "hit the", "hit its", "hit our", "at 100", "100",
        "maxed out", "not serve", "not absorb", "keep up", "cope", "not enough", "insufficient",
        "too many", "too much", "more than", "times what", "times the", "times as", "times more",
        "at once", "at the same time", "simultaneously", "peak", "thrashing", "starved", "overran",
        "outgrew", "outpaced", "sized", "too small", "was finished", "more people than", "piled up",
        "piling up", "evict",
        "evicted", "saturated",
        "saturating", "limit on", "undersized", "could serve", "could take", "swamped", "flooded",
        "inundated", "overflowed", "grew", "growth", "never seen", "record number", "viral",
        "front page", "no headroom", "ran hot", "pegged", "consumed", "rush", "doubled", "tripled",
        "all busy", "busy", "in use", "no cpu", "nothing left", "waited behind", "queued up",
        "in parallel", "turned away", "throttled", "fast enough", "sustained", "clicked at",
        "depleted", "no more", "low on", "grown", "outnumbered",
      ]
    ),
    (
      .link,
      [
        "flapped", "flapping", "congested", "congestion", "cut", "unreachable", "timed out",
        "dropped", "dropping", "lost", "losing", "leak", "leaked", "loop", "asymmetric", "severed",
        "partitioned", "partition", "blackholed", "black holed", "stopped forwarding",
        "stopped responding", "stopped answering", "went down", "down", "failed", "failing",
        "failure", "broke", "broken", "interrupted", "disconnected", "unstable", "intermittent",
        "intermittently", "degraded", "faulty", "misrouted", "withdrawn", "withdrew",
        "converge", "convergence", "saturated", "damaged", "isolated", "lost sight", "not resolve",
        "not resolved", "jitter", "one way", "split",
      ]
    ),
    (
      .device,
      [
        "failed", "fails", "died", "dead", "broke", "broken", "faulty", "defective", "defect",
        "uncorrectable", "overheated", "overheating", "tripped", "burned", "burnt", "blown",
        "lost power", "were lost", "was lost", "read only", "not take over", "did not start",
        "ecc", "bad blocks", "bad sectors", "smart", "worn", "malfunctioned", "malfunction",
        "outage", "gave out", "gave up", "stopped", "replaced", "went off", "shut down", "failure",
        "leak", "leaking", "flooded", "degraded", "degrees", "damaged", "smoke", "fire", "cut",
      ]
    ),
    (
      .credential,
      [
        "expired", "expires", "expire", "expiring", "ran out", "run out", "had run out", "end date",
        "end of its life",
        "came to an end", "ended", "no longer valid", "not valid", "longer valid", "rotated",
        "never rotated", "not rotated", "not renewed", "never renewed", "renewed", "renew",
        "renewal",
        "out of date", "lapsed", "lapse", "drifted", "drift", "past its", "valid until",
        "valid for", "elapsed", "lifetime", "validity", "skew", "skewed", "out of sync",
        "not synchronised", "not synchronized", "was due", "too old", "runs out", "suspended",
        "passed its", "had been revoked", "been revoked", "was revoked when",
      ]
    ),
    (
      .record,
      [
        "duplicate", "duplicated", "duplicates", "same identifier", "same id", "same key",
        "corrupt", "corrupted", "wrote null", "null", "skipped", "inconsistent", "half way",
        "halfway", "malformed", "unexpected format", "byte order mark", "encoding", "truncated",
        "overwrote", "overwritten", "rewrote", "stale", "old", "lost", "garbled", "invalid",
        "empty", "wrong", "incorrect", "mismatch", "mismatched", "violated", "violates", "orphaned",
        "out of sync", "failed", "incomplete", "unreadable", "not match", "altered", "partially",
        "wrong order", "zero", "zeros", "zeroes", "mixed", "without an", "contained the value",
        "wrong unit", "different unit", "says the unit", "in cents", "damaged", "comma for the",
      ]
    ),
    (
      .person,
      [
        "ran the", "ran a", "restarted the wrong", "rebooted", "deleted", "dropped", "pulled",
        "unplugged", "pressed", "emptied", "terminated", "executed", "typed", "wiped", "truncated",
        "shut down", "drained", "skipped", "clicked", "detached", "powered off", "by hand",
        "manually", "believing", "thinking", "confused", "mixed up", "mistook", "accident",
        "by accident", "intended", "meant to", "instead of", "removed", "overwrote", "forgot",
        "disconnected", "stopped the", "revoked", "reformatted", "formatted", "rm rf",
        "took it for",
        "mistake", "wrong", "selected", "picked", "chose", "entered", "confirmed", "switched on",
        "switched off", "at once rather", "rather than", "followed", "was run",
      ]
    ),
  ])

  private static func table(_ groups: [(CauseThings, [String])]) -> PhraseTable<CauseThings> {
    var all: [String: CauseThings] = [:]
    var order: [String] = []
    for (things, phrases) in groups {
      for phrase in phrases {
        if all[phrase] == nil { order.append(phrase) }
        all[phrase, default: []].formUnion(things)
      }
    }
    return PhraseTable(order.map { ($0, all[$0] ?? []) })
  }
}
