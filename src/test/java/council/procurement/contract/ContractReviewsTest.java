package council.procurement.contract;

import council.procurement.support.ProcessTest;

@ProcessTest
class ContractReviewsTest extends ContractReviews {
}
