package council.procurement.portal;

import council.procurement.support.ProcessTest;
import java.util.List;

@ProcessTest
class SealingTest extends Sealing {

    @Override
    List<String> dump() {
        return jdbc.sql("script").query(String.class).list();
    }
}
