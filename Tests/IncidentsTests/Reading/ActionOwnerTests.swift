import Incidents
import Testing

/// Who does an action and by when, as its own words say it.
@Suite struct ActionOwnerTests {
  private func items(_ list: String) -> [ActionItem] {
    incident("# Outage on 5 May 2023\n\n## Action items\n\n\(list)\n").actionItems
  }

  @Test(arguments: [
    "- Widen the pipe — Joel\n- Call the plumber — Xiu Ying",
    "- Widen the pipe · Joel · Open\n- Call the plumber · Xiu Ying · Done",
    "- Widen the pipe [Joel]\n- Call the plumber [Xiu Ying]",
    "- Widen the pipe → Joel\n- Call the plumber → Xiu Ying, this sprint",
    "- Widen the pipe (Joel) - done\n- Call the plumber (Xiu Ying)",
    "- ✅ Widen the pipe (Joel)\n- 🔜 Call the plumber (Xiu Ying, before season 3)",
    "- Widen the pipe (PIPE-12) · Joel · Open\n- Call the plumber (PIPE-13) · Xiu Ying · Open",
    "- Widen the pipe — Joel (by 3 June)\n- Call the plumber — Xiu Ying",
    "- Widen the pipe (resp. Joel)\n- Call the plumber (resp. Xiu Ying)",
    "- Widen the pipe => Joel\n- Call the plumber => Xiu Ying",
    "- Widen the pipe -- Joel\n- Call the plumber -- Xiu Ying",
    "- (Joel) widen the pipe\n- (Xiu Ying) call the plumber",
    "- Widen the pipe. Assigned: Joel\n- Call the plumber. Person in charge: Xiu Ying",
  ]) func endsOrBeginsTheItemsOfAList(_ list: String) {
    let found = items(list)
    #expect(found.map(\.owner) == ["Joel", "Xiu Ying"])
    for (item, words) in zip(found, ["widen the pipe", "call the plumber"]) {
      #expect(item.text.lowercased().hasPrefix(words), "\(item.text)")
      #expect(!item.text.contains("Joel") && !item.text.contains("Xiu"), "\(item.text)")
    }
  }

  @Test(
    arguments: [
      ("Water the lawn twice a year, Garden team (LAWN-99)", "Garden team"),
      ("Water the lawn [Head of Gardens, next: 2023-06-12]", "Head of Gardens"),
      ("Water the lawn (Storage, 2023-06-12)", "Storage"),
      ("@nadia: water the lawn", "@nadia"), ("Water the lawn @ana, @ben", "@ana, @ben"),
      ("Water the lawn (@p.berg)", "@p.berg"), ("Water the lawn, @ana. Soon.", "@ana"),
      ("Water the lawn — @kim — 2023-06-12", "@kim"),
      ("Water the lawn. Owner: Gardens (Lamar)", "Gardens (Lamar)"),
      ("Bob to write a letter to the mayor", "Bob"),
      ("Ann will add a second tap by 2023-06-01", "Ann"),
      ("Inge and Otto will look for a second tap", "Inge and Otto"),
      ("The lawn gets a second tap. Olga leads this.", "Olga"),
      ("The garden team will add a second tap", "garden team"),
      ("Water the lawn, Ana, 2023-06-01", "Ana"), ("Water the lawn [Ana] (2023-06-01)", "Ana"),
      ("Water the lawn (LAWN-9, owner Ana, due 2023-06-01)", "Ana"),
      ("Water the lawn (owner Ana)", "Ana"), ("Name an owner for each tap", nil),
      ("The list of taps is to be checked by Building Control until 3 June", "Building Control"),
      ("Water the lawn @anyone?", nil), ("Water the lawn (owner: n.n.)", nil),
      ("Water the lawn. Owner: volunteer needed", nil), ("Water the lawn. Owner: someone", nil),
      ("Water the lawn — Friday", nil), ("Water the lawn (May Lin, 2023-06-12)", "May Lin"),
      ("Water the lawn (everybody, 2023-06-12)", "everybody"), ("Script to check the taps", nil),
      ("Refuse to water by night", nil), ("Alerts will call the gardener", nil),
      ("We will add a tap", nil), ("The team will add a tap", nil), ("Continue to add taps", nil),
      ("Everyone will check the taps", nil), ("Water the lawn - Redis", nil),
    ] as [(String, String?)]) func isSomebody(_ line: String, _ owner: String?)
  {
    #expect(items("- \(line)\n- Paint the fence\n- Sleep well").first?.owner == owner)
  }

  @Test func oneNameBehindADashIsNoOwner() {
    let found = items("- Widen the pipe — Joel\n- Call the plumber\n- Buy a pump")
    #expect(found.map(\.owner) == [nil, nil, nil])
    #expect(found.first?.text == "Widen the pipe — Joel")
  }

  @Test(
    arguments: [
      ("Water the lawn — @kim — 2023-06-12", "2023-06-12"),
      ("Water the lawn (LAWN-9, 2023-06-12)", "2023-06-12"),
      ("Water the lawn (Estimated completion: 12 June 2023)", "2023-06-12"),
      ("Water the lawn. ETA: 12 June", "2023-06-12"),
      ("Water the lawn (in progress, target 2023-06-12, Viktor)", "2023-06-12"),
      ("Water the lawn · Kim · due June 12", "2023-06-12"),
      ("Water the lawn (Gardens, June 2023)", nil), ("Water the lawn · Kim · next release", nil),
      ("Water the lawn - owner Priya, from 9 June", nil), ("Water the lawn as on 2023-06-12", nil),
    ] as [(String, String?)]) func aDayMayStandBehindAnyMark(_ line: String, _ due: String?)
  {
    let item = items("- \(line)\n- Paint the fence").first
    #expect(item?.due?.description == due)
  }
}
