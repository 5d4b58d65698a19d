package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.Viewer;
import council.procurement.supplier.SupplierDraft;
import council.procurement.supplier.SupplierService;
import council.procurement.supplier.SupplierState;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers are chosen from the register, by rotation and with a local and a small one, before they are asked for quotes. */
abstract class SupplierChoices {

    private static final Viewer PRIYA = new Viewer("priya", Set.of("procurement-team"));

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired SupplierChoiceService choices;
    @Autowired SupplierService register;
    @Autowired TenderService tenders;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void those_never_asked_or_asked_longest_ago_come_first_with_a_local_and_a_small_one_however_far_down_they_stand() {
        var reference = live.toAsk("Pumps", "42122130");
        var far = firms("Pump Maker %03d", "M1 1AA", null, "42122000", 230);
        var local = firm("Zed Local Pumps", "WS13 6YX", false, false, "42122000");
        var charity = firm("Zed Pump Charity", "M1 1AA", false, true, "42122000");
        far.forEach(one -> asked(one, "2026-02-01"));
        asked(local, "2026-10-01");
        asked(charity, "2026-11-01");
        asked(far.get(17), "2026-01-05");
        jdbc.sql("delete from quote_request where supplier = ?").param(far.get(200)).update();
        assertThat(choices.suggestions(reference)).extracting(Candidate::reference).containsExactly(local, charity, far.get(200));
        var page = choices.page(new CandidateSearch(null, "42122", null, null, null, false, true), 0, 3);
        assertThat(page).extracting(Candidate::reference).startsWith(far.get(200));
        assertThat(choices.page(new CandidateSearch("zed pump", "42122", null, null, null, false, true), 0, 25)).extracting(Candidate::reference).containsExactly(local, charity);
        assertThat(choices.count(new CandidateSearch(null, "42122", null, null, null, false, true))).isEqualTo(232);
        assertThat(choices.count(new CandidateSearch(null, "42122", null, null, true, false, true))).isOne();
    }

    @Test
    void too_few_or_nobody_local_or_small_is_refused_unless_the_register_has_none_or_a_reason_is_kept() {
        var far = firms("Lift %s", "M1 1AA", false, "42416000", 3);
        var local = firm("Home Lifts", "WS14 9AA", true, false, "42416000");
        var reference = live.toAsk("Lifts", "42416100");
        refuses(reference, "Choose the suppliers on the page /procurements/" + reference + "/suppliers-asked. Choose at least 3 suppliers; asking fewer needs a waiver");
        choices.add(reference, "priya", far);
        refuses(reference, "Choose a local supplier as well, or say why none is asked: the register has 1 that sell this. Choose a small or medium-sized firm or a charity as well");
        assertThat(Browser.of("priya", port).opens("/procurements/" + reference + "/suppliers-asked").body()).contains("id=\"noLocalReason\"", "id=\"noSmeReason\"");
        choices.explain(reference, "priya", "It mends no goods lifts.", null);
        refuses(reference, "Choose a small or medium-sized firm");
        choices.explain(reference, "priya", "It mends no goods lifts.", "The same.");
        sends(reference);
        assertThat(tenders.tender(reference).orElseThrow().documents()).satisfies(it -> {
            assertThat(it.localInvited()).isFalse();
            assertThat(it.noLocalReason()).isEqualTo("It mends no goods lifts.");
            assertThat(it.noSmeReason()).isEqualTo("The same.");
        });
        var second = live.toAsk("Lifts again", "42416100");
        choices.add(second, "priya", List.of(far.get(0), far.get(1), local));
        sends(second);
        assertThat(tenders.tender(second).orElseThrow().documents()).satisfies(it -> {
            assertThat(it.suppliersInvited()).isEqualTo("Lift 001, M1 1AA\nLift 002, M1 1AA\nHome Lifts, WS14 9AA");
            assertThat(it.localInvited()).isTrue();
            assertThat(it.smeInvited()).isTrue();
        });
        assertThat(jdbc.sql("select supplier from quote_request where tender_number = ? order by request_number").param(tenders.tender(second).orElseThrow().tenderNumber()).query(String.class).list())
            .containsExactly(far.get(0), far.get(1), local);
        assertThatThrownBy(() -> choices.remove(second, "priya", local)).isInstanceOf(Refused.class).hasMessageContaining("only before they are asked");
    }

    @Test
    void requests_go_out_only_once_barriers_to_small_firms_were_considered() {
        var reference = live.toAsk("Flags", "35821000");
        choices.add(reference, "priya", firms("Flag %s", "WS13 6YX", true, "35821000", 3));
        choices.considerBarriers(reference, "priya", null);
        refuses(reference, "Say what keeps small and medium-sized firms from tendering for this");
        var page = "/procurements/" + reference + "/suppliers-asked";
        assertThat(Browser.of("priya", port).posts(page, page, Map.of("consider", "yes", "smeBarriers", "Nothing: no turnover is asked for.")).body()).contains("What you considered is kept", "The choice is complete.");
        sends(reference);
        assertThat(Browser.of("ivan", port).opens("/procurements/" + reference).body()).contains("Barriers to small firms considered", "Nothing: no turnover is asked for.");
    }

    @Test
    void where_the_register_has_nobody_local_or_small_that_is_what_the_record_says() {
        var reference = live.toAsk("Kilns", "42390000");
        choices.add(reference, "priya", firms("Kiln %s", "M1 1AA", false, "42390000", 3));
        sends(reference);
        assertThat(tenders.tender(reference).orElseThrow().documents()).satisfies(it -> {
            assertThat(it.noLocalReason()).isEqualTo("The register has none that sells this.");
            assertThat(it.noSmeReason()).isEqualTo("The register has none that sells this.");
        });
    }

    @Test
    void who_cannot_get_the_mail_is_not_asked() {
        var reference = live.toAsk("Bells", "37311000");
        var mute = register.add(PRIYA, new SupplierDraft("Mute Bells", null, null, "WS13 6YX", true, null, null, null, null, null, null, "37311000"));
        assertThatThrownBy(() -> choices.add(reference, "priya", List.of(mute))).isInstanceOf(Refused.class).hasMessageContaining("Mute Bells has no e-mail address");
        var gone = firm("Gone Bells", "WS13 6YX", true, false, "37311000");
        var twin = register.add(PRIYA, new SupplierDraft("Twin Bells", null, null, "WS13 6YX", true, null, null, "GONE-BELLS@firm.example", null, null, null, "37311000"));
        var third = firm("Third Bells", "WS13 6YX", true, false, "37311000");
        assertThat(Browser.of("priya", port).opens("/procurements/" + reference + "/suppliers-asked").body()).contains("No e-mail address").doesNotContain("id=\"found-" + mute);
        choices.add(reference, "priya", List.of(gone, twin, third));
        choices.add(reference, "priya", List.of(twin));
        assertThat(choices.sheet(reference, "priya").orElseThrow().choice().chosen()).as("nobody twice").hasSize(3);
        refuses(reference, "Gone Bells and Twin Bells have the same e-mail address");
        choices.remove(reference, "priya", twin);
        register.change(PRIYA, gone, register.get(gone).version(), SupplierState.ARCHIVED, "Closed.");
        refuses(reference, "Gone Bells is archived in the register");
    }

    @Test
    void the_page_is_searched_ticked_and_left_with_a_choice_that_only_the_asker_changes() {
        var firms = firms("Quill %s", "WS13 6YX", true, "30192000", 30);
        var reference = live.toAsk("Pens", "30192121");
        var page = "/procurements/" + reference + "/suppliers-asked";
        var priya = Browser.of("priya", port);
        assertThat(priya.opens(page).body()).contains("Nobody yet.", "Suggested by rotation", "value=\"30192\"", "of <b>30</b>", "Choose at least 3 suppliers");
        assertThat(priya.posts(page, page, Map.of("supplier", firms.get(0))).body()).contains("1 supplier is added", "Quill 001", "quill-001@firm.example");
        assertThat(priya.posts(page, page, Map.of()).body()).contains("Tick at least one supplier.");
        choices.add(reference, "priya", firms.subList(1, 3));
        assertThat(priya.opens(page).body()).contains("The choice is complete.");
        assertThat(priya.opens(page + "?q=Quill+03").body()).contains("Quill 030").doesNotContain("Quill 019");
        assertThat(priya.posts(page, page, Map.of("remove", firms.get(1), "query", "q=Quill+03")).body()).contains("The supplier is taken out", "Choose at least 3 suppliers", "value=\"Quill 03\"");
        var add = "/suppliers/add?case=" + reference;
        var added = priya.posts(add, "/suppliers/add", Map.of("name", "Quill and Ink New", "postcode", "WS13 6YX", "sme", "yes", "email", "new@quill.example", "categories", "30192", "case", reference));
        assertThat(added.uri().getPath()).isEqualTo(page);
        assertThat(added.body()).contains("Quill and Ink New is in the register", "new@quill.example");
        assertThat(Browser.of("marcus", port).opens(page).body()).contains("Quill 001").doesNotContain("Take out", "Search the register");
        assertThat(Browser.of("olivia", port).opens(page).statusCode()).isEqualTo(403);
        assertThat(Browser.of("olivia", port).posts("/", page, Map.of("supplier", firms.get(5))).body()).contains("by who sends the requests");
        assertThat(choices.sheet(reference, "priya").orElseThrow().choice().chosen()).hasSize(2);
    }

    private void sends(String reference) {
        officers.completes("priya", reference, "Task_SendRequests", Map.of("terms", "Ours.", "deadline", LiveTenders.QUOTES_DUE.toString(), "basis", "price"));
    }

    private void refuses(String reference, String sentence) {
        assertThatThrownBy(() -> sends(reference)).isInstanceOf(Refused.class).hasMessageContaining(sentence);
        assertThat(tenders.tender(reference).orElseThrow().isPublished()).isFalse();
    }

    private List<String> firms(String name, String postcode, Boolean sme, String cpv, int many) {
        return new ArrayList<>(IntStream.rangeClosed(1, many).mapToObj(n -> firm(name.formatted(name.contains("%0") ? n : "%03d".formatted(n)), postcode, sme, false, cpv)).toList());
    }

    private String firm(String name, String postcode, Boolean sme, boolean vcse, String cpv) {
        return register.add(PRIYA, new SupplierDraft(name, null, null, postcode, sme, vcse, null, name.toLowerCase().replace(' ', '-') + "@firm.example", null, null, null, cpv));
    }

    /** In a round of long ago. */
    private void asked(String supplier, String day) {
        jdbc.sql("insert into quote_request (tender_number, name, email, supplier, asked_at) select min(tender_number), 'Long ago', 'old@firm.example', ?, timestamp with time zone '%s 10:00:00+00:00' from tender".formatted(day)).param(supplier).update();
    }
}
