package council.procurement.tender;

import council.procurement.support.ProcessTest;

@ProcessTest
class SupplierChoicesTest extends SupplierChoices {
}
