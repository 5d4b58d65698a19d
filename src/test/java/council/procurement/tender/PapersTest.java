package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.casefile.CaseDocument;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.Hashes;
import council.procurement.support.Browser;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.AwardCriteria.Question;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The papers of a tender: made from their texts when it is prepared, made again where they would say something else, and public with the tender. */
@ProcessTest
class PapersTest {

    @Autowired TendersAtWork at;
    @Autowired TenderService tenders;
    @Autowired DocumentService documents;
    @Autowired PaperTextService texts;
    @Autowired CriteriaService criteria;
    @Autowired Officers officers;
    @LocalServerPort int port;

    @Test
    void preparing_a_tender_makes_its_papers_from_the_case() throws IOException {
        var reference = at.prepared("150000", Map.of());
        var papers = tenders.papers(reference);
        assertThat(papers).extracting(PaperService.Filed::paper).containsExactly(Paper.INVITATION, Paper.SPECIFICATION, Paper.PRICING_SCHEDULE, Paper.CONDITIONS, Paper.DRAFT_CONTRACT, Paper.SOCIAL_VALUE_SCHEDULE);
        for (var paper : papers) {
            var file = content(paper.document());
            Files.createDirectories(Path.of("target/papers"));
            Files.write(Path.of("target/papers", paper.paper().id() + ".pdf"), file);
            assertThat(paper.document().isPublished()).isFalse();
            assertThat(Hashes.of(file)).isEqualTo(paper.document().latest().sha256());
        }
        assertThat(said(papers.get(0).document())).contains("Exampleshire District Council invites any supplier to tender for Recycling disposal.", "1. What the council wants to buy",
            "12:00 on 11 December 2026", "12:00 on 4 December 2026", "1 Price The price, VAT not included. 60", "How do you sweep? 20", "36 months, with extensions of up to 12 months").doesNotContain("Who may take part", "{{");
        assertThat(said(papers.get(1).document())).contains("Sweep the streets. Twice a week in the town centre.");
        assertThat(said(papers.get(3).document())).contains("rounded to two decimal places", "lots are drawn before two witnesses", "5 Excellent");
        assertThat(said(papers.get(4).document())).contains("Standard terms for services");
    }

    @Test
    void they_say_for_whom_the_tender_is_reserved_and_what_each_score_of_each_scale_stands_for() throws IOException {
        var reference = at.begun("150000");
        var how = new AwardCriteria(new BigDecimal("60"), List.of(new Question("How do you sweep?", new BigDecimal("20"), 7, null, "ten"), new Question("Who leads the team?", BigDecimal.TEN)), BigDecimal.valueOf(5), BigDecimal.valueOf(5)).offering(WrittenCriteria.measures()).priced(WrittenCriteria.wholeLife());
        criteria.write(reference, "priya", how, criteria.access(reference, "district", "sme", "Local firms know the streets.", "The size."), null);
        officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of()));
        var papers = tenders.papers(reference);
        assertThat(said(papers.get(0).document())).contains("Who may take part", "which is Lichfield district, with substantive operations there", "Only small and medium-sized enterprises may take part", "A bid that scores below 7 of 10 is out.").doesNotContain("Local firms know");
        assertThat(said(papers.get(3).document())).contains("which is Lichfield district", "Questions Score What it stands for 2 0 No answer", "10 Excellent: it adds clear value throughout 3, 5 0 No answer", "divided by the highest score of its scale");
        Files.createDirectories(Path.of("target/papers"));
        var prices = papers.stream().filter(p -> p.paper() == Paper.PRICING_SCHEDULE).findFirst().orElseThrow().document();
        assertThat(said(prices)).contains("Heat pump, fitted 2 × pump, once at the start", "Power and service 1 × sum, each year for 7 years", "Total, VAT not included", "The price is the whole-life cost.");
        Files.write(Path.of("target/papers/pricing-schedule-whole-life.pdf"), content(prices));
        var schedule = papers.stream().filter(p -> p.paper() == Paper.SOCIAL_VALUE_SCHEDULE).findFirst().orElseThrow().document();
        assertThat(said(schedule)).contains("SV03 People taken on", "Counts for the first year", "£15,000.00", "SV08", "400", "£1.00").doesNotContain("What you will do");
        Files.write(Path.of("target/papers/conditions-of-several-scales.pdf"), content(papers.get(3).document()));
        Files.write(Path.of("target/papers/social-value-schedule.pdf"), content(schedule));
    }

    @Test
    void papers_are_made_again_only_where_they_would_say_something_else() {
        var reference = at.prepared("150000", Map.of());
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "returned", "reason", "Say how often."));
        officers.completes("priya", reference, "Task_PrepareTender", TendersAtWork.documents(Map.of("specification", "Sweep the streets daily.")));
        assertThat(versions(reference)).containsExactly(1, 2, 1, 1, 1, 1);
        at.published(reference, LocalDate.of(2026, 11, 30));
        assertThat(versions(reference)).as("a later deadline concerns the invitation and the conditions").containsExactly(2, 2, 1, 2, 1, 1);
        assertThat(tenders.papers(reference)).allSatisfy(p -> assertThat(p.document().published()).contains(p.document().latest()));
        var invitation = tenders.papers(reference).get(0).document();
        assertThat(Browser.visitor(port).opens("/published/%s/documents/%d".formatted(reference, invitation.number())).headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void without_social_value_there_is_no_schedule_for_it_and_those_invited_are_named_to_nobody() throws IOException {
        var reference = at.prepared("150000", Map.of());
        officers.completes("paul", reference, "Task_ReviewTender", Map.of("outcome", "returned", "reason", "Fewer criteria."));
        assertThat(Paper.of(false, false)).doesNotContain(Paper.SOCIAL_VALUE_SCHEDULE, Paper.REQUEST_FOR_QUOTATION);
        assertThat(Paper.of(true, false)).containsExactly(Paper.REQUEST_FOR_QUOTATION);
        assertThat(said(tenders.papers(reference).get(0).document())).doesNotContain("Acorn");
    }

    @Test
    void a_process_owner_changes_a_text_and_takes_it_back() {
        var petra = Browser.of("petra", port);
        var path = "/document-templates/draft-contract";
        assertThat(petra.opens("/document-templates").body()).contains("Invitation to tender", "As shipped");
        assertThat(petra.opens(path + "/preview.pdf").body()).startsWith("%PDF");
        assertThat(petra.posts(path, path + "/preview", Map.of("body", "# One\nFor {{title}}")).body()).startsWith("%PDF");
        assertThat(petra.posts(path, path, Map.of("body", "Pay {{bidder}} nothing")).body()).contains("There is no {{bidder}}: use one of", "Pay {{bidder}} nothing</textarea>");
        assertThat(petra.posts(path, path, Map.of("body", "See {{criteria}} here")).body()).contains("is a table: give it a line of its own.");
        assertThat(petra.posts(path, path, Map.of("body", "# Parties\nThe council buys {{title}}.")).body()).contains("The text is saved", "Petra Example-Owner");
        assertThatThrownBy(() -> texts.change(Paper.DRAFT_CONTRACT, new PaperText("# Parties\r\nThe council buys {{title}}.\n"), "petra")).isInstanceOf(Refused.class).hasMessageContaining("You changed nothing");
        var reference = at.prepared("150000", Map.of());
        assertThat(said(tenders.papers(reference).get(4).document())).contains("1. Parties The council buys Recycling disposal.").doesNotContain("Law");
        assertThat(petra.posts(path, path + "/shipped", Map.of()).body()).contains("The shipped text is in use again");
        assertThat(texts.current(Paper.DRAFT_CONTRACT)).isEqualTo(texts.shipped(Paper.DRAFT_CONTRACT));
    }

    private List<Integer> versions(String reference) {
        return tenders.papers(reference).stream().map(p -> p.document().latest().number()).toList();
    }

    private byte[] content(CaseDocument document) {
        return documents.content(document, document.latest());
    }

    private String said(CaseDocument document) {
        try (var pdf = Loader.loadPDF(content(document))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
