/// Words for the fault and its end. Data: add phrases here.
extension PhaseLexicon {
  // MARK: The beginning

  static let beginnings = [
    "outage began", "outage begins", "outage starts", "outage started", "incident began",
    "incident begins", "incident started", "start of incident", "start of outage",
    "start of impact", "incident start", "issue began", "issue started", "started failing",
    "stops answering", "begins failing", "began failing", "starts failing", "start failing",
    "first errors", "fault occurs", "attack began", "went down", "goes down", "begins to fail",
    "impact begins", "impact starts", "problem starts", "problem started", "problem begins",
    "problem began",
  ]

  static let faults =
    FaultLexicon.impacts + [
      "no longer", "climb", "climbs", "climbed", "climbing", "rises", "rising", "rose", "jumps",
      "jumped", "increase", "increases", "increased", "increasing", "grows", "grow", "growing",
      "grew", "stalled", "stalls", "stall", "saturated", "dies", "die", "died", "killed", "trips",
      "tripped", "falls", "fell", "queue", "dropping", "jump", "exceed", "exceeds", "exceeded",
      "turned away", "is off", "falling", "disappears", "dead", "goes dark", "pile up", "piles up",
      "read only", "expire", "go from", "goes from", "steps from", "hangs", "stop loading",
      "stop working", "stop responding", "stop answering", "flooded", "floods", "stale", "delayed",
      "loops", "looping", "leaks", "leaking", "overheats", "declined", "declines", "denied",
      "backs up", "backing up", "no data", "no response", "pile", "first failed", "first failure",
      "first failures", "first failing", "first error", "first errors", "first timeout",
      "first timeouts", "first refused", "first 500", "first 502", "first 503", "first 504",
      "first 404", "first 403", "first 502s", "first 503s", "first 504s", "first 500s",
      "begin to return", "begins to return", "loss", "lose", "loses", "silent", "collapses",
      "collapsed", "unstable",
    ]

  // MARK: The end

  static let ends = [
    "resolved", "resolution", "fully restored", "service restored", "services restored",
    "fully recovered", "back to normal", "returned to normal", "returns to normal",
    "return to normal", "works again", "work again", "self heals", "back online", "full recovery",
    "all clear", "incident closed", "incident was closed", "incident ends", "service resumes",
    "normal operation", "normal operations", "full functionality", "service recovery",
    "fully operational", "normal performance", "working again", "full service", "issue fixed",
    "problem solved", "now solved", "incident over", "outage ended", "outage stops",
    "outage stopped", "impact stops", "impact stopped", "outage ends", "end of outage",
    "end of incident", "end of impact", "service was restored", "services were restored",
    "functionality restored", "availability is restored", "functionality was restored",
    "back up and running", "impact ends", "to an end", "stand down", "stood down", "queue drained",
    "backlog drained", "backlog cleared", "backlog gone", "backlog processed", "all green",
    "signed off", "error rate normal", "fully functional", "back to baseline", "back at baseline",
    "restoring service", "restoring services", "full restoration", "regained access",
    "access restored", "solved the issue", "solved the problem", "fixed the issue",
    "fixed the problem", "was solved", "attack subsided", "issue goes away", "problem goes away",
    "back in service", "available again", "open again", "online again", "reachable again",
    "normal again", "running again", "responding again", "loads again", "load again",
    "loading again", "opens again", "opened again", "healthy again", "up again", "flows again",
    "usable again", "accessible again", "answers again", "accepts again", "serves again",
    "normality", "end of the incident", "end of the outage", "end of the impact", "outage over",
    "outage is over", "incident is over",
  ]

  static let returns = [
    "restoration", "recovered", "restored", "recovers", "was restored", "were restored",
    "is restored", "are restored", "normalized", "normalised", "is back", "are back", "back up",
    "back on", "came back", "comes back", "come back", "up and running", "is up", "are up",
    "caught up", "was up", "were up", "traffic flows", "no longer fails", "service opened",
    "now running", "now serving", "now serves", "now responds", "live everywhere",
    "is running normally", "in sync", "answered to all", "go home", "rate normal", "rate is normal",
    "rates normal", "back at", "back in", "all probes",
  ]

  static let successes = [
    "is fixed", "works", "work", "working", "worked", "normal", "healthy", "stable", "green",
    "is ok", "ok", "okay", "loads", "is loading", "nobody is turned", "maintenance mode off",
    "maintenance page removed", "returns 200", "successful", "succeeds", "succeed", "succeeded",
    "everybody can", "everyone can", "users can", "customers can", "all good", "is done",
    "all done", "gone", "is live", "is clean", "confirmed stable", "queue is empty", "queue empty",
    "backlog is empty", "cleared", "is over", "fine", "are online", "is online", "is open",
    "visible", "counts match", "at zero", "verified", "for everyone", "for everybody", "everywhere",
    "closed", "empty", "under one second", "flat", "any more", "first successful", "first real",
    "is working", "job done", "jobs done", "no errors", "no more errors", "no failures",
    "no failed", "0 errors", "0 failed", "no timeouts", "is reachable", "are reachable",
    "reachable",
  ]

  static let eases = [
    "partial recovery", "partially restored", "begins to recover", "began to recover",
    "starts to recover", "started to recover", "starts recovering", "started recovering",
    "recovering", "began to normalize", "begins to fall", "begin to fall", "began to fall",
    "start to fall", "starts to fall", "begin to drop", "errors fall", "errors fell",
    "errors decreased", "errors drop", "rate falls", "rate drops", "rate dropped", "improves",
    "improved", "improvement", "improvements", "began restoring", "gradually",
    "started to decrease", "going down", "eases", "eased", "recover fully", "no further",
    "no more new", "no new",
  ]
}
