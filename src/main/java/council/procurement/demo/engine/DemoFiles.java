package council.procurement.demo.engine;

import council.procurement.casechange.CaseChangeService;
import council.procurement.casefile.CasePeopleService;
import council.procurement.casefile.DocumentDraft;
import council.procurement.casefile.DocumentKind;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.NoteService;
import council.procurement.casefile.Part;
import council.procurement.casefile.RiskDraft;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.RiskState;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Upload;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo people keep beside the forms: documents, notes, risks, colleagues and links, by the same use cases as on the pages. */
@Component
@Profile("demo")
class DemoFiles {

    private final DocumentService documents;
    private final NoteService notes;
    private final RiskService risks;
    private final CasePeopleService colleagues;
    private final LinkService links;
    private final CaseChangeService changes;
    private final People people;

    DemoFiles(DocumentService documents, NoteService notes, RiskService risks, CasePeopleService colleagues, LinkService links, CaseChangeService changes, People people) {
        this.documents = documents;
        this.notes = notes;
        this.risks = risks;
        this.colleagues = colleagues;
        this.links = links;
        this.changes = changes;
        this.people = people;
    }

    /** A specification in two versions, the second published. */
    void specification(String reference, String what) {
        var number = documents.add(reference, viewer("olivia"), new DocumentDraft("Specification: " + what, DocumentKind.SPECIFICATION, Stage.TENDER), pdf("specification.pdf", what + ", first draft"));
        documents.renew(reference, viewer("priya"), number, "Quantities and places of delivery added.", pdf("specification-final.pdf", what));
        documents.publish(reference, viewer("priya"), number, 2, true);
    }

    void letter(String reference, String title, String text) {
        documents.add(reference, viewer("olivia"), new DocumentDraft(title, DocumentKind.CORRESPONDENCE, Stage.INITIATION), new Upload("letter.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    void note(String reference, String person, String text) {
        notes.write(reference, viewer(person), text);
    }

    void risk(String reference, String title, String cause, String consequence, int likelihood, int impact, String mitigation, LocalDate reviewOn) {
        risks.add(reference, viewer("olivia"), new RiskDraft(title, cause, consequence, likelihood, impact, "olivia", mitigation, RiskState.OPEN, reviewOn));
    }

    void collaborator(String reference, String person, String reason) {
        colleagues.give(reference, viewer("olivia"), Part.COLLABORATOR, person, reason);
    }

    void handOver(String reference, String colleague, String reason) {
        changes.handOver(reference, viewer("olivia"), colleague, reason);
    }

    void related(String reference, String other, String reason) {
        links.add(reference, viewer("olivia"), LinkKind.RELATED, other, reason);
    }

    private Viewer viewer(String person) {
        return new Viewer(person, people.groupsOf(person));
    }

    /** One page with one line. */
    private static Upload pdf(String fileName, String line) {
        var text = "BT /F1 18 Tf 72 760 Td (%s) Tj ET".formatted(line.replaceAll("[()\\\\]", ""));
        var objects = new String[] {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int n = 0; n < objects.length; n++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append("%d 0 obj\n%s\nendobj\n".formatted(n + 1, objects[n]));
        }
        var start = file.length();
        file.append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return new Upload(fileName, file.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
