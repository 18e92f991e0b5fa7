"""Every kind of finding that this analysis may return."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "gaps"
"""Id of the analysis; codes of findings start with it."""

KINDS = (
    FindingKind(
        "stage",
        say("A stage without touchpoints"),
        say(
            "Journeys lead through the stage, or the company gives it weight, and too few touchpoints act on it. "
            "Create one, or finish one that is planned; a planned touchpoint does not fill the gap."
        ),
    ),
    FindingKind(
        "segment",
        say("A segment that meets too little on a stage"),
        say(
            "Two or more personas of the segment need the stage and find too few touchpoints, or the segment has "
            "no persona and nothing on a stage that has weight. Create a touchpoint for the segment."
        ),
    ),
    FindingKind(
        "persona",
        say("A persona who meets too little on a stage"),
        say(
            "The journey of the persona leads through the stage and too few touchpoints there serve it. Create one, "
            "finish a planned one, or open one that serves others."
        ),
    ),
    FindingKind(
        "presence",
        say("A stage that lacks online or offline touchpoints"),
        say(
            "Personas who use only online or only offline channels, or whose journey is online or offline around "
            "the stage, find no touchpoint of that kind there. Offer one."
        ),
    ),
    FindingKind(
        "unserved",
        say("A persona for whom there is nothing"),
        say(
            "No touchpoint names the persona or its segment, none is for everybody, and no recorded step meets one."
        ),
    ),
    FindingKind(
        "no-owner",
        say("A touchpoint that nobody answers for"),
        say("The inventory has a column for the owner, and the cell is empty. Name one person."),
        of_owner=True,
    ),
    FindingKind(
        "no-measure",
        say("A touchpoint that nothing measures"),
        say("Other touchpoints have measures, this one has none. Choose one number with a target."),
    ),
    FindingKind(
        "no-outcome",
        say("A touchpoint without a desired outcome"),
        say(
            "The column is there and the cell is empty. Write down what should have happened when it is over."
        ),
    ),
    FindingKind(
        "no-data",
        say("A touchpoint whose data nobody recorded"),
        say("The column is there and the cell is empty. Record which data it generates, or write “none”."),
    ),
    FindingKind(
        "no-monitoring",
        say("A touchpoint that nobody watches"),
        say(
            "Others are watched, and the cells of this one are empty. Touchpoints outside our control are "
            "dealt with in the analysis of controllability."
        ),
    ),
    FindingKind(
        "no-review",
        say("A touchpoint without a review date"),
        say("Neither the last nor the next review is recorded. Set a day."),
    ),
    FindingKind(
        "not-recorded",
        say("Something that the inventory does not record"),
        say("There is no column for it, so nothing can be said about any touchpoint. Add the column."),
    ),
    FindingKind(
        "overdue",
        say("A review that is overdue"),
        say(
            "The day of the next review, or the last review and the time between reviews, lies before the date of "
            "the project. Review the touchpoint and record the day."
        ),
        of_review=True,
    ),
    FindingKind(
        "handover-dead",
        say("A hand-over to something that is not there"),
        say("The touchpoint sends customers to one that is planned or retired. Send them elsewhere."),
    ),
    FindingKind(
        "handover-apart",
        say("A hand-over off the journey"),
        say(
            "None of the personas who meet the first touchpoint has the second on their journey. Correct the "
            "hand-over, or record the step."
        ),
    ),
    FindingKind(
        "handover-break",
        say("A break in the journey"),
        say(
            "The next step belongs to somebody else and happens over another channel, and no hand-over is recorded "
            "although others are. Agree on one."
        ),
    ),
    FindingKind(
        "performance",
        say("Performance below importance"),
        say("Customers find the touchpoint much more important than good. Improve it first."),
    ),
    FindingKind(
        "target",
        say("A measure that misses its target"),
        say("The value found is worse than the value wanted. Find out why, and act."),
    ),
)
"""In the order in which the analysis looks for them."""
