package council.procurement.approval;

import council.procurement.support.ProcessTest;

@ProcessTest
class TwoDecidersTest extends TwoDeciders {
}
