extension Taxonomy {
  /// The categories of DESIGN.md section 5; triggers after Google's Site Reliability Workbook,
  /// appendix C (https://sre.google/workbook/postmortem-analysis/).
  public static let standard = Taxonomy(
    causes: [
      Term(
        id: "configuration", label: "Configuration",
        meaning: "A wrong setting, flag, parameter, path, permission or environment."),
      Term(
        id: "software-bug", label: "Software bug",
        meaning: "A defect in code: a leak, a race, an unhandled case, a typo, a bad query."),
      Term(
        id: "capacity", label: "Capacity",
        meaning:
          "Overload, or an exhausted disk, memory, pool or quota, where no defect or "
          + "misconfiguration is named as the root."),
      Term(
        id: "dependency", label: "Dependency",
        meaning: "A third party or a provider failed or changed."),
      Term(
        id: "network", label: "Network",
        meaning:
          "Connectivity, DNS, routing or load balancing, not traced to a misconfiguration."),
      Term(
        id: "hardware", label: "Hardware", meaning: "Hardware, power, cooling or a whole site."),
      Term(
        id: "security", label: "Security",
        meaning: "An attack, a breach or a leaked credential."),
      Term(
        id: "operation", label: "Operation",
        meaning:
          "A person's manual action or a procedure: a wrong command, a deletion, botched "
          + "maintenance."),
      Term(
        id: "expiry", label: "Expiry",
        meaning: "An expired certificate, domain, token or licence, or a clock."),
      Term(
        id: "data", label: "Data",
        meaning: "Corruption, a bad migration or schema, or invalid data."),
      Term(
        id: "unknown", label: "Unknown",
        meaning: "The document names no root cause that Casebook can read."),
    ],
    triggers: [
      Term(id: "deploy", label: "Deployment", meaning: "A release of software."),
      Term(
        id: "config-change", label: "Configuration change", meaning: "A change of configuration."),
      Term(
        id: "user-behaviour", label: "User behaviour",
        meaning: "A change in what users do, such as a surge."),
      Term(id: "pipeline", label: "Processing pipeline", meaning: "A data or batch pipeline."),
      Term(
        id: "provider-change", label: "Provider change",
        meaning: "Something that a provider or third party changed."),
      Term(
        id: "performance-decay", label: "Performance decay",
        meaning: "A slow decline that crossed a limit."),
      Term(id: "capacity", label: "Capacity", meaning: "A resource that ran out."),
      Term(id: "hardware", label: "Hardware", meaning: "Hardware that failed."),
      Term(id: "maintenance", label: "Maintenance", meaning: "Work on the system itself."),
      Term(id: "attack", label: "Attack", meaning: "Hostile action."),
      Term(id: "expiry", label: "Expiry", meaning: "A date that passed."),
      Term(id: "unknown", label: "Unknown", meaning: "The document does not say."),
    ],
    components: [
      Term(id: "database", label: "Database", meaning: "A database or its connections."),
      Term(id: "network", label: "Network", meaning: "Links, routing, firewalls."),
      Term(id: "dns", label: "DNS", meaning: "Name resolution."),
      Term(id: "load-balancer", label: "Load balancer", meaning: "Distribution of requests."),
      Term(id: "web-server", label: "Web server", meaning: "nginx, Apache and their like."),
      Term(id: "application", label: "Application", meaning: "The organisation's own code."),
      Term(id: "cache", label: "Cache", meaning: "Caches, content delivery among them."),
      Term(id: "queue", label: "Queue", meaning: "Queues, streams and message brokers."),
      Term(id: "storage", label: "Storage", meaning: "Disks, volumes, object stores."),
      Term(id: "auth", label: "Authentication", meaning: "Sign-in, tokens and permissions."),
      Term(id: "kubernetes", label: "Kubernetes", meaning: "Clusters and their scheduling."),
      Term(id: "certificate", label: "Certificate", meaning: "TLS certificates and their chain."),
      Term(id: "ci-cd", label: "CI/CD", meaning: "Build, test and deployment pipelines."),
      Term(id: "third-party", label: "Third party", meaning: "A service that others run."),
      Term(id: "server", label: "Server", meaning: "Machines and their operating systems."),
    ])
}
