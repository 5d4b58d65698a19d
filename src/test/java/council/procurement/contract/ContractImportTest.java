package council.procurement.contract;

import council.procurement.support.ProcessTest;

@ProcessTest
class ContractImportTest extends ContractImports {
}
