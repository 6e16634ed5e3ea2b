/// Words for what was found and mended. Data: add phrases here.
extension PhaseLexicon {
  // MARK: The repair

  static let repairs = [
    "mitigated", "mitigating", "rolled back", "rolls back", "roll back", "reverted", "reverts",
    "revert", "failed over", "fails over", "fix deployed", "fix was deployed", "hotfix deployed",
    "hot fix deployed", "fix implemented", "patch deployed", "fix applied", "fix was applied",
    "was corrected", "was fixed", "were fixed", "fixed", "corrected", "corrects", "reconfigured",
    "renewed", "restarted", "scaled up", "patched", "repaired", "rebooted", "reinstalled",
    "failover completed", "rollback completed", "rollback complete", "put back", "drained",
  ]

  /// Of each verb what somebody does and did: "removes", "removed", "we remove".
  static let deeds: [String] =
    [
      "activate", "ban", "bounce", "cap", "cordon", "cycle", "detach", "freeze", "provision",
      "recover", "refresh", "relax", "reprovision", "rehome", "shed", "suspend", "tweak", "undo",
      "add", "adjust", "allow", "apply", "attach", "block", "bypass", "cancel", "copy",
      "distribute", "pin", "place", "reactivate", "upload", "import", "change", "clean", "clear",
      "complete", "correct", "deactivate", "delete", "deploy", "disable", "disarm", "disconnect",
      "downgrade", "drain", "empty", "enable", "enlarge", "evict", "exchange", "execute", "expand",
      "extend", "fit", "fix", "flush", "increase", "implement", "install", "isolate", "lift",
      "limit", "lock", "lower", "merge", "migrate", "modify", "move", "optimise", "optimize",
      "patch", "pause", "promote", "prune", "purge", "push", "quarantine", "raise", "rebalance",
      "reboot", "recompute", "reconfigure", "reconnect", "recreate", "redeploy", "redirect",
      "reduce", "refill", "regenerate", "reindex", "reinstall", "reissue", "reload", "remove",
      "rename", "renew", "repair", "replace", "replay", "reroute", "reschedule", "reseat", "resize",
      "restart", "restore", "resume", "retire", "revoke", "rotate", "scale", "shift", "skip",
      "splice", "stop", "swap", "switch", "terminate", "throttle", "truncate", "tune", "unblock",
      "uncordon", "unlock", "unplug", "update", "upgrade", "wipe",
    ].flatMap(inflected) + [
      "took effect", "takes effect", "rebuilt", "was reset", "were reset", "is reset", "resets",
      "spun up", "spins up", "shut down", "shuts down", "rewrote", "rewritten", "frozen",
      "check complete", "restore done", "topped up", "withdrawn", "withdrew", "turned off",
      "turned on", "switched off", "switched on", "taken offline", "took offline", "taken down",
      "brought up", "brought online", "powered on", "set to", "goes live", "now live", "live on",
      "takes traffic", "take traffic", "goes up", "re enabled", "re attached", "re released",
      "re run", "re issued", "put into", "put in front", "power restored", "server starts",
      "starts up", "obtained", "corrective action", "undone", "kills", "is killed", "killed the",
      "we kill", "i kill", "rolled out", "grown", "chmod", "chown", "ufw allow", "kubectl delete",
      "kubectl scale", "systemctl restart", "ln s", "sed i", "rm rf", "terraform apply",
      "certbot renew", "flag off", "flag set", "we stop", "stop the", "we take", "taken out",
      "restore complete", "restore finished", "reboot",
    ]

  /// "Removes", "removed", "we remove", "I remove".
  private static func inflected(_ verb: String) -> [String] {
    let last = verb.last
    let stem = last == "e" ? String(verb.dropLast()) : verb
    let ending = String(verb.suffix(2))
    let third =
      ["ss", "sh", "ch", "sx"].contains(ending) || last == "x"
      ? verb + "es"
      : last == "y" && !["ay", "oy", "ey"].contains(ending) ? verb.dropLast() + "ies" : verb + "s"
    let past =
      last == "y" && !["ay", "oy", "ey"].contains(ending)
      ? verb.dropLast() + "ied"
      : doubling.contains(verb) ? verb + String(last ?? "d") + "ed" : stem + "ed"
    let forms = [String(past), "we \(verb)", "i \(verb)"]
    return nouns.contains(verb) ? forms : forms + [String(third)]
  }

  /// Verbs whose third person is mostly a plural.
  private static let nouns: Set<String> = [
    "change", "fix", "import", "increase", "limit", "lock", "patch", "release", "update", "upgrade",
  ]

  private static let doubling: Set<String> = [
    "ban", "cancel", "cap", "fit", "pin", "skip", "stop", "swap", "unplug",
  ]

  // MARK: The diagnosis

  static let causes = [
    "root cause", "culprit", "caused by", "cause of", "the cause", "diagnosed", "traced to",
    "traced back", "pinpointed", "isolated to", "bug found", "cause found", "possible cause",
    "identified a bug", "misconfiguration", "located", "reproduced", "reproduces", "stack trace",
    "correlate", "correlates", "correlated", "correlation", "narrowed", "understood", "turns out",
    "turned out", "identified as", "identifies the", "the source", "source of", "know the cause",
    "is the cause", "as the cause", "cause is known",
  ]

  static let findings = [
    "identified", "identifies", "discovered", "discovers", "discover", "discovery", "found",
    "finds", "find", "traced", "determined", "analysis", "revealed", "reveals", "noticed",
    "notices", "notice", "noted", "detected", "detects", "detect", "realized", "realize", "realise",
    "realised", "realizes", "realises", "spotted", "spots", "saw", "sees", "see", "seen",
    "observed", "shows", "showed", "show", "confirms", "confirm", "validates", "concluded",
    "concludes", "points to", "recognised", "recognized",
  ]

  /// What shows what is the matter, where what it showed stands behind a colon.
  static let tools = [
    "log", "logs", "df", "strace", "openssl", "grep", "dig", "nslookup", "netstat", "ping",
    "traceroute", "traceroutes", "mtr", "printenv", "curl", "snapshot", "snapshots", "whois",
    "describe", "processlist", "nginx t", "top", "htop", "ps aux", "status", "explain", "changelog",
    "history", "config", "journalctl", "dmesg", "kubectl", "tcpdump", "carrier", "provider",
    "vendor", "supplier", "isp", "bank", "hotline", "processor", "aws", "cloudflare", "data centre",
    "data center",
  ]

  /// What was read or said by somebody who looks for the cause.
  static let evidence = [
    "is read", "are read", "reads", "says", "said", "prints", "printed", "compared", "understand",
    "obvious", "not the same", "mismatch",
  ]
}
