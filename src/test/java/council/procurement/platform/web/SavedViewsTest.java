package council.procurement.platform.web;

import council.procurement.support.ProcessTest;

@ProcessTest
class SavedViewsTest extends KeptViews {
}
