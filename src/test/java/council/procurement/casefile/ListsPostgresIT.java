package council.procurement.casefile;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class ListsPostgresIT extends Lists {
}
