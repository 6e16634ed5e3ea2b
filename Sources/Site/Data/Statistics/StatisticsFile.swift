import Incidents

/// `data/statistics.json`: every figure that the pages show, with what it rests on.
///
/// Numbers are rounded to eight significant digits, which is less than they are good for, so that no
/// compiler and no library of mathematics can be told by them.
struct StatisticsFile {
  /// Goes up whenever a reader of the file would have to change.
  static let version = 1

  let statistics: KnowledgeStatistics
  let figures: StatisticsFigures
  let kinds: [KindFigures]

  /// The file, which the schema beside it describes.
  var bytes: [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "statistics.schema.json")
      writeCounts(to: &json)
      writeTime(to: &json)
      writeCoverage(to: &json)
      writeFindings(to: &json)
      json.key("figures")
      json.array(figures.all) { $0.figure($1) }
      writeTerms(to: &json)
      writeMethods(to: &json)
    }
    json.newline()
    return json.bytes
  }

  /// What it says of the terms alone.
  var termsOnly: [UInt8] {
    var json = JSONWriter(pretty: true)
    json.object { json in
      writeCounts(to: &json)
      writeTerms(to: &json)
    }
    json.newline()
    return json.bytes
  }

  private func writeCounts(to json: inout JSONWriter) {
    json.member("schema_version", Self.version)
    json.member("documents", statistics.documents)
    json.member("incidents", statistics.history.total)
  }

  /// The window and the periods.
  private func writeTime(to json: inout JSONWriter) {
    let occurrence = statistics.history.occurrence
    json.key("window")
    json.object { json in
      json.member("first", statistics.span.first?.written)
      json.member("last", statistics.span.last?.written)
      json.key("days")
      json.number(occurrence.window?.length)
      json.member("later_half_from", occurrence.middle?.written)
      json.key("years_compared")
      let years = occurrence.years.map { [$0.later, $0.earlier] } ?? []
      json.array(years, .line) { $0.int($1) }
    }
    json.member("period_length", statistics.span.length.rawValue)
    json.key("periods")
    json.array(occurrence.periods) { json, count in
      json.object(.line) { json in
        json.member("name", count.period.name)
        json.member("first", count.period.firstDay.written)
        json.member("last", CivilDay(number: count.period.endDay.number - 1).written)
        json.key("partial")
        json.bool(count.isPartial)
      }
    }
  }

  private func writeCoverage(to json: inout JSONWriter) {
    json.key("coverage")
    json.array(statistics.history.coverage.fields) { json, field in
      json.object(.line) { json in
        json.member("field", field.field.name)
        json.member("stated", field.stated)
        json.member("inferred", field.inferred)
        json.member("missing", field.missing)
      }
    }
  }

  private func writeFindings(to json: inout JSONWriter) {
    json.key("findings")
    json.array(statistics.history.findings) { json, finding in
      json.object(.line) { json in
        json.member("subject", finding.subject.name)
        json.member("figure", finding.subject.figure)
        json.member("verdict", finding.verdict.rawValue)
      }
    }
  }

  private func writeTerms(to json: inout JSONWriter) {
    json.key("by")
    json.object { json in
      for terms in kinds {
        json.key(terms.kind.attribute)
        json.object { json in
          json.member("missing", terms.missing)
          json.key("terms")
          json.array(terms.all) { json, term in
            json.object { json in
              json.member("id", term.id)
              json.member("label", term.label)
              json.member("incidents", term.count)
              json.key("figures")
              json.array(term.figures) { $0.figure($1) }
            }
          }
        }
      }
    }
  }

  private func writeMethods(to json: inout JSONWriter) {
    json.key("methods")
    json.object { json in
      for method in StatisticsMethod.allCases {
        json.key(method.rawValue)
        json.object { json in
          json.member("name", method.name)
          json.member("source", method.source)
        }
      }
    }
  }
}

extension CivilDay {
  /// As records write days.
  fileprivate var written: String { Instant(year: year, month: month, day: day).description }
}
