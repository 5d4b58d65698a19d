package council.procurement.journey;

import council.procurement.support.ProcessTest;

@ProcessTest
class ReferencesTest extends References {
}
