package council.procurement.survey;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SurveyPostgresIT extends Surveys {
}
