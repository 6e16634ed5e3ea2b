/// What people make: settings, code and data. Data: add phrases here.
extension CauseLexicon {
  static let configuration =
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
      "syntax error in configuration", "syntax error in the configuration",
      "syntax error in the config", "syntax error in nginx", "syntax error in the nginx",
      "error in the configuration", "error in configuration", "error in the config",
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
      "incorrect file permissions", "wrong rights", "etc security", "set too",
      "helm value", "helm values", "values file", "values files", "only set in", "set only in",
      "only configured in", "at its default of", "was at its default", "were at their default",
      "changed without updating", "without updating the", "made private by", "by a policy change",
      "cached an old version", "never changed it", "left at its default", "unattended upgrades",
      "to another path than",
      "in the wrong group", "was in the wrong", "were in the wrong", "wrong group",
      "in the wrong list", "in the wrong zone",
      "planned change to", "change made to the", "switched on for all",
      "enabled for all", "switched on for everyone", "enabled for everyone")
    + words(
      "configuration", 2,
      "manifest", "helm", "terraform", "ansible", "puppet", "systemd")

  static let softwareBug =
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
      "idempotency key", "no idempotency", "not idempotent", "delivered again", "processed twice",
      "retry storm", "cascading retries", "missing null check", "wrong file extension",
      "wrong extension",
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

  static let data =
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
}
