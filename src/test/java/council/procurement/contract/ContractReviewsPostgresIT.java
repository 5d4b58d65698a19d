package council.procurement.contract;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class ContractReviewsPostgresIT extends ContractReviews {
}
