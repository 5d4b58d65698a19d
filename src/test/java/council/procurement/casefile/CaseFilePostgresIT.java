package council.procurement.casefile;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class CaseFilePostgresIT extends CaseFile {
}
