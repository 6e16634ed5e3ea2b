import Incidents
import Testing

@testable import Site

@Suite("Lists as tables")
struct ListTablesTests {
  private func text(_ table: DataTable, _ incidents: [Incident]) -> String {
    let data = DataSet(knowledge: SampleIncident.knowledge(incidents))
    return String(decoding: TableFile(table: table, data: data).bytes, as: UTF8.self)
  }

  @Test("Every event of every incident is a row of the timeline")
  func timeline() {
    #expect(
      text(.timeline, [SampleIncident.full, SampleIncident.bare]) == """
        incident_id,position,at,clock,offset_minutes,phase,text\r
        2023-03-03-outage,1,2023-03-03T14:00:00+01:00,14:00,0,started,down\r
        2023-03-03-outage,2,,14:05,,other,x\r

        """)
  }

  @Test("Every action item is a row, and no text of it is a formula")
  func actions() {
    var incident = SampleIncident.full
    let item = incident.actionItems[0]
    incident.actionItems.append(
      ActionItem(
        text: "=HYPERLINK(\"x\")", kind: .detect, owner: "@ops", due: nil, done: nil,
        ticket: "+1", evidence: item.evidence))
    incident.actionItems.append(
      ActionItem(
        text: "a,b", kind: .process, owner: nil, due: nil, done: true, ticket: nil,
        evidence: item.evidence))
    #expect(
      text(.actionItems, [incident]) == """
        incident_id,position,text,kind,owner,due,done,ticket\r
        2023-03-03-outage,1,Check settings,prevent,Jo,2023-04-01,false,OPS-1\r
        2023-03-03-outage,2,"'=HYPERLINK(""x"")",detect,'@ops,,,'+1\r
        2023-03-03-outage,3,"a,b",process,,,true,\r

        """)
  }
}
