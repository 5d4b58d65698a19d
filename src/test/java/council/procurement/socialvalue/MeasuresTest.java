package council.procurement.socialvalue;

import council.procurement.support.ProcessTest;

@ProcessTest
class MeasuresTest extends Measures {
}
