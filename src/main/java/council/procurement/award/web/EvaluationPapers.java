package council.procurement.award.web;

import council.procurement.award.AssessmentSummaryService;
import council.procurement.award.AwardFileService;
import council.procurement.award.OutcomeLetterService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.Agreement;
import council.procurement.evaluation.AgreementService;
import council.procurement.evaluation.ArithmeticCheck;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.PanelSeat;
import council.procurement.evaluation.Recommendation;
import council.procurement.people.People;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.platform.security.CurrentUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The evaluation as PDF once an award is recommended: the evaluation and moderation report, and for each bidder its assessment
 * summary and the letter that tells it the outcome. For the readers of the award.
 */
@Controller
class EvaluationPapers {

    private final AwardFileService files;
    private final EvaluationService evaluations;
    private final AssessmentSummaryService summaries;
    private final OutcomeLetterService letters;
    private final ComplianceService compliance;
    private final ArithmeticService arithmetic;
    private final AgreementService agreements;
    private final ProcurementCaseService cases;
    private final People people;
    private final PdfRenderer pdf;
    private final CurrentUser user;

    EvaluationPapers(AwardFileService files, EvaluationService evaluations, AssessmentSummaryService summaries, OutcomeLetterService letters, ComplianceService compliance, ArithmeticService arithmetic, AgreementService agreements, ProcurementCaseService cases, People people, PdfRenderer pdf, CurrentUser user) {
        this.files = files;
        this.evaluations = evaluations;
        this.summaries = summaries;
        this.letters = letters;
        this.compliance = compliance;
        this.arithmetic = arithmetic;
        this.agreements = agreements;
        this.cases = cases;
        this.people = people;
        this.pdf = pdf;
        this.user = user;
    }

    @GetMapping("/awards/{reference}/evaluation.pdf")
    ResponseEntity<byte[]> report(@PathVariable String reference) {
        var recommended = recommended(reference);
        var record = evaluations.record(reference);
        var facts = new HashMap<String, Object>(Map.of("reference", reference, "purchase", cases.get(reference).need().title(), "record", record, "recommended", recommended));
        var confirmed = arithmetic.confirmed(reference);
        var agreed = agreements.agreed(reference);
        var seconds = Stream.concat(confirmed.map(ArithmeticCheck::person).stream(), agreed.map(Agreement::person).stream());
        facts.put("names", Stream.concat(seconds, Stream.concat(record.scorers().stream(), record.panel().seats().stream().map(PanelSeat::person))).distinct().collect(Collectors.toMap(Function.identity(), people::nameOf)));
        facts.put("findings", compliance.findings(reference));
        facts.put("sensitivities", evaluations.sensitivities(reference));
        facts.put("confirmed", confirmed.orElse(null));
        facts.put("errors", arithmetic.found(reference));
        facts.put("agreed", agreed.orElse(null));
        return Pdf.answer("%s-evaluation.pdf".formatted(reference), pdf.render("pdf/evaluation-report", facts));
    }

    @GetMapping("/awards/{reference}/summaries/{number}.pdf")
    ResponseEntity<byte[]> summary(@PathVariable String reference, @PathVariable long number) {
        recommended(reference);
        var summary = summaries.of(reference, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Pdf.answer("%s-summary-%d.pdf".formatted(reference, number), pdf.render("pdf/assessment-summary", summary.facts()));
    }

    @GetMapping("/awards/{reference}/letters")
    String letters(@PathVariable String reference, Model model) {
        recommended(reference);
        var it = cases.get(reference);
        if (it.routing().route().isShortPath()) throw new ResponseStatusException(HttpStatus.NOT_FOUND); // whoever places the order writes to those who quoted
        var lines = letters.lines(reference);
        model.addAttribute("it", it);
        model.addAttribute("lines", lines);
        model.addAttribute("senders", lines.stream().filter(line -> line.sent() != null).map(line -> line.sent().sentBy()).distinct().collect(Collectors.toMap(Function.identity(), people::nameOf)));
        return "award/letters";
    }

    @GetMapping("/awards/{reference}/letters/{bid}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String reference, @PathVariable long bid) {
        recommended(reference);
        return Pdf.answer("%s-letter-%d.pdf".formatted(reference, bid), letters.letter(reference, bid).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private List<Recommendation> recommended(String reference) {
        if (!files.mayRead(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var recommended = files.read(reference, user.id()).recommendations();
        if (recommended.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return recommended;
    }
}
