package council.procurement.journey;

import council.procurement.support.ProcessTest;

@ProcessTest
class PurchasesTest extends Purchases {
}
