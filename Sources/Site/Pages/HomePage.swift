import Incidents

/// The first page: what this is, the latest incidents, what causes them, the years.
struct HomePage {
  let base: KnowledgeBase
  let settings: Configuration
  let summary: TrendsSummary
  let rows: IncidentRow

  /// How many of the latest incidents are shown.
  private static let latest = 6

  var page: PageFrame.Page {
    let lede =
      settings.description
      ?? "What went wrong, when, for whom, why, and what was done about it: every incident that "
      + "somebody wrote up."
    var context: [String: Any] = [
      "lede": lede, "totals": totals, "hasIncidents": !base.incidents.isEmpty,
      "latest": base.distinct.prefix(Self.latest).map { rows.context($0, root: "") },
      "documents": "\(base.incidents.count) documents", "causes": causes, "years": years,
      "causesSentence": TrendsSentences.causes(summary),
    ]
    if summary.undated > 0 { context["undated"] = "\(summary.undated) without a year" }
    return PageFrame.Page(
      path: "index.html", title: settings.siteTitle, description: lede, template: "home",
      context: context)
  }

  private var totals: [[String: Any]] {
    let items = base.distinct.flatMap(\.actionItems)
    var totals: [[String: Any]] = [
      ["label": summary.total == 1 ? "incident" : "incidents", "value": summary.total]
    ]
    if let location = summary.durationLocation, location.count >= 3 {
      totals.append([
        "label": "median duration (\(location.count) of \(summary.total))",
        "value": Spoken.duration(location.median),
      ])
    }
    totals.append(["label": "action items", "value": items.count])
    totals.append(["label": "of them known to be done", "value": items.count { $0.done == true }])
    return totals
  }

  private var causes: [[String: Any]] {
    summary.causes.map { cause in
      [
        "id": cause.id.rawValue, "label": base.taxonomy.cause(cause.id)?.label ?? cause.id.rawValue,
        "href": "causes/\(cause.id.rawValue).html", "count": cause.count,
      ]
    }
  }

  private var years: [[String: Any]] {
    summary.years.reversed().filter { $0.count > 0 }.map {
      ["label": $0.year, "href": "years/\($0.year).html", "count": $0.count]
    }
  }
}
