/// Postmortems for tests, each another.
enum Postmortem {
  static func text(_ number: Int) -> String {
    let day = 1 + number % 28
    return """
      # Postmortem: outage number \(number)

      ## Summary
      On \(day) March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users.

      ## Root cause
      A wrong timeout was configured in the load balancer.

      ## Timeline
      - 14:00 Outage begins
      - 14:10 Alert fires
      - 15:30 Service restored

      ## Action items
      - Check timeouts in review

      """
  }
}
