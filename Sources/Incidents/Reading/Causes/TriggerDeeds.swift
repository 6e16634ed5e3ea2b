/// Tells a trigger by a thing and what was done with it, wherever the two stand in a clause: "pushed
/// the new rule set", "the provider's planned change", "a failed controller".
enum TriggerDeeds {
  private struct Deed: Sendable {
    let trigger: TriggerID
    let things: WordSet
    let deeds: WordSet
  }

  /// The first that fits counts, so who did it stands before what was done.
  private static let deeds: [Deed] = [
    Deed(
      trigger: "provider-change",
      things: [
        "provider", "provider's", "vendor", "vendor's", "supplier", "supplier's", "carrier",
      ],
      deeds: [
        "change", "changed", "changes", "update", "updated", "maintenance", "retired", "retires",
        "migrated", "migration", "upgrade", "upgraded", "switched", "removed",
      ]),
    Deed(
      trigger: "user-behaviour", things: ["customer", "customers", "user", "users", "tenant"],
      deeds: ["import", "imported", "upload", "uploaded", "submitted", "bulk"]),
    Deed(
      trigger: "hardware",
      things: [
        "transformer", "controller", "disk", "disks", "drive", "psu", "cable", "fibre", "fiber",
        "router", "dimm", "fan", "battery", "nic", "chassis", "mainboard", "ssd",
      ],
      deeds: ["failed", "faulty", "broken", "broke", "died", "dead", "burnt", "cut", "damaged"]),
    Deed(
      trigger: "config-change",
      things: [
        "config", "configuration", "rule", "rules", "flag", "flags", "toggle", "setting",
        "settings", "parameter", "threshold", "limit", "limits", "quota", "policy", "firewall",
        "dns", "record", "routes", "manifest", "variable",
      ],
      deeds: [
        "push", "pushed", "flip", "flipped", "switch", "switched", "toggled", "enabled", "enable",
        "disabled", "renamed", "rename", "change", "changed", "update", "updated", "set",
        "raised", "lowered", "applied", "edited", "removed", "added", "turned", "rollout",
      ]),
    Deed(
      trigger: "pipeline",
      things: ["nightly", "batch", "cron", "scheduled", "hourly", "weekly", "spark", "etl"],
      deeds: ["job", "jobs", "import", "run", "ran", "backup", "sync", "export", "task"]),
    Deed(
      trigger: "maintenance",
      things: ["server", "servers", "host", "hosts", "node", "nodes", "cluster", "database"],
      deeds: [
        "reboot", "rebooted", "rebuild", "rebuilt", "patching", "patched", "drained", "replaced",
        "decommissioned",
      ]),
  ]

  static func kind(_ text: TokenText, _ tokens: Range<Int>) -> TriggerID? {
    deeds.first { deed in
      tokens.contains { deed.things.contains(text.word($0)) }
        && tokens.contains { deed.deeds.contains(text.word($0)) }
    }?.trigger
  }
}
