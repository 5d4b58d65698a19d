package council.procurement.platform.mail;

import council.procurement.support.ProcessTest;

@ProcessTest
class OutboxTest extends Outboxes {
}
