import Foundation
import Incidents
import Testing

@testable import Site

@Suite("Records")
struct RecordTests {
  @Test("A full record, byte for byte")
  func full() {
    let written = String(
      decoding: SampleIncident.data([]).record(of: SampleIncident.full), as: UTF8.self)
    let place = { (line: Int, from: Int, to: Int, text: String, rule: String) in
      #"{"line":\#(line),"column":\#(from),"end_line":\#(line),"end_column":\#(to),"#
        + #""text":"\#(text)","rule":"\#(rule)","confidence":"high"}"#
    }
    #expect(
      written == """
        {
        "id":"2023-03-03-outage",
        "url":"incidents/2023-03-03-outage.html",
        "source":"2023/outage.md",
        "title":"Outage, “all” of it",
        "summary":"=Zürich was down.",
        "start":"2023-03-03T14:00:00+01:00",
        "detected":"XXXX-03-03",
        "mitigated":"2023-03-03T14:00:00+01:00",
        "end":"2023-03-03T15:30:00+01:00",
        "duration_minutes":90,
        "duration_basis":"interval",
        "time_to_detect_minutes":null,
        "time_to_mitigate_minutes":0,
        "time_to_restore_minutes":90,
        "affected_percent":100,
        "affected_scope":"users",
        "root_cause":"configuration",
        "root_cause_statement":"a wrong setting",
        "contributing_factors":["operation"],
        "trigger":"deploy",
        "components":["database","dns"],
        "services":["shop"],
        "severity":"SEV-1",
        "tags":["a","b"],
        "authors":["Jo"],
        "status":"final",
        "audience":"public",
        "timeline":[
        {"at":"2023-03-03T14:00:00+01:00","clock":"14:00","offset_minutes":0,\
        "phase":"started","text":"down"},
        {"at":null,"clock":"14:05","offset_minutes":null,"phase":"other","text":"x"}
        ],
        "action_items":[
        {"text":"Check settings","kind":"prevent","owner":"Jo","due":"2023-04-01",\
        "done":false,"ticket":"OPS-1"}
        ],
        "related":[
        {"id":"bare","score":0.1235,"same_cause":true,"shared_components":["dns"],\
        "shared_terms":["zürich"]}
        ],
        "same_incident":["bare"],
        "mentions":["bare"],
        "mentioned_by":[],
        "evidence":{
        "title":\(place(1, 3, 22,"Outage, “all” of it","first-heading")),
        "summary":\(place(2, 1, 16,"Zürich was down","statement")),
        "start":\(place(2, 22, 27,"14:00","statement")),
        "detected":\(place(2, 40, 47,"3 March","statement")),
        "mitigated":\(place(2, 22, 27,"14:00","statement")),
        "end":\(place(2, 31, 36,"15:30","statement")),
        "duration_minutes":\(place(2, 22, 36,"14:00 to 15:30","statement")),
        "affected_percent":\(place(3, 1, 10,"All users","statement")),
        "root_cause":\(place(3, 24, 39,"a wrong setting","statement")),
        "contributing_factors":[
        \(place(2, 12, 16, "down", "statement"))
        ],
        "trigger":\(place(2, 12, 16,"down","statement")),
        "components":[
        \(place(2, 1, 7, "Zürich", "statement")),
        \(place(2, 12, 16, "down", "statement"))
        ],
        "services":[
        \(place(2, 1, 7, "Zürich", "statement"))
        ],
        "severity":\(place(1, 3, 9,"Outage","statement")),
        "tags":[
        \(place(1, 3, 9, "Outage", "statement")),
        \(place(1, 12, 15, "all", "statement"))
        ],
        "authors":[
        \(place(1, 3, 9, "Outage", "statement"))
        ],
        "status":\(place(1, 3, 9,"Outage","statement")),
        "timeline":[
        \(place(2, 12, 16, "down", "timeline-entry")),
        \(place(2, 22, 27, "14:00", "timeline-entry"))
        ],
        "action_items":[
        \(place(3, 32, 39, "setting", "list-item"))
        ]
        }
        }

        """)
  }

  @Test("What a document does not say is null or an empty list, and the cause is unknown")
  func bare() throws {
    let record = try #require(
      try JSONSerialization.jsonObject(
        with: Data(SampleIncident.data([]).record(of: SampleIncident.bare))) as? [String: Any])
    for key in [
      "summary", "start", "detected", "mitigated", "end", "duration_minutes", "duration_basis",
      "affected_percent", "affected_scope", "root_cause_statement", "trigger", "severity", "status",
    ] {
      #expect(record[key] is NSNull, "\(key)")
    }
    #expect(record["root_cause"] as? String == "unknown")
    #expect((record["timeline"] as? [Any])?.isEmpty == true)
    #expect((record["evidence"] as? [String: Any]).map { Array($0.keys) } == ["title"])
  }

  @Test("The array, the lines and the document hold the same records")
  func formats() throws {
    let data = SampleIncident.data([SampleIncident.full, SampleIncident.bare])
    let array = try JSONSerialization.jsonObject(with: Data(data.array)) as? NSArray
    let document = try JSONSerialization.jsonObject(with: Data(data.document)) as? NSDictionary
    let lines = try data.lines.split(separator: UInt8(ascii: "\n"))
      .map { try JSONSerialization.jsonObject(with: Data($0)) }
    #expect(array?.count == 2)
    #expect(document?["incidents"] as? NSArray == array)
    #expect(document?["$schema"] as? String == "incidents.schema.json")
    #expect(lines as NSArray == array)
  }

  @Test("The table has a row an incident, and text cannot become a formula")
  func table() {
    let lines = String(
      decoding: SampleIncident.data([SampleIncident.full]).table, as: UTF8.self
    ).split(separator: "\r\n")
    let row = """
      2023-03-03-outage,incidents/2023-03-03-outage.html,2023/outage.md,\
      "Outage, “all” of it",'=Zürich was down.,2023-03-03T14:00:00+01:00,XXXX-03-03,\
      2023-03-03T14:00:00+01:00,2023-03-03T15:30:00+01:00,90,interval,,0,90,100,users,\
      configuration,a wrong setting,operation,deploy,database; dns,shop,SEV-1,a; b,Jo,\
      final,public,2,1
      """
    #expect(lines.map(String.init).dropFirst() == [row])
  }

  @Test("Every field with evidence has a text for explain")
  func fieldTexts() {
    let incident = SampleIncident.full
    #expect(incident.fieldEvidence.map(\.field) == Incident.fieldsWithEvidence)
    for (field, evidence) in incident.fieldEvidence {
      #expect(incident.texts(of: field).count == evidence.all.count, "\(field)")
    }
  }
}
