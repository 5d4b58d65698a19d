package council.procurement.difficulty;

import council.procurement.support.ProcessTest;

@ProcessTest
class SupplierInDifficultyProcessTest extends SuppliersInDifficulty {
}
