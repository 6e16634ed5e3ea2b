import Incidents
import Testing

@Suite struct DocumentKindTests {
  @Test(arguments: [
    """
    # Postmortem project
    ## Issue summary must contain
    - duration of the outage with start and end times
    ## Timeline must contain
    - when was the issue detected
    ## Root cause must contain
    - explain in detail what was causing the issue
    """,
    """
    # Outage archive
    ## Overview
    This project holds the report on the outage of 15 March 2024.
    ## Tasks
    - Write the report
    ## Getting started
    Open the report.
    ## Contributing
    Send a patch.
    """,
    """
    # Incident report: [TITLE]
    **Date:** YYYY-MM-DD
    **Duration:** HH:MM
    ## Timeline
    - HH:MM TBD
    """,
  ]) func thatTellOfNoIncidentAreLeftOut(_ text: String) {
    #expect(reading(text).notAPostmortem != nil)
  }

  @Test(arguments: [
    """
    # Postmortem
    ## Issue summary must contain:
    From 2:17 PM to 3:07 PM GMT on 6 May 2022 the site was down.
    ## Root cause must contain:
    The backup used the processor.
    """,
    """
    # How we lost the queue
    ## What people saw
    Orders were accepted and nothing happened.
    ## What it was
    The disk under the broker was full.
    ## What will change
    We will rotate the logs.
    """,
  ]) func thatTellOfOneStay(_ text: String) {
    #expect(reading(text).notAPostmortem == nil)
  }
}
