package council.procurement.supplier;

import council.procurement.support.ProcessTest;

@ProcessTest
class SuppliersTest extends Suppliers {
}
