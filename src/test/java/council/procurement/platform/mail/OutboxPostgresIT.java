package council.procurement.platform.mail;

import council.procurement.postgres.PostgresTest;

@PostgresTest
class OutboxPostgresIT extends Outboxes {
}
