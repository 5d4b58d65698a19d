package council.procurement.survey;

import council.procurement.support.ProcessTest;

@ProcessTest
class SurveyProcessTest extends Surveys {
}
