/// What happens to it: attacks, slips, dates, and what nobody knows. Data: add phrases here.
extension CauseLexicon {
  static let security =
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

  static let operation =
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
      "inadvertently", "simultaneously", "switched off", "turned off", "cordoned")
    + words(
      "operation", 7,
      "typed into", "was executed from", "between the chair", "wrong tab", "wrong pane",
      "wrong pool",
      "wrong node", "ran the command", "command was run", "wrong window", "wrong host",
      "never switched back", "forgot to", "forgetting to", "applied to the wrong", "were paused",
      "operator gave", "git checkout", "checkout theirs", "mounting", "executed the",
      "instead of the one", "pulled the wrong", "rebooted the wrong", "was unplugged", "unplugged",
      "deploying the changes")
    + words(
      "operation", 4,
      "skipped", "deployed at the same time", "doing maintenance", "merge", "ran a", "someone ran",
      "manual change", "human")

  static let expiry =
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

  static let unknown =
    words(
      "unknown", 9,
      "none could be confirmed", "wish we could tell", "wish we knew",
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
