package council.procurement.approval.web;

import council.procurement.approval.DecisionAnnex;
import council.procurement.approval.DecisionEvidence;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.approval.DecisionFile;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.platform.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The notice of a decision as PDF (SI 2012/2089 regs 12–13), written from the evidence. What the bids say stands in the report and not here. */
@Controller
class DecisionNotices {

    private final DecisionEvidenceService evidence;
    private final List<DecisionFile> files;
    private final People people;
    private final PdfRenderer pdf;
    private final CurrentUser user;
    private final List<DecisionAnnex> annexes;

    DecisionNotices(DecisionEvidenceService evidence, List<DecisionFile> files, People people, PdfRenderer pdf, CurrentUser user, List<DecisionAnnex> annexes) {
        this.evidence = evidence;
        this.files = files;
        this.people = people;
        this.pdf = pdf;
        this.user = user;
        this.annexes = annexes;
    }

    @GetMapping("/procurements/{reference}/decisions/{number}.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String reference, @PathVariable int number) {
        if (!CaseAccess.of(new Viewer(user.id(), user.groups())).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var decisions = evidence.of(reference);
        if (number < 1 || number > decisions.size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var decision = decisions.get(number - 1);
        var facts = new HashMap<String, Object>();
        facts.put("it", decision);
        facts.put("subject", StringUtils.capitalize(decision.type().subject()));
        facts.put("purchase", files.stream().filter(file -> file.keeps(reference)).findFirst().map(file -> file.title(reference)).orElse(reference));
        facts.put("outcome", switch (decision.outcome()) {
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case RETURNED -> "Returned for changes";
        });
        facts.put("decider", decider(decision));
        facts.put("annex", annexes.stream().flatMap(annex -> annex.lines(decision).entrySet().stream()).toList());
        return Pdf.answer("%s-decision-%d.pdf".formatted(reference, number), pdf.render("pdf/decision-notice", facts));
    }

    private String decider(DecisionEvidence it) {
        if (it.minute() != null) return "%s, recorded by %s".formatted(it.minute().body(), people.nameOf(it.decider()));
        var own = "%s, %s".formatted(people.nameOf(it.decider()), people.groupName(it.role()).toLowerCase());
        return it.onBehalfOf() == null ? own : own + ", for " + people.nameOf(it.onBehalfOf());
    }
}
