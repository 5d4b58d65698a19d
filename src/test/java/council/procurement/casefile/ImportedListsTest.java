package council.procurement.casefile;

import council.procurement.support.ProcessTest;

@ProcessTest
class ImportedListsTest extends Lists {
}
