package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.Reservation;
import council.procurement.tender.SealedBidService;
import council.procurement.tender.TenderService;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A tender reserved for small local firms: what suppliers read, whose bid is refused, and what the check of compliance sees. */
@ProcessTest
class ReservedTenderTest {

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired TenderService tenders;
    @Autowired SealedBidService sealed;
    @LocalServerPort int port;

    @Test
    void it_says_for_whom_it_is_and_takes_bids_of_those_alone() {
        var reference = live.reserved("Alley sweeping", "district", "sme");
        assertThat(Browser.visitor(port).opens("/opportunities/" + reference).body()).contains("Who can take part", "which is Lichfield district, with substantive operations there, may take part.", "Only small and medium-sized enterprises");
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("Reserved by place", "Why it is reserved", "Local firms know the streets.");

        var local = SupplierBrowser.of("local@alleys.example", "Local Alleys Ltd", "WS13 6YX", "yes", port);
        local.writes(reference, "1000", "Yes.");
        assertThat(local.opens(reference, "/submit").body()).contains("Confirm that the tender is open to you: it is reserved.");
        local.writes(reference, "1000", "Yes.", Map.of("eligible", "no"));
        assertThat(local.opens(reference, "/submit").body()).contains("Confirm that the tender is open to you: it is reserved.");
        local.writes(reference, "1000", "Yes.", Map.of("eligible", "yes"));
        assertThat(local.sends(reference).body()).contains("Your bid is in");

        var far = SupplierBrowser.of("far@alleys.example", "Far Alleys Ltd", "M1 1AA", "yes", port);
        far.writes(reference, "2000", "Yes.", Map.of("eligible", "yes"));
        assertThat(far.opens(reference, "/submit").body()).contains("your postcode does not show that it is open to you: describe your substantive operations in the area");
        far.forces(reference);
        assertThat(sealed.count(reference).inTime()).as("nor by hand").isOne();
        far.writes(reference, "2000", "Yes.", Map.of("eligible", "yes", "operations", "A depot in Burntwood with twelve people."));
        assertThat(far.sends(reference).body()).contains("Your bid is in");

        var large = SupplierBrowser.of("large@alleys.example", "Large Alleys plc", "WS13 6YX", "no", port);
        large.writes(reference, "3000", "Yes.", Map.of("eligible", "yes", "operations", "Everywhere."));
        assertThat(large.opens(reference, "/submit").body()).contains("by your details it is not open to you, so you cannot bid");
        assertThat(sealed.count(reference).inTime()).isEqualTo(2);

        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(tenders.conditions(reference).values()).hasSize(2).allMatch(said -> said.startsWith("Reserved: Only suppliers based in the local area"))
            .anyMatch(said -> said.contains("Postcode: M1 1AA. Small or medium-sized: yes.") && said.endsWith("The bidder confirms that the tender is open to it.\nIts substantive operations there: A depot in Burntwood with twelve people."));
    }

    @Test
    void for_the_united_kingdom_any_postcode_will_do_and_none_is_asked_for_operations() {
        var reference = live.reserved("Canal sweeping", "uk", null);
        var far = SupplierBrowser.of("far@canals.example", "Far Canals Ltd", "M1 1AA", "no", port);
        far.writes(reference, "1000", "Yes.", Map.of("eligible", "yes"));
        assertThat(far.sends(reference).body()).contains("Your bid is in");
        var abroad = SupplierBrowser.of("abroad@canals.example", "Abroad Canals", "", "no", port);
        abroad.writes(reference, "2000", "Yes.", Map.of("eligible", "yes"));
        assertThat(abroad.opens(reference, "/submit").body()).contains("describe your substantive operations in the area");
    }

    @Test
    void a_second_round_begins_reserved_as_the_first_was() {
        var reference = live.reserved("Tunnel sweeping", "county", "sme-or-vcse");
        live.due(reference);
        for (var task : new String[] {"Task_OpenBids", "Task_WitnessOpening", "Task_DecideWithoutBids"}) if (live.isOpen(reference, task))
            officers.completes(task.equals("Task_OpenBids") ? "priya" : task.equals("Task_WitnessOpening") ? "fiona" : "marcus", reference, task, task.equals("Task_DecideWithoutBids") ? Map.of("nextStep", "again", "reason", "Too short.") : Map.of());
        assertThat(tenders.round(reference)).isEqualTo(2);
        assertThat(tenders.access(reference).reservations()).extracting(Reservation::code).containsExactly("county", "sme-or-vcse");
        assertThat(tenders.access(reference).smeBarriers()).isEqualTo("The size of the round.");
    }
}
