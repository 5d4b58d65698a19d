package council.procurement.waiver.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.Typed;
import council.procurement.waiver.Period;
import council.procurement.waiver.WaiverReportService;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Waivers and breaches in figures: trends, and the report to the Audit Committee as a page and as PDF. */
@Controller
class WaiverReportPages {

    private final WaiverReportService reports;
    private final People people;
    private final PdfRenderer pdf;
    private final Show show;
    private final CurrentUser user;

    WaiverReportPages(WaiverReportService reports, People people, PdfRenderer pdf, Show show, CurrentUser user) {
        this.reports = reports;
        this.people = people;
        this.pdf = pdf;
        this.show = show;
        this.user = user;
    }

    @GetMapping("/waivers/trends")
    String trends(Model model) {
        onlyForReaders();
        model.addAttribute("trends", reports.trends());
        return "waiver/trends";
    }

    @GetMapping("/waivers/report")
    String report(@RequestParam Map<String, String> typed, Model model) {
        onlyForReaders();
        model.addAttribute("errors", Map.of());
        var period = reports.soFar();
        try {
            period = period(typed);
        } catch (RefusedFields faults) {
            model.addAttribute("errors", faults.fields());
        }
        model.addAttribute("typed", Map.of("from", typed.getOrDefault("from", period.first().toString()), "to", typed.getOrDefault("to", period.last().toString())));
        model.addAttribute("lastYear", reports.lastYear());
        model.addAttribute("show", show);
        model.addAllAttributes(facts(period));
        return "waiver/report";
    }

    @GetMapping("/waivers/report.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam Map<String, String> typed) {
        onlyForReaders();
        var period = period(typed);
        return Pdf.answer("waivers-%s-%s.pdf".formatted(period.first(), period.last()), pdf.render("pdf/waiver-report", facts(period)));
    }

    private Map<String, Object> facts(Period period) {
        var facts = new HashMap<String, Object>();
        facts.put("report", reports.report(period));
        facts.put("names", people);
        return facts;
    }

    private Period period(Map<String, String> typed) {
        return reports.period(Typed.day(typed.get("from")), Typed.day(typed.get("to")));
    }

    private void onlyForReaders() {
        if (!CaseAccess.of(new Viewer(user.id(), user.groups())).readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
