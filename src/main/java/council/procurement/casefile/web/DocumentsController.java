package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseDocument;
import council.procurement.casefile.DocumentDraft;
import council.procurement.casefile.DocumentFormat;
import council.procurement.casefile.DocumentKind;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.DocumentVersion;
import council.procurement.casefile.Publication;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Upload;
import council.procurement.casefile.web.CaseFilePages.Opened;
import council.procurement.people.People;
import council.procurement.platform.scan.VirusScanner;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a case: the list, one document with its versions, adding, publishing and withdrawing. */
@Controller
class DocumentsController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A document as a line of the list. */
    record Row(CaseDocument document, String by, Instant at) {
    }

    /** A version as a line of its document. @param current whether it is the one that is published */
    record VersionRow(DocumentVersion version, String by, boolean current) {
    }

    private final CaseFilePages pages;
    private final DocumentService documents;
    private final People people;
    private final VirusScanner scanner;

    DocumentsController(CaseFilePages pages, DocumentService documents, People people, VirusScanner scanner) {
        this.scanner = scanner;
        this.pages = pages;
        this.documents = documents;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/documents")
    String list(@PathVariable String reference, Model model) {
        var opened = pages.show(pages.open(reference), "/documents", model);
        model.addAttribute("documents", documents.readableBy(opened.viewer(), reference).stream()
            .map(d -> new Row(d, people.nameOf(d.latest().uploadedBy()), d.latest().uploadedAt())).toList());
        model.addAttribute("mayAdd", opened.writesFile());
        model.addAttribute("readsAll", opened.readsFile());
        return "casefile/documents";
    }

    @GetMapping({"/procurements/{reference}/documents.csv", "/procurements/{reference}/documents.xlsx"})
    void download(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var opened = pages.open(reference);
        TableFile.send(request, response, opened.reference() + "-documents",
            List.of("Number", "Title", "Kind", "Stage", "Version", "File", "Size (bytes)", "SHA-256", "Uploaded by", "Uploaded on", "Published version"),
            row -> documents.readableBy(opened.viewer(), reference).forEach(document -> document.versions().forEach(version -> row.accept(new Object[] {document.number(), document.title(),
                document.kind().label(), document.stage().label(), version.number(), version.fileName(), version.sizeBytes(), version.sha256(), people.nameOf(version.uploadedBy()),
                version.uploadedAt().atZone(LONDON).toLocalDate(), document.published().map(v -> v.equals(version) ? "Yes" : "").orElse("")}))));
    }

    @GetMapping("/procurements/{reference}/documents/add")
    String add(@PathVariable String reference, @RequestParam(required = false) String tooLarge,
               @ModelAttribute(name = "typed", binding = false) LinkedHashMap<String, String> typed, Model model) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        var answers = typed.isEmpty() ? Map.of("stage", opened.it().stage().name()) : typed;
        return addForm(opened, tooLarge == null ? Map.of() : Map.of("file", documents.tooLarge()), answers, model);
    }

    @PostMapping("/procurements/{reference}/documents/add")
    String add(@PathVariable String reference, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String kind,
               @RequestParam(defaultValue = "") String stage, @RequestParam(required = false) MultipartFile file, Model model, RedirectAttributes back) throws IOException {
        var opened = pages.open(reference, CaseAccess::writesFile);
        try {
            var number = documents.add(reference, opened.viewer(),
                new DocumentDraft(title, Typed.choice(DocumentKind.values(), DocumentKind::name, kind), Typed.choice(Stage.values(), Stage::name, stage)), upload(file));
            back.addFlashAttribute("done", "Document %d is in the file".formatted(number));
            return "redirect:/procurements/{reference}/documents/" + number;
        } catch (RefusedFields e) {
            return addForm(opened, e.fields(), Map.of("title", title, "kind", kind, "stage", stage), model);
        }
    }

    @GetMapping("/procurements/{reference}/documents/{number}")
    String document(@PathVariable String reference, @PathVariable int number, Model model) {
        var opened = pages.show(pages.open(reference), "/documents", model);
        var document = found(opened, number);
        var published = document.published().orElse(null);
        model.addAttribute("document", document);
        model.addAttribute("published", published);
        model.addAttribute("versions", document.versions().stream().map(v -> new VersionRow(v, people.nameOf(v.uploadedBy()), v.equals(published))).toList());
        model.addAttribute("publications", document.publications().stream().map(this::item).toList());
        model.addAttribute("mayAdd", opened.writesFile());
        model.addAttribute("mayPublish", opened.publishes());
        return "casefile/document";
    }

    @GetMapping("/procurements/{reference}/documents/{number}/versions")
    String renew(@PathVariable String reference, @PathVariable int number, @RequestParam(required = false) String tooLarge,
                 @ModelAttribute(name = "typed", binding = false) LinkedHashMap<String, String> typed, Model model) {
        var opened = pages.open(reference, CaseAccess::writesFile);
        return renewForm(opened, number, tooLarge == null ? Map.of() : Map.of("file", documents.tooLarge()), typed, model);
    }

    @PostMapping("/procurements/{reference}/documents/{number}/versions")
    String renew(@PathVariable String reference, @PathVariable int number, @RequestParam(defaultValue = "") String remark,
                 @RequestParam(required = false) MultipartFile file, Model model, RedirectAttributes back) throws IOException {
        var opened = pages.open(reference, CaseAccess::writesFile);
        found(opened, number);
        try {
            var version = documents.renew(reference, opened.viewer(), number, remark, upload(file));
            back.addFlashAttribute("done", "Version %d is in the file".formatted(version));
            return "redirect:/procurements/{reference}/documents/{number}";
        } catch (RefusedFields e) {
            return renewForm(opened, number, e.fields(), Map.of("remark", remark), model);
        }
    }

    @GetMapping("/procurements/{reference}/documents/{number}/versions/{version}")
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable int number, @PathVariable int version) {
        var document = found(pages.open(reference), number);
        var wanted = document.version(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.of(wanted, documents.content(document, wanted));
    }

    @GetMapping("/procurements/{reference}/documents/{number}/publish")
    String publish(@PathVariable String reference, @PathVariable int number, @RequestParam(defaultValue = "0") int version, Model model) {
        var opened = pages.open(reference, CaseAccess::publishes);
        return publishForm(opened, number, version, Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/documents/{number}/publish")
    String publish(@PathVariable String reference, @PathVariable int number, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String confirmed,
                   Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::publishes);
        found(opened, number);
        try {
            documents.publish(reference, opened.viewer(), number, version, confirmed.equals("yes"));
            back.addFlashAttribute("done", "Version %d is published: anybody can read it".formatted(version));
            return "redirect:/procurements/{reference}/documents/{number}";
        } catch (RefusedFields e) {
            return publishForm(opened, number, version, e.fields(), model);
        }
    }

    @GetMapping("/procurements/{reference}/documents/{number}/withdraw")
    String withdraw(@PathVariable String reference, @PathVariable int number, Model model) {
        return withdrawForm(pages.open(reference, CaseAccess::publishes), number, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/documents/{number}/withdraw")
    String withdraw(@PathVariable String reference, @PathVariable int number, @RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes back) {
        var opened = pages.open(reference, CaseAccess::publishes);
        found(opened, number);
        try {
            documents.withdraw(reference, opened.viewer(), number, reason);
            back.addFlashAttribute("done", "The document is internal again");
            return "redirect:/procurements/{reference}/documents/{number}";
        } catch (RefusedFields e) {
            return withdrawForm(opened, number, e.fields(), Map.of("reason", reason), model);
        }
    }

    private String addForm(Opened opened, Map<String, String> errors, Map<String, String> typed, Model model) {
        form(opened, errors, typed, model);
        model.addAttribute("kinds", Typed.choices(Arrays.asList(DocumentKind.values()), DocumentKind::name, DocumentKind::label));
        model.addAttribute("stages", Typed.choices(Arrays.asList(Stage.values()), Stage::name, Stage::label));
        return "casefile/document-add";
    }

    private String renewForm(Opened opened, int number, Map<String, String> errors, Map<String, String> typed, Model model) {
        form(opened, errors, typed, model);
        model.addAttribute("document", found(opened, number));
        return "casefile/document-renew";
    }

    private String publishForm(Opened opened, int number, int version, Map<String, String> errors, Model model) {
        form(opened, errors, Map.of(), model);
        var document = found(opened, number);
        model.addAttribute("document", document);
        model.addAttribute("version", document.version(version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "casefile/document-publish";
    }

    private String withdrawForm(Opened opened, int number, Map<String, String> errors, Map<String, String> typed, Model model) {
        form(opened, errors, typed, model);
        model.addAttribute("document", found(opened, number));
        return "casefile/document-withdraw";
    }

    private void form(Opened opened, Map<String, String> errors, Map<String, String> typed, Model model) {
        pages.show(opened, "/documents", model);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("accepted", DocumentFormat.accepted());
        model.addAttribute("takes", "%s. At most %d MB. %s".formatted(DocumentFormat.IN_WORDS, documents.largestMegabytes(),
            scanner.isOn() ? "It is scanned for viruses before it is kept." : "Files are not scanned for viruses here."));
    }

    private CaseDocument found(Opened opened, int number) {
        return documents.readableBy(opened.viewer(), opened.reference(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TimelineItem item(Publication it) {
        return new TimelineItem(it.at(), (it.published() ? "Version %d published" : "Version %d withdrawn").formatted(it.version()), people.nameOf(it.person()), it.reason());
    }

    private static Upload upload(MultipartFile file) throws IOException {
        return file == null ? new Upload("", new byte[0]) : new Upload(file.getOriginalFilename(), file.getBytes());
    }
}
