package council.procurement.platform.drafts;

import council.procurement.support.ProcessTest;

@ProcessTest
class FormDraftsTest extends KeptDrafts {
}
