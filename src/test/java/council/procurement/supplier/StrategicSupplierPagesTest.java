package council.procurement.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.support.Browser;
import council.procurement.support.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Procurement marks a supplier as strategic, with the reason and since when; the register filters by it. */
@ProcessTest
class StrategicSupplierPagesTest {

    @Autowired SupplierService suppliers;
    @Autowired People people;
    @LocalServerPort int port;

    @Test
    void procurement_says_who_is_strategic_why_and_since_when() {
        var reference = suppliers.add(new Viewer("priya", people.groupsOf("priya")), new SupplierDraft("Pivotal Example Fleet", null, null, null, null, null, null, null, null, null, null, null));
        var page = "/suppliers/" + reference;
        var priya = Browser.of("priya", port);
        assertThat(priya.opens(page).body()).contains("Mark as strategic").doesNotContain(">Strategic<", ">Archived<");
        assertThat(priya.posts(page, page + "/strategic", Map.of("strategic", "yes", "why", " ")).body()).contains("Say why: the spend");
        assertThat(priya.posts(page, page + "/strategic", Map.of("strategic", "yes", "why", "Every bin lorry is theirs.")).body()).contains("Since 23 November 2026, says Priya", "Every bin lorry is theirs.", ">Strategic<");
        assertThat(priya.opens("/suppliers?q=pivotal&strategic=yes").body()).contains("Pivotal Example Fleet", ">Strategic<");
        assertThat(priya.opens("/suppliers?q=pivotal&strategic=no").body()).doesNotContain("Pivotal Example Fleet");
        assertThat(priya.posts(page, page + "/strategic", Map.of("strategic", "yes", "why", "Again.")).body()).contains("This supplier is strategic already.");
        assertThat(priya.posts(page, page + "/strategic", Map.of("strategic", "no", "why", "The fleet is bought elsewhere.")).body()).contains("No longer strategic: The fleet is bought elsewhere.").doesNotContain(">Strategic<");
        assertThat(Browser.of("grace", port).posts(page, page + "/strategic", Map.of("strategic", "yes", "why", "x")).statusCode()).isEqualTo(403);
    }
}
