/// A view of the database: the joins and sums that most questions begin with.
public struct DatabaseView: Sendable {
  public let name: String
  /// One sentence.
  public let meaning: String
  /// Name, meaning and unit of each column.
  public let columns: [(name: String, meaning: String, unit: String?)]
  let query: String

  var definition: String {
    "CREATE VIEW \(name) (\(columns.map(\.name).joined(separator: ", "))) AS\n\(query)"
  }

  public static let all = [durations, terms, openActions]

  private static let durations = DatabaseView(
    name: "incident_durations",
    meaning: "Incidents with their moments in UTC and their lengths in hours.",
    columns: [
      ("incident_id", "`id` in `incidents`.", nil),
      ("title", "Without markup.", nil),
      ("root_cause", "The category that the document concludes with.", nil),
      ("severity", "As the document words it.", nil),
      ("day", "The day that the document gives for the start.", nil),
      ("start_utc", "When the impact began; none where the document names no zone.", nil),
      ("duration_hours", "How long it lasted.", "hours"),
      ("hours_to_detect", "From the start to the detection.", "hours"),
      ("hours_to_mitigate", "From the start to the mitigation.", "hours"),
      ("hours_to_restore", "From the start to the end.", "hours"),
    ],
    query: """
      SELECT id, title, root_cause, severity, substr(start, 1, 10),
        CASE WHEN length(start) > 19 THEN datetime(start) END,
        round(duration_minutes / 60, 2), round(time_to_detect_minutes / 60, 2),
        round(time_to_mitigate_minutes / 60, 2), round(time_to_restore_minutes / 60, 2)
      FROM incidents
      """)

  private static let terms = DatabaseView(
    name: "incident_terms",
    meaning: "What incidents are listed by: the elements of their lists, one a row.",
    columns: [
      ("incident_id", "`id` in `incidents`.", nil),
      ("kind", "`contributing_factor`, `component`, `service`, `tag` or `author`.", nil),
      ("term", "The element.", nil),
    ],
    query: ["contributing_factor", "component", "service", "tag", "author"].map { kind in
      """
      SELECT incidents.id, '\(kind)', list.value
        FROM incidents, json_each(incidents.\(kind)s) AS list
      """
    }.joined(separator: "\nUNION ALL\n"))

  private static let openActions = DatabaseView(
    name: "open_action_items",
    meaning: "Action items that are not said to be done, with the incidents that they are of.",
    columns: [
      ("incident_id", "`id` in `incidents`.", nil),
      ("title", "The incident's, without markup.", nil),
      ("day", "The day that the document gives for the start.", nil),
      ("text", "What is to be done, without markup.", nil),
      ("kind", "What the action is for.", nil),
      ("owner", "Who is to do it.", nil),
      ("due", "By when.", nil),
      ("ticket", "As written.", nil),
      ("is_said", "Whether the document says that it is open.", nil),
    ],
    query: """
      SELECT incident_id, title, substr(start, 1, 10), text, kind, owner, due, ticket,
        done IS NOT NULL
      FROM action_items JOIN incidents ON incidents.id = incident_id
      WHERE done IS NOT 1
      """)
}
