package council.procurement.journey;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class MeetingsAndAbsencesPostgresIT extends MeetingsAndAbsences {
}
