package council.procurement.casefile;

import council.procurement.support.ProcessTest;

@ProcessTest
class SearchTest extends Searches {
}
