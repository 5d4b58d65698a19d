package council.procurement.journey;

import council.procurement.support.ProcessTest;

@ProcessTest
class EvidenceTest extends Evidence {

    @Override
    void withoutReferences(Runnable work) {
        jdbc.sql("set referential_integrity false").update();
        try {
            work.run();
        } finally {
            jdbc.sql("set referential_integrity true").update();
        }
    }

    @Override
    void dropTrigger(String table) {
        jdbc.sql("drop trigger %s_insert_only".formatted(table)).update();
    }

    @Override
    void createTrigger(String table) {
        jdbc.sql("create trigger %1$s_insert_only before update, delete on %1$s for each row call 'council.procurement.platform.InsertOnly'".formatted(table)).update();
    }
}
