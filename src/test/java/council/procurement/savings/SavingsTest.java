package council.procurement.savings;

import council.procurement.support.ProcessTest;

@ProcessTest
class SavingsTest extends Savings {
}
