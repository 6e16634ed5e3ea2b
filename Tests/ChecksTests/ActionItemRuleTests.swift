import Checks
import Markup
import Testing

@Suite("Action items without owner or date")
struct ActionItemRuleTests {
  private func owners(_ items: String...) -> [String] { found(.actionWithoutOwner, items) }
  private func dates(_ items: String...) -> [String] { found(.actionWithoutDate, items) }

  private func found(_ rule: Rule, _ items: [String]) -> [String] {
    findings(rule, in: postmortem("## Action items\n\n" + items.joined(separator: "\n")))
  }

  @Test("Whoever is named in whatever form is an owner")
  func namesSomebody() {
    for item in [
      "- Add an alert (owner: Ana)", "- Add an alert @ana", "- Add an alert (Ana)",
      "- Add an alert [Ana Díaz]", "- Add an alert — Ana", "- Ana will add an alert",
      "- Ana and Ben to add an alert", "- Add an alert\n  - Owner: Ana",
      "- Platform team: add an alert",
      "- Add an alert OPS-12", "- Add an alert ([#12](https://git.example.org/12))",
      "- [x] Add an alert", "- An alert was added", "- Added an alert",
      "- Rolled back last week's changes", "- We also raised limits",
      "- **Fix:** enforced strict rules",
      "- An alert on the disk. Done.",
    ] {
      #expect(owners(item).isEmpty, "\(item)")
    }
  }

  @Test("An item that names nobody is found")
  func namesNobody() {
    for item in [
      "- Add an alert", "- [ ] Add an alert", "- We will add an alert",
      "- Fix the check that was missing", "- Add an alert (see above)",
      "- Improved monitoring of disks", "- Enhanced alerts: warn before a disk is full",
      "- Speed up restores", "- Need a second disk",
    ] {
      #expect(owners(item).count == 1, "\(item)")
    }
  }

  @Test("Where no item has an owner, one finding says so; else every item has its own")
  func grouped() {
    #expect(
      owners("- Add an alert", "- Check the disk", "- Buy a disk") == [
        "13:3: none of the 3 open action items has an owner"
      ])
    #expect(
      owners("- Add an alert", "- Check the disk (owner: Ana)", "- Buy a disk") == [
        "13:3: this action item has no owner", "15:3: this action item has no owner",
      ])
  }

  @Test("Words that might name somebody leave one finding for the others")
  func perhapsNamed() {
    #expect(
      owners("- Add an alert", "- Watch the Payments team's disk", "- Buy a disk") == [
        "13:3: 2 of the 3 open action items have no owner"
      ])
  }

  @Test("What several items end with in brackets is who does them")
  func endsInBrackets() {
    #expect(
      owners("- Add an alert (stage hands)", "- Check the disk (night watch)", "- Buy a disk") == [
        "15:3: this action item has no owner"
      ])
    #expect(owners("- Watch the disk (active monitoring)").count == 1)
  }

  @Test("Whatever says by when is a date")
  func namesTime() {
    for item in [
      "- Add an alert (due 2024-05-31)", "- Add an alert by Friday", "- Add an alert next sprint",
      "- Add an alert in Q3", "- Add an alert\n  - Due: 31 May", "- Add an alert OPS-12",
    ] {
      #expect(dates(item).isEmpty, "\(item)")
    }
    #expect(dates("- Add an alert (owner: Ana)").count == 1)
  }
}
