package council.procurement.contract;

import council.procurement.support.ProcessTest;

@ProcessTest
class ContractRemindersTest extends ContractReminders {
}
