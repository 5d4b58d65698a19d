package council.procurement.platform.drafts;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class FormDraftsPostgresIT extends KeptDrafts {
}
