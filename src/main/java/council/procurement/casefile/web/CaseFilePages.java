package council.procurement.casefile.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CasePerson;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.NoteService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Risk;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.Viewer;
import council.procurement.platform.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of one case's file share: who may open them, and the way from each to the others. */
@Component
class CaseFilePages {

    /** @param count how many there are; null where counting says nothing */
    record Tab(String text, String path, Long count, boolean current) {
    }

    /** A case as opened by somebody, with what they may do in its file. */
    record Opened(ProcurementCase it, Viewer viewer, CaseAccess access, List<CasePerson> involved) {

        boolean readsFile() {
            return access.readsFile(involved);
        }

        boolean writesFile() {
            return access.writesFile(involved);
        }

        boolean publishes() {
            return access.publishes(involved);
        }

        boolean givesParts() {
            return access.givesParts(involved);
        }

        String reference() {
            return it.reference();
        }
    }

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final DocumentService documents;
    private final NoteService notes;
    private final RiskService risks;
    private final LinkService links;

    CaseFilePages(CurrentUser user, ProcurementCaseService cases, DocumentService documents, NoteService notes, RiskService risks, LinkService links) {
        this.user = user;
        this.cases = cases;
        this.documents = documents;
        this.notes = notes;
        this.risks = risks;
        this.links = links;
    }

    /** For everybody who reads cases. */
    Opened open(String reference) {
        var viewer = new Viewer(user.id(), user.groups());
        var access = CaseAccess.of(viewer);
        if (!access.readsCases()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var it = cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Opened(it, viewer, access, cases.people(reference));
    }

    /** For those who may: {@code CaseAccess::writesFile}. */
    Opened open(String reference, BiPredicate<CaseAccess, List<CasePerson>> may) {
        var opened = open(reference);
        if (!may.test(opened.access(), opened.involved())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return opened;
    }

    /** Gives a page its case and the way to the others. @param current what follows the case's address: {@code /notes}; empty for the case itself */
    Opened show(Opened opened, String current, Model model) {
        model.addAttribute("it", opened.it());
        model.addAttribute("tabs", tabs(opened, current));
        return opened;
    }

    List<Tab> tabs(Opened opened, String current) {
        var tabs = new ArrayList<Tab>();
        var reference = opened.reference();
        add(tabs, reference, "Case", "", null, current);
        add(tabs, reference, "Documents", "/documents", (long) documents.readableBy(opened.viewer(), reference).size(), current);
        if (opened.readsFile()) {
            add(tabs, reference, "Notes", "/notes", (long) notes.readableBy(opened.viewer(), reference).size(), current);
            add(tabs, reference, "Open risks", "/risks", risks.readableBy(opened.viewer(), reference).stream().filter(Risk::isOpen).count(), current);
        }
        add(tabs, reference, "People", "/people", opened.involved().stream().map(CasePerson::person).distinct().count(), current);
        add(tabs, reference, "Links", "/links", (long) links.of(reference).size(), current);
        return tabs;
    }

    private static void add(List<Tab> tabs, String reference, String text, String under, Long count, String current) {
        tabs.add(new Tab(text, "/procurements/" + reference + under, count, under.equals(current)));
    }
}
