"""Words that are names now and then, and words that stand in the place of a name without being one."""

from __future__ import annotations

_COMMON = (
    "amber apple april art august autumn baker bill black boots brook brown bush butler carter cliff cook"
    " crystal daisy dale dawn dean drew earl faith farmer field first fisher focus frank gap gene general glen"
    " grace grant gray green grey guy hazel heath holly home hope hunter indeed ivy jack jade joy june king lane"
    " lily long major mark mason max may meadow media meta mike miles monster next north olive orange page pat"
    " pearl penny poppy ray rice rich rob robin rose ruby rusty sandy shell shop short sky slack snow social"
    " sonny south square stone studio summer sunny target trade unity ville violet visa ward west white will win"
    " wise wood work works young zoom"
)
COMMON = frozenset(_COMMON.split())
"""Names that are everyday words, too: they are found with a capital letter only, so that texts stay readable."""

_ROLES = (
    "a adviser advisor agency agent an analyst and assistant associate at board boss buyer buyers by ceo cfo"
    " chair chief client clients coach coaches colleague colleagues committee consultant contact coordinator"
    " council counsellor cto customer customers deputy designer developer director directors dr editor editors"
    " engineer everyone executive finance five for former founder founders four frau friend friends from group"
    " head herr hr human in intern interviewer interviewers it junior jury lead leader leaders leads legal line"
    " management manager managers marketing member members mentor mentors miss mr mrs ms my new of office"
    " officer old on operations or our owner owners panel partner partners peer peers people pr president"
    " principal product prof professor programme project purchasing recruiter recruiters recruiting recruitment"
    " representative resources reviewer sales senior shop some somebody someone specialist sponsor staff"
    " stakeholder stakeholders strategist supervisor supplier support teacher team teammate teammates teams the"
    " their three tutor two user users vice who with writer"
)
ROLES = frozenset(_ROLES.split())
"""Words that say what somebody does, not who it is."""

_NOT_NAMES = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December I I'm I'd I'll I've OK CV PDF HR SEO KPI CTR ROI UX UI IT AI TV A4 PR FAQ"
    " English German French Spanish Italian Polish Internet"
)
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Words that have a capital letter inside a sentence and name neither a person nor a company."""
