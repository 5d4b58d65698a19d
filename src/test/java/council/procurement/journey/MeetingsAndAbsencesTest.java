package council.procurement.journey;

import council.procurement.support.ProcessTest;

@ProcessTest
class MeetingsAndAbsencesTest extends MeetingsAndAbsences {
}
