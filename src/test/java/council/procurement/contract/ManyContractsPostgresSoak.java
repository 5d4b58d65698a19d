package council.procurement.contract;

import council.procurement.postgres.PostgresTest;

/** On PostgreSQL. */
@PostgresTest
class ManyContractsPostgresSoak extends ManyContractsSearched {
}
