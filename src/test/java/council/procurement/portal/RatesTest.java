package council.procurement.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.demo.engine.PurchaseWalk;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.support.Sweep;
import council.procurement.tender.AwardCriteria;
import council.procurement.tender.LiveTenders;
import council.procurement.tender.Lot;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.PricePart;
import council.procurement.tender.TenderService;
import council.procurement.tender.WrittenCriteria;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tenders that ask for rates: what bidders see and send, and what becomes of it up to the report on the evaluation. */
@ProcessTest
class RatesTest {

    @Autowired LiveTenders live;
    @Autowired Officers officers;
    @Autowired PurchaseWalk walk;
    @Autowired TenderService tenders;
    @Autowired EvaluationService evaluations;
    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired Sweep sweep;
    @LocalServerPort int port;

    @AfterEach
    void now() {
        walk.officers().now();
    }

    @Test
    void the_cheapest_at_the_start_loses_where_its_whole_life_costs_more() throws IOException {
        var reference = live.advertised("Heat pumps", WrittenCriteria.usual().priced(WrittenCriteria.wholeLife()));
        var thrifty = SupplierBrowser.of("thrifty@pumps.example", "Thrifty Pumps Ltd", port);
        assertThat(thrifty.opens(reference, "/answers").body()).contains("id=\"rate-1\"", "2 × pump, resale value, taken off", "rounded once to whole pence, half upwards").doesNotContain("id=\"price\"", "As it is kept now");
        assertThat(thrifty.writes(reference, "", "Yes.", Map.of("rate-1", "cheap")).body()).contains("id=\"rate-1-error\"", "value=\"cheap\"");
        thrifty.writes(reference, "1", "Yes.", Map.of("rate-1", "£55,000", "rate-2", "2000.2555", "rate-3", "3,000"));
        assertThat(thrifty.opens(reference, "/submit").body()).contains("Not complete: a rate is missing", "Give the rate of “Resale of a pump”; 0 if you charge nothing.").doesNotContain("Send the bid");
        thrifty.writes(reference, "1", "Yes.", Map.of("rate-1", "1", "rate-2", "0", "rate-3", "0", "rate-4", "900"));
        assertThat(thrifty.opens(reference, "/submit").body()).contains("Your rates come to -£1,798.00.", "what is taken off must be less than what is paid").doesNotContain("Send the bid");
        thrifty.writes(reference, "1", "Yes.", Map.of("rate-1", "£55,000", "rate-2", "2000.2555", "rate-3", "3,000", "rate-4", "1000"));
        assertThat(thrifty.opens(reference, "/answers").body()).contains("As it is kept now, the total without VAT is <b>£125,001.79</b>", "value=\"2000.2555\"");
        assertThat(thrifty.opens(reference, "/submit").body()).contains("£125,001.79", "Power and service: £2,000.2555, 1 × sum, each year for 7 years = £14,001.79", "= -£2,000", "Send the bid");
        assertThat(thrifty.sends(reference).body()).contains("Your bid is in");
        var cheap = SupplierBrowser.of("cheap@pumps.example", "Cheap Pumps Ltd", port);
        cheap.writes(reference, "", "Yes.", Map.of("rate-1", "45000", "rate-2", "7000", "rate-3", "5000", "rate-4", "0"));
        cheap.sends(reference);

        live.due(reference);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(SupplierBrowser.of("thrifty@pumps.example", "Thrifty Pumps Ltd", port).opens(reference, "").body()).as("the bidder's own record").contains("Nothing can be sent or changed any more", "What your bid says", "£125,001.79", "= £14,001.79");
        engine.getCommandExecutorTxRequired().execute(context -> engine.getRuntimeService().startProcessInstanceByKey("evaluation", reference, Map.of("shortPath", false)));
        walk.checkCompliance(reference);
        walk.appointPanel(reference);
        assertThat(sweep.of(reference, List.of("2000.2555", "2,000.2555", "14001.79", "14,001.79"), List.of("Task_ScoreBids"), List.of("eva", "edward", "esther"))).as("lines are prices: who scores reads none").isEmpty();
        for (var evaluator : List.of("eva", "edward", "esther")) walk.score(reference, evaluator, 2);
        walk.moderate(reference, 2);
        live.claim("priya", reference, "Task_CheckOffers");
        var checked = Browser.of("priya", port).fetches("/evaluations/" + reference + "/offers").body();
        assertThat(checked).contains("\"name\":\"Power and service\"", "\"rate\":2000.2555", "\"amount\":14001.79", "\"amount\":-2000.00");
        walk.rank(reference);
        assertThat(evaluations.ranking(reference)).extracting(RankedBid::rank, RankedBid::supplier, b -> b.priceExVat().toString(), b -> b.pricePoints().toString())
            .containsExactly(tuple(1, "Thrifty Pumps Ltd", "125001.79", "60.00"), tuple(2, "Cheap Pumps Ltd", "144000.00", "52.08"));
        live.claim("paul", reference, "Task_RecommendAward");
        assertThat(Browser.of("paul", port).fetches("/evaluations/" + reference + "/recommendation").body()).contains("\"priceParts\":{\"", "\"amount\":14001.79");
        walk.recommend(reference);
        walk.agreeRecommendation(reference);
        var report = Browser.of("marcus", port).downloads("/awards/" + reference + "/evaluation.pdf");
        try (var read = Loader.loadPDF(report)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " ")).contains("What the price is made of", "Whole-life cost.", "£2,000.2555", "£14,001.79", "Total without VAT £125,001.79");
        }
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/papers"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/papers/evaluation-whole-life.pdf"), report);
    }

    /** Each lot has the lines that are for it; a bid that came in another way has its total alone. */
    @Test
    void a_basket_is_priced_lot_by_lot_and_a_bid_from_elsewhere_is_written_down_as_its_total() {
        var usual = WrittenCriteria.usual();
        var reference = live.advertised("Skips", new AwardCriteria(usual.formula(), usual.price(), usual.questions(), usual.socialValueQuantity(), usual.socialValueQuality(), List.of(),
            List.of(new Lot(1, "Skips", new BigDecimal("90000")), new Lot(2, "Skips with a driver", new BigDecimal("50000"))), null, usual.measures(), WrittenCriteria.basket()));
        var ada = SupplierBrowser.of("ada@skips.example", "Ada Skips Ltd", port);
        assertThat(ada.opens(reference, "/answers").body()).contains("id=\"rate1-1\"", "id=\"rate2-1\"", "id=\"rate2-2\"", "Basket of rates for lot 2").doesNotContain("id=\"rate1-2\"");
        ada.writes(reference, "", "Yes.", Map.of("quantitySV28", "", "rate2-1", "1100", "rate1-2", "5"));
        assertThat(ada.opens(reference, "/submit").body()).contains("No bid for this lot", "Give the rate of “Driver” for lot 2; 0 if you charge nothing.").doesNotContain("Send the bid");
        ada.writes(reference, "", "Yes.", Map.of("rate2-1", "1100", "rate2-2", "33.33"));
        assertThat(ada.sends(reference).body()).contains("Your bid is in");
        live.due(reference);
        live.claim("priya", reference, "Task_OpenBids");
        var priya = Browser.of("priya", port);
        assertThat(priya.fetches("/tenders/" + reference + "/bids").body()).contains("\"asksRates\":true");
        var entry = "{\"supplier\": \"Paper Skips\", \"sme\": true, \"vcse\": false, \"priceExVat\": \"48000.50\", \"lot\": 2, \"evidence\": \"By post.\", \"receivedAt\": \"2026-12-07T09:00\"}";
        assertThat(priya.sends("/tenders/" + reference + "/bids", entry).statusCode()).isEqualTo(201);
        officers.completes("priya", reference, "Task_OpenBids", Map.of());
        officers.completes("fiona", reference, "Task_WitnessOpening", Map.of());
        assertThat(tenders.openedBids(reference)).extracting(OpenedBid::label, b -> b.priceExVat().toString()).containsExactlyInAnyOrder(tuple("Ada Skips Ltd, lot 2", "44416.63"), tuple("Paper Skips, lot 2", "48000.50"));
        assertThat(tenders.priceParts(reference).values()).singleElement().satisfies(parts -> assertThat(parts).extracting(PricePart::name, part -> part.amount().toString()).containsExactly(tuple("Skip", "44000.00"), tuple("Driver", "416.63")));
    }
}
