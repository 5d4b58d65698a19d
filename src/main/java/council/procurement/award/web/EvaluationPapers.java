package council.procurement.award.web;

import council.procurement.award.AwardFileService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.evaluation.Agreement;
import council.procurement.evaluation.AgreementService;
import council.procurement.evaluation.ArithmeticCheck;
import council.procurement.evaluation.ArithmeticService;
import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.EvaluationRecord;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.PanelSeat;
import council.procurement.evaluation.QuestionPoints;
import council.procurement.evaluation.Recommendation;
import council.procurement.people.People;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.platform.security.CurrentUser;
import council.procurement.tender.Criterion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The evaluation as PDF once an award is recommended: the evaluation and moderation report, and for each bidder the assessment
 * summary (Procurement Act 2023 s.50; Procurement Regulations 2024 reg. 31). For the readers of the award.
 */
@Controller
class EvaluationPapers {

    private final AwardFileService files;
    private final EvaluationService evaluations;
    private final ComplianceService compliance;
    private final ArithmeticService arithmetic;
    private final AgreementService agreements;
    private final ProcurementCaseService cases;
    private final People people;
    private final PdfRenderer pdf;
    private final CurrentUser user;

    EvaluationPapers(AwardFileService files, EvaluationService evaluations, ComplianceService compliance, ArithmeticService arithmetic, AgreementService agreements, ProcurementCaseService cases, People people, PdfRenderer pdf, CurrentUser user) {
        this.files = files;
        this.evaluations = evaluations;
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
        var facts = facts(reference, record, recommended);
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
        var recommended = recommended(reference);
        var record = evaluations.record(reference);
        if (record.ranking().stream().noneMatch(bid -> bid.bidNumber() == number)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var own = record.ranked(number);
        var first = recommended.stream().filter(it -> it.lot() == own.lot()).findFirst();
        var facts = facts(reference, record, recommended);
        facts.put("own", own);
        facts.put("lotLabel", record.lotLabel(own.lot()));
        facts.put("isFirst", first.filter(it -> it.bidNumber() == number).isPresent());
        facts.put("winner", first.map(it -> record.ranked(it.bidNumber())).orElse(null));
        facts.put("lines", record.criteria().stream().filter(it -> it.isFor(own.lot()))
            .map(it -> new SummaryLine(it, points(record, number, it), first.map(winner -> points(record, winner.bidNumber(), it)).orElse(null))).toList());
        facts.put("inTheRunning", record.ranking().stream().filter(it -> it.lot() == own.lot() && it.compliant()).count());
        return Pdf.answer("%s-summary-%d.pdf".formatted(reference, number), pdf.render("pdf/assessment-summary", facts));
    }

    /** One criterion with what the bidder and the first bidder got for it; null for a bid that is out. */
    record SummaryLine(Criterion criterion, QuestionPoints own, QuestionPoints first) {
    }

    private static QuestionPoints points(EvaluationRecord record, long bid, Criterion criterion) {
        return record.pointsOf(bid).stream().filter(it -> it.criterion() == criterion.number()).findFirst().orElse(null);
    }

    private List<Recommendation> recommended(String reference) {
        if (!files.mayRead(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var recommended = files.read(reference, user.id()).recommendations();
        if (recommended.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return recommended;
    }

    private Map<String, Object> facts(String reference, EvaluationRecord record, List<Recommendation> recommended) {
        var facts = new HashMap<String, Object>();
        facts.put("reference", reference);
        facts.put("purchase", cases.get(reference).need().title());
        facts.put("record", record);
        facts.put("recommended", recommended);
        return facts;
    }
}
