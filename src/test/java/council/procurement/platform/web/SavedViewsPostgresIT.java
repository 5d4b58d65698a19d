package council.procurement.platform.web;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class SavedViewsPostgresIT extends KeptViews {
}
