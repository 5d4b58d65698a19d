package council.procurement.difficulty;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SupplierInDifficultyPostgresIT extends SuppliersInDifficulty {
}
