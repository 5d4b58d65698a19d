package council.procurement.waiver;

import council.procurement.support.ProcessTest;

@ProcessTest
class WaiverRegistersTest extends WaiverRegisters {
}
