package council.procurement.casefile;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.engine.CaseBrief;
import council.procurement.people.People;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people keep beside the forms of a case, against a real database. */
abstract class CaseFile {

    @Autowired Officers officers;
    @Autowired DocumentService documents;
    @Autowired NoteService notes;
    @Autowired RiskService risks;
    @Autowired CasePeopleService colleagues;
    @Autowired LinkService links;
    @Autowired ProcurementCaseService cases;
    @Autowired TimelineService timeline;
    @Autowired People people;
    @Autowired CaseBrief brief;
    @Autowired JdbcClient jdbc;

    // Documents

    @Test
    void a_document_keeps_the_bytes_and_the_hash_of_every_version() {
        var reference = open("Kept documents");
        var first = new byte[300_000];
        for (int i = 0; i < first.length; i++) first[i] = Files.PDF[i % Files.PDF.length];
        var number = documents.add(reference, viewer("olivia"), draft("Specification"), new Upload("a.pdf", first));
        assertThat(documents.renew(reference, viewer("priya"), number, "Shorter.", new Upload("b.pdf", Files.PDF))).isEqualTo(2);
        var document = document(reference, number);
        assertThat(document.versions()).extracting(DocumentVersion::number).containsExactly(2, 1);
        assertThat(document.version(1)).get().satisfies(v -> {
            assertThat(documents.content(document, v)).isEqualTo(first);
            assertThat(v.sha256()).isEqualTo(Hashes.of(first)).hasSize(64);
            assertThat(v.sizeBytes()).isEqualTo(300_000);
            assertThat(v.uploadedBy()).isEqualTo("olivia");
        });
        assertThat(documents.content(document, document.latest())).isEqualTo(Files.PDF);
        assertThat(document.latest().remark()).isEqualTo("Shorter.");
        assertThat(sentences(reference)).contains("Added document 1 (specification), internal.", "Added version 2 of document 1.").noneMatch(s -> s.contains("“Specification”"));
        assertThat(timeline.isWhole(reference)).isTrue();
    }

    @Test
    void a_file_that_is_the_same_as_the_latest_version_is_refused() {
        var reference = open("Same documents");
        documents.add(reference, viewer("olivia"), draft("Quote"), new Upload("a.pdf", Files.PDF));
        assertThatThrownBy(() -> documents.renew(reference, viewer("olivia"), 1, "New.", new Upload("renamed.pdf", Files.PDF)))
            .isInstanceOf(RefusedFields.class).hasMessage("This file is the same as version 1, to the last character. Choose the changed file.");
        assertThat(document(reference, 1).versions()).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_with_a_document_is_said_at_once() {
        var reference = open("Faulty documents");
        assertThatThrownBy(() -> documents.add(reference, viewer("olivia"), new DocumentDraft(" ", null, null), new Upload("a.exe", Files.PROGRAM)))
            .isInstanceOfSatisfying(RefusedFields.class, e -> assertThat(e.fields()).containsOnlyKeys("title", "kind", "stage", "file"));
        assertThatThrownBy(() -> documents.add(reference, viewer("olivia"), draft("Too large"), new Upload("a.pdf", Arrays.copyOf(Files.PDF, 25_000_001))))
            .isInstanceOf(RefusedFields.class).hasMessageStartingWith("The file is larger than 25 MB.");
        assertThat(documents.add(reference, viewer("olivia"), draft("Just fits"), new Upload("a.pdf", Arrays.copyOf(Files.PDF, 25_000_000)))).isEqualTo(1);
    }

    @Test
    void publishing_concerns_one_version_and_is_withdrawn_with_a_reason() {
        var reference = open("Published documents");
        documents.add(reference, viewer("olivia"), draft("Notice"), new Upload("a.pdf", Files.PDF));
        documents.renew(reference, viewer("olivia"), 1, "Draft of more.", new Upload("a.txt", Files.bytes("internal")));
        assertThat(documents.published(reference, 1)).isEmpty();
        assertThatThrownBy(() -> documents.publish(reference, viewer("priya"), 1, 1, false)).isInstanceOf(RefusedFields.class).hasMessageStartingWith("Confirm that it holds nothing confidential");
        assertThatThrownBy(() -> documents.publish(reference, viewer("ben"), 1, 1, true)).isInstanceOf(Refused.class).hasMessageStartingWith("Only the lead officer");
        assertThatThrownBy(() -> documents.publish(reference, viewer("priya"), 1, 9, true)).isInstanceOf(Refused.class).hasMessageContaining("has no version 9");
        documents.publish(reference, viewer("priya"), 1, 1, true);
        assertThatThrownBy(() -> documents.publish(reference, viewer("priya"), 1, 1, true)).isInstanceOf(Refused.class).hasMessageContaining("published already");
        assertThat(documents.published(reference, 1)).get().extracting(d -> d.latest().number()).isEqualTo(1);
        assertThat(documents.readableBy(viewer("eva"), reference)).singleElement().satisfies(d -> assertThat(d.versions()).hasSize(1));
        assertThatThrownBy(() -> documents.withdraw(reference, viewer("priya"), 1, " ")).isInstanceOf(RefusedFields.class);
        documents.withdraw(reference, viewer("priya"), 1, "Wrong day.");
        assertThat(documents.published(reference, 1)).isEmpty();
        assertThat(documents.readableBy(viewer("eva"), reference)).isEmpty();
        assertThat(document(reference, 1).publications()).extracting(Publication::published).containsExactly(false, true);
        assertThatThrownBy(() -> documents.withdraw(reference, viewer("priya"), 1, "Again.")).isInstanceOf(Refused.class).hasMessage("Document 1 is not published.");
        assertThat(sentences(reference)).contains("Published document 1, “Notice”, version 1.", "Withdrew document 1, “Notice”, from publication.");
    }

    @Test
    void the_database_keeps_what_is_in_the_file() {
        var reference = open("Fixed file");
        documents.add(reference, viewer("olivia"), draft("Fixed"), new Upload("a.pdf", Files.PDF));
        documents.publish(reference, viewer("priya"), 1, 1, true);
        notes.write(reference, viewer("olivia"), "Fixed.");
        risks.add(reference, viewer("olivia"), risk("Fixed", 1, 1, RiskState.OPEN));
        colleagues.give(reference, viewer("olivia"), Part.READER, "grace", "Reads.");
        links.add(reference, viewer("olivia"), LinkKind.RELATED, open("Other end"), "Belongs.");
        links.remove(reference, viewer("olivia"), links.of(reference).get(0).link().number(), "No more.");
        for (var table : List.of("case_document", "case_document_version", "case_document_content", "case_document_publication", "case_note", "case_risk_version",
            "case_person_change", "case_link")) {
            assertThatThrownBy(() -> jdbc.sql("update %s set case_reference = case_reference where case_reference = ?".formatted(table)).param(reference).update()).as(table).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("delete from %s where case_reference = ?".formatted(table)).param(reference).update()).as(table).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("delete from case_link_removal").update()).isInstanceOf(DataAccessException.class);
        assertThat(documents.content(document(reference, 1), document(reference, 1).latest())).isEqualTo(Files.PDF);
    }

    // Notes

    @Test
    void notes_are_kept_for_those_who_read_the_file() {
        var reference = open("Noted");
        notes.write(reference, viewer("olivia"), "  First line.\nSecond £ line.  ");
        notes.write(reference, viewer("marcus"), "Later.");
        assertThat(notes.readableBy(viewer("ivan"), reference)).extracting(Note::text).containsExactly("Later.", "First line.\nSecond £ line.");
        assertThat(notes.readableBy(viewer("eva"), reference)).isEmpty();
        assertThatThrownBy(() -> notes.write(reference, viewer("olivia"), "x".repeat(4001))).hasMessage("Shorten this to 4,000 characters.");
        assertThatThrownBy(() -> notes.write(reference, viewer("fiona"), "Not mine.")).isInstanceOf(Refused.class).hasMessageStartingWith("You do not keep the file of case " + reference);
        assertThat(sentences(reference)).contains("Wrote a note.").noneMatch(s -> s.contains("First line"));
    }

    // Risks

    @Test
    void every_change_of_a_risk_is_a_version_and_the_severe_ones_head_every_task() {
        var reference = open("Risky");
        risks.add(reference, viewer("olivia"), risk("Few bids", 4, 5, RiskState.OPEN));
        risks.add(reference, viewer("olivia"), risk("Rain", 1, 2, RiskState.OPEN));
        assertThat(risks.severe(reference)).extracting(Risk::title).containsExactly("Few bids");
        assertThat(brief(reference)).contains("**High risks:** Few bids  \n");
        risks.change(reference, viewer("priya"), 1, 1, risk("Few bids", 2, 5, RiskState.OPEN), "Six firms came to the market day.");
        assertThat(brief(reference)).doesNotContain("High risks");
        assertThat(risks.readableBy(viewer("ivan"), reference)).extracting(Risk::number, Risk::version, Risk::severity)
            .containsExactly(tuple(1, 2, Severity.MEDIUM), tuple(2, 1, Severity.LOW));
        risks.change(reference, viewer("priya"), 1, 2, risk("Few bids", 2, 5, RiskState.CLOSED), "Five bids came.");
        assertThat(risks.history(viewer("ivan"), reference, 1)).extracting(Risk::version, Risk::writtenBy, Risk::remark)
            .containsExactly(tuple(3, "priya", "Five bids came."), tuple(2, "priya", "Six firms came to the market day."),
                tuple(1, "olivia", null));
        assertThat(risks.readableBy(viewer("ivan"), reference)).extracting(Risk::number).as("open before closed").containsExactly(2, 1);
        assertThat(risks.readableBy(viewer("eva"), reference)).isEmpty();
        assertThat(risks.history(viewer("eva"), reference, 1)).isEmpty();
        assertThat(sentences(reference)).contains("Recorded risk 1.", "Changed risk 1.", "Closed risk 1.").noneMatch(s -> s.contains("Few bids"));
    }

    @Test
    void nobody_writes_over_a_colleagues_change_unseen() {
        var reference = open("Contended risk");
        risks.add(reference, viewer("olivia"), risk("Few bids", 3, 3, RiskState.OPEN));
        risks.change(reference, viewer("priya"), 1, 1, risk("Few bids", 4, 4, RiskState.OPEN), "Worse.");
        assertThatThrownBy(() -> risks.change(reference, viewer("olivia"), 1, 1, risk("Few bids", 1, 1, RiskState.OPEN), "Better."))
            .isInstanceOf(Refused.class).hasMessageStartingWith("Priya Example-Procurement changed risk 1 at the same time.");
        assertThatThrownBy(() -> risks.change(reference, viewer("olivia"), 1, 2, risk("Few bids", 1, 1, RiskState.OPEN), " ")).hasMessage("Say what changed, and why.");
        assertThatThrownBy(() -> risks.change(reference, viewer("olivia"), 7, 1, risk("Few bids", 1, 1, RiskState.OPEN), "x")).hasMessageContaining("has no risk 7");
    }

    @Test
    void a_risk_belongs_to_somebody_of_the_council() {
        var reference = open("Nobody's risk");
        var draft = new RiskDraft("a", "b", "c", 1, 1, "nobody", "d", RiskState.OPEN, LocalDate.of(2027, 1, 1));
        assertThatThrownBy(() -> risks.add(reference, viewer("olivia"), draft)).hasMessage("Choose who answers for the risk.");
    }

    // People

    @Test
    void rights_follow_a_part_and_end_with_it() {
        var reference = open("Shared case");
        documents.add(reference, viewer("olivia"), draft("Internal"), new Upload("a.pdf", Files.PDF));
        assertThat(documents.readableBy(viewer("grace"), reference)).isEmpty();
        colleagues.give(reference, viewer("olivia"), Part.READER, "grace", "Looks at local suppliers.");
        assertThat(documents.readableBy(viewer("grace"), reference)).hasSize(1);
        assertThatThrownBy(() -> notes.write(reference, viewer("grace"), "Hello.")).isInstanceOf(Refused.class);
        colleagues.give(reference, viewer("priya"), Part.COLLABORATOR, "grace", "Helps with lots.");
        notes.write(reference, viewer("grace"), "Hello.");
        colleagues.take(reference, viewer("olivia"), Part.COLLABORATOR, "grace", "Done.");
        assertThatThrownBy(() -> notes.write(reference, viewer("grace"), "Hello again.")).isInstanceOf(Refused.class);
        colleagues.take(reference, viewer("olivia"), Part.READER, "grace", "Done.");
        assertThat(documents.readableBy(viewer("grace"), reference)).isEmpty();
        assertThat(colleagues.history(reference)).extracting(PartChange::added).containsExactly(false, false, true, true);
        assertThat(sentences(reference)).contains("Added Grace Example-Growth as reader.", "Removed Grace Example-Growth as collaborator.").noneMatch(s -> s.contains("local suppliers"));
    }

    @Test
    void the_requester_publishes_until_somebody_else_leads() {
        var reference = open("Led case");
        documents.add(reference, viewer("olivia"), draft("To be published"), new Upload("a.pdf", Files.PDF));
        assertThatThrownBy(() -> colleagues.give(reference, viewer("olivia"), Part.READER, "olivia", "Me.")).hasMessageStartingWith("Nobody gives a part to themselves.");
        documents.publish(reference, viewer("olivia"), 1, 1, true);
        documents.renew(reference, viewer("olivia"), 1, "The final text.", new Upload("a.txt", Files.bytes("final")));
        cases.handOver(reference, "carlos");
        assertThatThrownBy(() -> documents.publish(reference, viewer("olivia"), 1, 2, true)).isInstanceOf(Refused.class).hasMessageStartingWith("Only the lead officer");
        documents.publish(reference, viewer("carlos"), 1, 2, true);
        colleagues.give(reference, viewer("carlos"), Part.READER, "grace", "Asked to.");
        assertThatThrownBy(() -> colleagues.give(reference, viewer("grace"), Part.READER, "eva", "No right.")).isInstanceOf(Refused.class).hasMessageStartingWith("Only the requester and the lead officer");
    }

    @Test
    void parts_of_the_process_are_neither_given_nor_taken_by_hand() {
        var reference = open("Own parts");
        assertThatThrownBy(() -> colleagues.give(reference, viewer("priya"), Part.EVALUATOR, "eva", "x")).hasMessage("Choose the part.");
        assertThatThrownBy(() -> colleagues.take(reference, viewer("priya"), Part.REQUESTER, "olivia", "x")).hasMessageContaining("stays with them");
        assertThatThrownBy(() -> colleagues.take(reference, viewer("priya"), Part.READER, "olivia", "x")).hasMessageContaining("does not have that part");
        assertThatThrownBy(() -> colleagues.give(reference, viewer("priya"), null, "nobody", "")).isInstanceOfSatisfying(RefusedFields.class, e -> assertThat(e.fields()).containsOnlyKeys("person", "part", "reason"));
    }

    // Links

    @Test
    void a_link_shows_at_both_ends_until_it_is_removed() {
        var one = open("One end");
        var other = open("Other end");
        links.add(one, viewer("olivia"), LinkKind.FOLLOWS, " " + other.toLowerCase(), "The same machines.");
        assertThat(links.of(one)).singleElement().satisfies(l -> {
            assertThat(l.label()).isEqualTo("Follows");
            assertThat(l.other()).isEqualTo(new LinkEnd(other, "Other end", "/procurements/" + other, false));
        });
        assertThat(links.of(other)).singleElement().satisfies(l -> assertThat(l.label()).isEqualTo("Is followed by"));
        var number = links.of(one).get(0).link().number();
        assertThatThrownBy(() -> links.remove(other, viewer("olivia"), number, "From the wrong end.")).isInstanceOf(Refused.class);
        links.remove(one, viewer("olivia"), number, "A mistake.");
        assertThat(links.of(one)).isEmpty();
        assertThat(links.of(other)).isEmpty();
        assertThat(sentences(one)).contains("Linked this case: follows %s.".formatted(other), "Removed the link “Follows %s”.".formatted(other));
    }

    @Test
    void a_link_that_makes_no_sense_is_refused() {
        var one = open("Sensible");
        var other = open("Sensible too");
        refuses(one, LinkKind.RELATED, one, "This is the case itself.");
        refuses(one, LinkKind.RELATED, "P-1999-0001", "There is no case or contract P-1999-0001.");
        refuses(one, LinkKind.REPLACES_CONTRACT, other, other + " is not a contract.");
        refuses(one, LinkKind.MERGED_INTO, other, "Choose how they belong together.");
        refuses(one, null, "", "Choose how they belong together. Give the reference");
        links.add(one, viewer("olivia"), LinkKind.RELATED, other, "Belongs.");
        refuses(one, LinkKind.RELATED, other, "They are linked in this way already.");
        refuses(other, LinkKind.RELATED, one, "They are linked in this way already.");
        links.add(one, viewer("olivia"), LinkKind.FOLLOWS, other, "Later.");
        refuses(other, LinkKind.FOLLOWS, one, one + " is linked to this case in the same way");
        assertThatThrownBy(() -> links.add(one, viewer("fiona"), LinkKind.RELATED, other, "Not mine.")).isInstanceOf(Refused.class).hasMessageStartingWith("You do not keep the file");
    }

    @Test
    void a_step_of_the_process_links_what_no_officer_links_by_hand() {
        var one = open("Merged");
        var other = open("Merging");
        links.link(one, other, LinkKind.MERGED_INTO, "priya", "Bought together.");
        assertThat(links.of(other)).singleElement().satisfies(l -> assertThat(l.label()).isEqualTo("Took in"));
        assertThatThrownBy(() -> links.link(one, other, LinkKind.MERGED_INTO, "priya", "Again.")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> links.remove(one, viewer("priya"), links.of(one).get(0).link().number(), "No.")).hasMessage("A merger is not undone by removing its link.");
    }

    @Test
    void a_contract_that_the_need_replaces_is_linked_by_itself() {
        var old = open("Old purchase");
        jdbc.sql("insert into contract (reference, case_reference, title, description, supplier_name, value_ex_vat, category, service, procured_how, signed_on, starts_on, ends_on, extension_months, state, on_public_register, version) "
            + "values ('C-1999-0007', ?, 'Old contract', 'Old', 'Old Ltd', 9000.00, 'SERVICES', 'ict', 'QUOTATIONS', date '2020-01-01', date '2020-01-01', date '2027-01-01', 0, 'LIVE', true, 0)").param(old).update();
        var answers = need("New purchase", "15000");
        answers.put("replacesContract", "c-1999-0007");
        var reference = officers.starts("olivia", answers).getBusinessKey();
        assertThat(links.of(reference)).singleElement().satisfies(l -> {
            assertThat(l.label()).isEqualTo("Replaces");
            assertThat(l.other()).isEqualTo(new LinkEnd("C-1999-0007", "Old contract", "/contracts/C-1999-0007", true));
        });
        assertThat(links.of("C-1999-0007")).singleElement().satisfies(l -> assertThat(l.label()).isEqualTo("Is to be replaced by"));
        var unknown = need("Paper contract", "15000");
        unknown.put("replacesContract", "a paper file of 1998");
        assertThat(links.of(officers.starts("olivia", unknown).getBusinessKey())).isEmpty();
    }

    // Helpers

    private void refuses(String reference, LinkKind kind, String other, String sentence) {
        assertThatThrownBy(() -> links.add(reference, viewer("olivia"), kind, other, "Why not.")).isInstanceOf(RefusedFields.class).hasMessageStartingWith(sentence);
    }

    private String open(String title) {
        return officers.starts("olivia", need(title, "15000")).getBusinessKey();
    }

    /** What the form of the open task shows at its head, made anew. */
    private String brief(String reference) {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(reference);
        return brief.of(execution);
    }

    private CaseDocument document(String reference, int number) {
        return documents.readableBy(viewer("ivan"), reference, number).orElseThrow();
    }

    private List<String> sentences(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::sentence).toList();
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    private static DocumentDraft draft(String title) {
        return new DocumentDraft(title, DocumentKind.SPECIFICATION, Stage.TENDER);
    }

    private static RiskDraft risk(String title, int likelihood, int impact, RiskState state) {
        return new RiskDraft(title, "Holidays", "Delay", likelihood, impact, "olivia", "Announce early", state, LocalDate.of(2027, 1, 15));
    }
}
