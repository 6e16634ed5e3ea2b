/// What was mended tells what was broken: "renewed the certificate", "the missing rule was added". It
/// speaks less loudly than the cause itself. Data: add phrases here.
enum CauseRepairs {
  /// Of a sentence that tells the repair alone.
  static let sentenceWeight = 10

  private static let weight = 5

  static let table = PhraseTable<CauseLexicon.Weighed>(
    CauseLexicon.words(
      "configuration", weight,
      "setting was reverted", "reverted the setting", "reverted the configuration",
      "corrected the path", "fixed the path", "fixing the path", "corrected the configuration",
      "corrected the value", "corrected the settings", "correcting the configuration",
      "restored the value", "set it back", "set back to", "changed it back", "switched it back",
      "rule re added", "re added the rule", "added the missing variable", "missing rule was added",
      "added the rule", "deleted the rule", "removed the rule", "disabled the rule",
      "fixed the permissions", "corrected the permissions", "permissions were corrected",
      "changed the permissions", "opened the port", "changed the port", "flag was turned off",
      "turned the flag off", "edited the configuration", "editing the configuration",
      "edited the entry", "setting was restored", "is now set to", "raised ours to",
      "updated the environment variable", "default was changed", "edited nginx conf")
      + CauseLexicon.words(
        "software-bug", weight,
        "patched so", "hotfix", "hot fix", "code fix", "bug fix", "bugfix", "was rewritten",
        "has been rewritten", "rewrote the", "added a check", "added a null check", "merged a fix",
        "code was fixed", "fixed the code", "fixed the bug", "regression test", "test covers",
        "wrapped in", "now calls", "now escapes", "now handles", "now checks", "now closes",
        "now includes", "fixed in version", "fixed in release", "query was rewritten",
        "added an index", "index was added", "try finally", "fixed the query",
        "patched the code", "corrected the code", "fixed the typo", "comparison changed")
      + CauseLexicon.words(
        "capacity", weight,
        "more servers", "more memory", "more nodes", "more workers", "more runners",
        "larger instance", "bigger instance", "larger machine", "scaled up", "scaled out",
        "scaling up", "doubled the", "added capacity", "more capacity", "freed space",
        "freed up space", "deleted old logs", "removed old logs", "extended the volume",
        "increased the disk", "additional servers", "additional capacity",
        "additional consumers", "additional nodes", "provisioned iops", "expanded the",
        "upgraded the instance", "increased the number of", "added more", "more bandwidth")
      + CauseLexicon.words(
        "dependency", weight,
        "waited for the provider", "provider restored", "provider fixed", "vendor fixed",
        "vendor released", "switched to another provider", "ticket with", "contacted the provider",
        "pinned", "pinning", "provider confirmed", "provider resolved", "wait for them",
        "another supplier")
      + CauseLexicon.words(
        "network", weight,
        "rerouted", "link was repaired", "cable was repaired", "re established",
        "leak was withdrawn",
        "route was withdrawn", "bounced the link", "bouncing the link", "paths converge",
        "fibre was repaired", "session came back")
      + CauseLexicon.words(
        "hardware", weight,
        "replaced the disk", "replaced the drive", "replaced the module", "replaced the card",
        "replaced the board", "replaced the controller", "replaced the power supply",
        "replaced the switch", "replaced the cable", "replaced the fan", "replaced the battery",
        "disk was replaced", "drive was replaced", "module was replaced", "board was replaced",
        "controller was replaced", "replacement part", "spare part", "spare disk", "electrician",
        "electricians", "swapping the module", "swapped the disk", "replacement of the switch")
      + CauseLexicon.words(
        "security", weight,
        "revoked", "police", "law enforcement", "data protection authority", "captcha", "forensic",
        "forensics", "scrubbing", "clean image", "blocked the addresses", "blocked the ip",
        "rotated all", "password reset for all", "banned the")
      + CauseLexicon.words(
        "expiry", weight,
        "renewed the", "renewing the", "was renewed", "were renewed", "reissued", "re issued",
        "new certificate", "fresh certificate", "replaced the certificate", "re signing",
        "re signed", "extended the licence", "extended the license", "renewed certificate",
        "issued a new token", "generated a new token", "renew automatically")
      + CauseLexicon.words(
        "data", weight,
        "copied back", "re imported", "reimported", "reimporting", "reloaded the file",
        "restored the rows", "corrective script", "merged the duplicates", "cleansing",
        "cleaned the data", "corrected the records", "repair table", "repaired the table",
        "rebuilt the index", "re linked", "rebuilt the column", "corrected the rows",
        "fixed the rows", "deduplicated"))
}
