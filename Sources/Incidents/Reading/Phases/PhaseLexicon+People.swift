/// Words for those who come to know and those who respond. Data: add phrases here.
extension PhaseLexicon {
  // MARK: The notice

  static let notices = [
    "alert", "alerts", "alerted", "alarm", "alarms", "alerting", "fires", "fired", "is red",
    "turns red", "first report", "users report", "customers report", "reports of", "critical",
    "same problem", "goes off", "went off", "sms from", "beeps", "wonders", "pingdom", "pager",
    "pagerduty", "opsgenie", "uptimerobot", "receives page", "received a page", "a page for",
    "first page", "on call engineer is paged", "detection method", "detection",
    "issue identification", "detected while", "detected by", "detected via", "detected through",
    "monitoring detected", "issue detected", "monitoring system detected",
    "monitoring systems detected", "monitoring triggered", "monitoring shows", "monitoring notices",
    "monitoring notifies", "aware", "first tweets", "paged by", "engineer is paged",
    "engineer was paged and", "alert pages", "alarm pages", "notifies an", "raises the alarm",
    "raised the alarm", "monitoring sends", "monitoring tools", "bug report", "issue was detected",
    "begins to ring", "starts to ring", "phones ring", "phone rings", "monitoring reports",
    "first ticket", "tickets arrive", "tickets come", "begin to report", "begins to report",
    "start to report", "begin reporting", "started reporting", "start reporting",
    "begin to complain", "start to complain",
  ]

  static let reports = [
    "reported", "reports", "complaints", "complaint", "complained", "complains", "complain",
  ]

  /// How those who feel it speak up.
  static let voices = [
    "calls", "call", "phones", "rings", "asks", "asks us", "writes", "emails", "mails", "tweet",
    "tweets", "screenshot", "screenshots", "question", "shout", "shouts", "shouting",
    "opens an issue", "github issue", "issue on github", "reopens", "message in", "messages in",
    "post on", "posts on", "tells us", "told us", "tell us", "calls us", "phones us", "complaining",
    "email from", "mail from", "mail by", "received an email", "receives an email",
    "receives a mail", "opens a ticket", "opened a ticket", "ticket opened", "ticket from",
    "tickets from", "raises a ticket", "on twitter", "on whatsapp", "a whatsapp", "in the chat",
    "in chat", "in slack", "on slack", "pings slack", "uptimerobot mail",
  ]

  // MARK: The response

  static let takings = [
    "confirmed the outage", "confirmed the issue", "confirmed the problem", "began investigating",
    "begins investigating", "starts investigating", "started investigating", "investigation began",
    "investigation begins", "investigation starts", "investigation started",
    "investigations starts", "begin investigating", "began investigation", "begins investigation",
    "began initial", "joined", "joins", "triage", "incident channel", "incident open",
    "incident opened", "opens incident", "opened incident", "gathered", "was assigned",
    "is assigned", "takes over", "picks up", "logs in", "begins to look", "began to look",
    "starts to look", "started looking", "starts looking", "looks into", "looked into",
    "looking into", "troubleshooting", "on the call", "wakes up", "gets up",
    "starts to investigate", "started to investigate", "begins to investigate", "opens laptop",
    "starts to check", "begins diagnosis", "starts diagnosis", "on call joins", "comes online",
    "responding", "responds", "respond", "cell meets", "team meets", "person reachable",
    "on call reachable",
  ]

  static let looks = [
    "investigation", "investigating", "investigated", "investigate", "investigates", "diagnosing",
    "debugging", "on call engineer",
  ]

  // MARK: Others

  static let escalations = [
    "escalated", "escalation", "escalate", "escalates", "called in", "brought in", "handed over",
    "incident declared", "declared an incident", "declares an incident", "declare an incident",
    "summoned", "specialists", "declared", "war room", "crisis", "sev 1", "sev1", "upgraded to sev",
    "ticket with", "ticket was opened with", "case with", "support ticket", "we open a", "p1",
    "engaged", "dispatches", "dispatched", "bridge call", "forwarded", "paged the", "pages the",
    "contacted", "assigned team", "opened with", "team was notified", "was sent to", "raised to",
    "sev 2", "sev2", "passed to", "woken", "wakes", "convened", "invoked", "logged with",
    "incident raised", "security incident", "calls in", "pulls in", "pulled in", "loops in",
    "looped in", "brings in", "help from", "for help", "hands over", "opens a case", "case opened",
    "severity", "priority raised", "raises the priority", "management informed",
    "management is informed", "second engineer", "raises a p1", "declares",
  ]

  static let contacts = [
    "we call", "i call", "contacts", "contact", "phoned", "rang", "asked", "we ask", "tells",
    "told", "wrote", "emailed", "mailed", "messaged", "messages", "posts", "notified", "notifies",
    "informed", "informs", "pings", "pinged", "calls the", "is called", "was called", "were called",
    "are called", "we called", "i called", "he called", "she called", "they called", "called the",
    "called us", "called our", "vendor called", "provider called", "supplier called",
  ]

  static let outsiders = [
    "customer", "customers", "user", "users", "client", "clients", "support desk", "help desk",
    "helpdesk", "service desk", "contact centre", "contact center", "call centre", "tenant",
    "merchant", "merchants", "teacher", "teachers", "doctor", "driver", "drivers", "seller",
    "sellers", "guest", "guests", "friend", "colleague", "manager", "somebody", "someone",
    "researcher", "partner", "visitors", "visitor", "students", "student", "branch", "developer",
    "developers", "staff", "employee", "employees", "people", "analyst", "member", "co founder",
    "shop", "reader", "readers",
  ]
}
