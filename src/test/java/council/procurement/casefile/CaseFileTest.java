package council.procurement.casefile;

import council.procurement.support.ProcessTest;

@ProcessTest
class CaseFileTest extends CaseFile {
}
