package council.procurement.executive;

import council.procurement.support.ProcessTest;

@ProcessTest
class CallInProcessTest extends CallIns {
}
