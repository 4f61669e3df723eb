"""What is missing on the map: what is old, where people get stuck, which entries say too little.

``Survey`` looks at a catalogue and the relations of its ladder once; what it tells of the whole or
of one municipality is a frozen ``Gaps``, from which the page, the command and the table are made.
"""

from sociale_kaart.gaps.result import AgeGroup, Count, FieldCount, Gaps, Incomplete, Road
from sociale_kaart.gaps.survey import Survey

__all__ = ["AgeGroup", "Count", "FieldCount", "Gaps", "Incomplete", "Road", "Survey"]
