"""Which activities of a plan can be measured at all?"""

from __future__ import annotations

from plugins.newsroom.kinds.plan import ActivityEntry
from plugins.newsroom.records import Plan


def measurable(activity: ActivityEntry) -> bool:
    """Whether it says how much is promised, or what is counted; «permanente» alone promises nothing countable."""
    if activity.counts is not None:
        return True
    typed = any(amount is not None for _, amount in activity.months)
    return activity.rhythm != "permanente" and (activity.goal.amount is not None or typed)


def unmeasurable(plan: Plan) -> tuple[ActivityEntry, ...]:
    """The activities of a plan that cannot be measured, in their order."""
    return tuple(each for each in plan.header.activities if not measurable(each))
