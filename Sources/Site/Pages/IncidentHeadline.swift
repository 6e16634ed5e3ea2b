import Incidents

/// What a reader wants to know of an incident at a glance, in large type above its facts: how long,
/// whom it hit, why, how grave.
struct IncidentHeadline {
  let parts: PageParts
  let incident: Incident

  private var words: Words { parts.words }

  /// The facts have the same values with their origins; here are only those that there are.
  var html: HTML {
    let figures = [duration, affected, cause, severity].compactMap { $0 }
    let items = figures.map {
      "<li><span class=\"name\">\($0.name)</span> \($0.value)</li>" as HTML
    }
    return "<ul class=\"headline\">\(items.joined())</ul>"
  }

  private typealias Figure = (name: String, value: HTML)

  private var duration: Figure? {
    incident.duration.map {
      (words["fact.duration"], "<strong>\(words.duration($0.value.minutes))</strong>")
    }
  }

  private var affected: Figure? {
    incident.affected.map { claim in
      let percent: HTML = "<strong>\(words.percent(claim.value.percent))</strong>"
      guard let scope = claim.value.scope else { return (words["fact.affected"], percent) }
      let name: HTML = "<bdi\(parts.language)>\(scope)</bdi>"
      return (words["fact.affected"], "\(percent) \(words.html("fact.of-scope", ["scope": name]))")
    }
  }

  private var cause: Figure? {
    (words["fact.root-cause"], "<strong>\(parts.cause(incident.cause))</strong>")
  }

  private var severity: Figure? {
    incident.severity.map {
      // On scales of words alone a severity may be a sentence; the facts have it whole.
      let name = Clipping.clipped($0.value, 24)
      let link = parts.term(.severities, $0.value, name)
      return (words["fact.severity"], "<strong>\(link)</strong>")
    }
  }
}
