package council.procurement.portal.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.award.OutcomeLetterService;
import council.procurement.casefile.DocumentFormat;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.Upload;
import council.procurement.casefile.web.Downloads;
import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.MissingInformationService;
import council.procurement.platform.pdf.Pdf;
import council.procurement.platform.pdf.PdfRenderer;
import council.procurement.platform.security.SupplierSession;
import council.procurement.platform.web.Typed;
import council.procurement.supplier.SupplierAccount;
import council.procurement.supplier.SupplierAccountService;
import council.procurement.supplier.SupplierDraft;
import council.procurement.tender.BidContent;
import council.procurement.tender.BidContent.Eligibility;
import council.procurement.tender.BidContent.Offer;
import council.procurement.tender.LateWithdrawalService;
import council.procurement.tender.Lot;
import council.procurement.tender.Promises;
import council.procurement.tender.QuestionService;
import council.procurement.tender.QuoteRequestService;
import council.procurement.tender.ReceiptTime;
import council.procurement.tender.SealedBidService;
import council.procurement.tender.SealedBidService.Desk;
import council.procurement.tender.UnreadableBidService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** A supplier's own pages: its details, its bids. Nothing on them is kept by a browser, and each reads the account from the session alone. */
@Controller
class SupplierController {

    private static final Map<String, String> YES_OR_NO = new TreeMap<>(Map.of("yes", "Yes", "no", "No")).descendingMap();

    private final SupplierAccountService accounts;
    private final SealedBidService bids;
    private final QuoteRequestService requests;
    private final QuestionService questions;
    private final LateWithdrawalService withdrawals;
    private final UnreadableBidService unreadable;
    private final ExclusionService exclusions;
    private final MissingInformationService information;
    private final OutcomeLetterService letters;
    private final DocumentService documents;
    private final PdfRenderer pdfs;
    private final Clock clock;

    SupplierController(SupplierAccountService accounts, SealedBidService bids, QuoteRequestService requests, QuestionService questions, LateWithdrawalService withdrawals, UnreadableBidService unreadable, ExclusionService exclusions, MissingInformationService information, OutcomeLetterService letters, DocumentService documents, PdfRenderer pdfs, Clock clock) {
        this.accounts = accounts;
        this.bids = bids;
        this.requests = requests;
        this.questions = questions;
        this.withdrawals = withdrawals;
        this.unreadable = unreadable;
        this.exclusions = exclusions;
        this.information = information;
        this.letters = letters;
        this.documents = documents;
        this.pdfs = pdfs;
        this.clock = clock;
    }

    @ModelAttribute
    void notKept(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping("/supplier")
    String home(Model model) {
        model.addAttribute("account", account());
        model.addAttribute("lines", bids.mine(account()));
        return "portal/home";
    }

    @GetMapping("/supplier/account")
    String account(@RequestParam Map<String, String> asked, Model model) {
        var it = account();
        var typed = new HashMap<String, String>();
        typed.put("name", it.name());
        typed.put("companyNumber", it.companyNumber());
        typed.put("charityNumber", it.charityNumber());
        typed.put("postcode", it.postcode());
        typed.put("sme", code(it.sme()));
        typed.put("vcse", code(it.vcse()));
        typed.put("contactName", it.contactName());
        typed.put("phone", it.phone());
        return accountForm(it, Map.of(), typed, asked.getOrDefault("to", ""), asked.containsKey("done"), model);
    }

    @PostMapping("/supplier/account")
    String account(@RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int seen, @RequestParam(defaultValue = "") String to, Model model) {
        var it = account();
        try {
            accounts.introduce(it.number(), seen, new SupplierDraft(typed.get("name"), typed.get("companyNumber"), typed.get("charityNumber"), typed.get("postcode"), answer(typed.get("sme")),
                answer(typed.get("vcse")), typed.get("contactName"), it.email(), typed.get("phone"), null, null, null));
            return "redirect:" + (to.matches("/supplier/bids/[A-Z0-9-]+") ? to : "/supplier/account?done");
        } catch (RefusedFields e) {
            return accountForm(it, e.fields(), typed, to, false, model);
        }
    }

    private static String accountForm(SupplierAccount it, Map<String, String> errors, Map<String, String> typed, String to, boolean done, Model model) {
        model.addAttribute("account", it);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("to", to);
        model.addAttribute("done", done);
        model.addAttribute("yesOrNo", YES_OR_NO);
        return "portal/account";
    }

    @GetMapping("/supplier/bids/{reference}")
    String bid(@PathVariable String reference, @RequestParam Map<String, String> asked, Model model) {
        requests.opened(account(), reference);
        show(desk(reference), model);
        model.addAttribute("withdrawnLate", withdrawals.isWithdrawn(account(), reference));
        model.addAttribute("copies", unreadable.waitingFor(account(), reference));
        model.addAttribute("informationAsked", information.waitingFor(account(), reference));
        model.addAttribute("exclusionsAsked", exclusions.waitingFor(account(), reference));
        model.addAttribute("exclusionsDecided", exclusions.decidedOn(account(), reference));
        model.addAttribute("letters", letters.of(account(), reference));
        model.addAttribute("done", asked.get("done"));
        return "portal/bid";
    }

    @GetMapping("/supplier/bids/{reference}/answers")
    String answers(@PathVariable String reference, Model model) {
        var desk = desk(reference);
        var typed = new HashMap<String, String>();
        for (var lot : desk.parts()) {
            typed.put("price" + suffix(lot), plain(desk.draft().offer(lot.number()).priceExVat()));
            desk.draft().offer(lot.number()).rates().forEach((line, rate) -> typed.put("rate%s-%d".formatted(suffix(lot), line), quantity(rate)));
            typed.put("socialValue" + suffix(lot), plain(desk.draft().offer(lot.number()).socialValueOffered()));
            show(desk.draft().offer(lot.number()).promises(), suffix(lot), typed);
        }
        desk.draft().conditions().forEach((condition, met) -> typed.put("condition" + condition, code(met)));
        typed.put("eligible", code(desk.draft().eligibility().confirmed()));
        typed.put("operations", desk.draft().eligibility().operations());
        desk.draft().answers().forEach((criterion, text) -> typed.put("answer" + criterion, text));
        return answersForm(desk, Map.of(), typed, model);
    }

    @PostMapping("/supplier/bids/{reference}/answers")
    String answers(@PathVariable String reference, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int draft, Model model) {
        var desk = desk(reference);
        try {
            var answers = new TreeMap<Integer, String>();
            desk.asked().criteria().stream().filter(c -> c.kind().isScored()).forEach(c -> answers.put(c.number(), typed.getOrDefault("answer" + c.number(), "").strip()));
            var offers = new TreeMap<Integer, Offer>();
            for (var lot : desk.parts()) offers.put(lot.number(), new Offer(desk.asked().schedule().asksRates() ? null : sum(typed, "price" + suffix(lot)), sum(typed, "socialValue" + suffix(lot)), promises(desk, suffix(lot), typed), rates(desk, lot, typed)));
            var conditions = new TreeMap<Integer, Boolean>();
            for (var c : desk.asked().conditions()) if (answer(typed.get("condition" + c.number())) != null) conditions.put(c.number(), answer(typed.get("condition" + c.number())));
            var operations = typed.getOrDefault("operations", "").strip();
            bids.save(account(), reference, draft, BidContent.typed(offers, answers, conditions).with(new Eligibility(answer(typed.get("eligible")), operations.isEmpty() ? null : operations)));
            return "redirect:/supplier/bids/{reference}?done=saved";
        } catch (RefusedFields e) {
            return answersForm(desk, e.fields(), typed, model);
        }
    }

    private static void show(Promises promises, String suffix, Map<String, String> typed) {
        typed.put("people" + suffix, quantity(promises.peopleTakenOn()));
        for (var line : promises.lines()) {
            typed.put("quantity" + suffix + line.measure(), quantity(line.quantity()));
            typed.put("years" + suffix + line.measure(), line.years() == null ? "" : line.years().toString());
            typed.put("method" + suffix + line.measure(), line.method());
        }
    }

    private static Promises promises(Desk desk, String suffix, Map<String, String> typed) {
        return new Promises(figure(typed, "people" + suffix), desk.asked().measures().stream().map(m -> m.measure().code()).map(code -> new Promises.Line(code, figure(typed, "quantity" + suffix + code),
            years(typed, "years" + suffix + code), Typed.text(typed, "method" + suffix + code))).toList());
    }

    private static Map<Integer, BigDecimal> rates(Desk desk, Lot lot, Map<String, String> typed) {
        var rates = new TreeMap<Integer, BigDecimal>();
        for (var line : desk.asked().schedule().of(lot.number())) {
            var rate = rate(typed, "rate%s-%d".formatted(suffix(lot), line.number()));
            if (rate != null) rates.put(line.number(), rate);
        }
        return rates;
    }

    private String answersForm(Desk desk, Map<String, String> errors, Map<String, String> typed, Model model) {
        show(desk, model);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "portal/answers";
    }

    @GetMapping("/supplier/bids/{reference}/files")
    String files(@PathVariable String reference, @RequestParam Map<String, String> asked, Model model) {
        return filesForm(desk(reference), asked.containsKey("tooLarge") ? Map.of("file", documents.tooLarge()) : Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/files")
    String files(@PathVariable String reference, @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        try {
            bids.addFile(account(), reference, file == null ? new Upload("", new byte[0]) : new Upload(file.getOriginalFilename(), file.getBytes()));
            return "redirect:/supplier/bids/{reference}/files";
        } catch (RefusedFields e) {
            return filesForm(desk(reference), e.fields(), model);
        }
    }

    private String filesForm(Desk desk, Map<String, String> errors, Model model) {
        show(desk, model);
        model.addAttribute("errors", errors);
        model.addAttribute("accepted", DocumentFormat.accepted());
        model.addAttribute("takes", "%s; up to %d MB each.".formatted(DocumentFormat.IN_WORDS, documents.largestMegabytes()));
        return "portal/files";
    }

    @PostMapping("/supplier/bids/{reference}/files/{key}/remove")
    String remove(@PathVariable String reference, @PathVariable String key) {
        bids.removeFile(account(), reference, key);
        return "redirect:/supplier/bids/{reference}/files";
    }

    @GetMapping("/supplier/bids/{reference}/files/{key}")
    ResponseEntity<byte[]> file(@PathVariable String reference, @PathVariable String key) {
        var file = bids.file(account(), reference, key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.of(file.name(), file.format(), file.content());
    }

    @GetMapping("/supplier/bids/{reference}/submit")
    String submit(@PathVariable String reference, Model model) {
        return submitForm(desk(reference), Map.of(), model);
    }

    /** The request has arrived whole once we are here: its form was read for the token before. */
    @PostMapping("/supplier/bids/{reference}/submit")
    String submit(@PathVariable String reference, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "0") int draft, Model model) {
        var arrived = clock.instant();
        if (!typed.containsKey("confirmed")) return submitForm(desk(reference), Map.of("confirmed", "Confirm that you may bid in the name of your organisation and stand by what the bid says."), model);
        bids.submit(account(), reference, draft, arrived);
        return "redirect:/supplier/bids/{reference}/receipt";
    }

    private String submitForm(Desk desk, Map<String, String> errors, Model model) {
        show(desk, model);
        model.addAttribute("errors", errors);
        return "portal/submit";
    }

    @GetMapping("/supplier/bids/{reference}/receipt")
    String receipt(@PathVariable String reference, Model model) {
        show(received(reference), model);
        return "portal/receipt";
    }

    @GetMapping("/supplier/bids/{reference}/receipt.pdf")
    ResponseEntity<byte[]> receiptPdf(@PathVariable String reference) {
        var desk = received(reference);
        return Pdf.answer("receipt-%s.pdf".formatted(reference), pdfs.render("pdf/bid-receipt", Map.of("account", account(), "it", desk.what().it(), "receipt", desk.standing(),
            "when", ReceiptTime.written(desk.standing().receivedAt()))));
    }

    /** The letter on the outcome, as it was sent. */
    @GetMapping("/supplier/bids/{reference}/letters/{number}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String reference, @PathVariable long number) {
        return Pdf.answer("outcome-%s-%d.pdf".formatted(reference, number), letters.own(account(), reference, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @GetMapping("/supplier/bids/{reference}/withdraw")
    String withdraw(@PathVariable String reference, Model model) {
        return withdrawForm(received(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/withdraw")
    String withdraw(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model) {
        var desk = received(reference);
        if (!desk.past()) {
            bids.withdraw(account(), reference, clock.instant());
            return "redirect:/supplier/bids/{reference}?done=withdrawn";
        }
        try {
            withdrawals.withdraw(account(), reference, typed.containsKey("confirmed"), typed.get("reason"));
            return "redirect:/supplier/bids/{reference}?done=withdrawnLate";
        } catch (RefusedFields e) {
            return withdrawForm(desk, e.fields(), typed, model);
        }
    }

    private String withdrawForm(Desk desk, Map<String, String> errors, Map<String, String> typed, Model model) {
        if (desk.past()) withdrawals.check(account(), desk.what().it().reference());
        show(desk, model);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "portal/withdraw";
    }

    @GetMapping("/supplier/bids/{reference}/copies/{number}")
    String copy(@PathVariable String reference, @PathVariable long number, @RequestParam Map<String, String> asked, Model model) {
        return copyForm(reference, number, asked.containsKey("tooLarge") ? Map.of("file", documents.tooLarge()) : Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/copies/{number}")
    String copy(@PathVariable String reference, @PathVariable long number, @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        try {
            unreadable.copy(account(), reference, number, file == null ? new Upload("", new byte[0]) : new Upload(file.getOriginalFilename(), file.getBytes()));
            return "redirect:/supplier/bids/{reference}?done=copied";
        } catch (RefusedFields e) {
            return copyForm(reference, number, e.fields(), model);
        }
    }

    @PostMapping("/supplier/bids/{reference}/copies/{number}/none")
    String noCopy(@PathVariable String reference, @PathVariable long number) {
        unreadable.noCopy(account(), reference, number);
        return "redirect:/supplier/bids/{reference}?done=noCopy";
    }

    private String copyForm(String reference, long number, Map<String, String> errors, Model model) {
        show(desk(reference), model);
        model.addAttribute("part", unreadable.asked(account(), reference, number));
        model.addAttribute("errors", errors);
        model.addAttribute("accepted", DocumentFormat.accepted());
        return "portal/copy";
    }

    @GetMapping("/supplier/bids/{reference}/information")
    String information(@PathVariable String reference, Model model) {
        return informationForm(reference, Map.of(), Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/information")
    String information(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model) {
        try {
            var answers = new HashMap<Long, String>();
            information.asked(account(), reference).forEach(it -> answers.put(it.bid().number(), typed.get("answer" + it.bid().number())));
            information.answer(account(), reference, answers);
            return "redirect:/supplier/bids/{reference}?done=answered";
        } catch (RefusedFields e) {
            return informationForm(reference, e.fields(), typed, model);
        }
    }

    private String informationForm(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        show(desk(reference), model);
        model.addAttribute("asked", information.asked(account(), reference));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "portal/information";
    }

    @GetMapping("/supplier/bids/{reference}/exclusions/{number}")
    String exclusion(@PathVariable String reference, @PathVariable long number, Model model) {
        return exclusionForm(reference, number, Map.of(), Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/exclusions/{number}")
    String exclusion(@PathVariable String reference, @PathVariable long number, @RequestParam Map<String, String> typed, Model model) {
        try {
            exclusions.explain(account(), reference, number, typed.get("explanation"), typed.get("replacement"));
            return "redirect:/supplier/bids/{reference}?done=explained";
        } catch (RefusedFields e) {
            return exclusionForm(reference, number, e.fields(), typed, model);
        }
    }

    private String exclusionForm(String reference, long number, Map<String, String> errors, Map<String, String> typed, Model model) {
        show(desk(reference), model);
        model.addAttribute("one", exclusions.asked(account(), reference, number));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "portal/exclusion";
    }

    @GetMapping("/supplier/bids/{reference}/question")
    String question(@PathVariable String reference, Model model) {
        return questionForm(desk(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/question")
    String question(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model) {
        var desk = desk(reference);
        var name = account().name();
        if (name == null) return questionForm(desk, Map.of("question", "Say who you are first, on the page of your details; bidders never read it."), typed, model);
        try {
            questions.ask(reference, name, typed.get("question"), "yes".equals(typed.get("inConfidence")));
            return "redirect:/supplier/bids/{reference}?done=asked";
        } catch (RefusedFields e) {
            return questionForm(desk, e.fields(), typed, model);
        } catch (Refused closed) {
            return questionForm(desk, Map.of("question", closed.getMessage()), typed, model);
        }
    }

    private String questionForm(Desk desk, Map<String, String> errors, Map<String, String> typed, Model model) {
        show(desk, model);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("until", questions.until(desk.what().it().reference()).orElseThrow());
        return "portal/question";
    }

    @GetMapping("/supplier/bids/{reference}/decline")
    String decline(@PathVariable String reference, Model model) {
        return declineForm(asked(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/supplier/bids/{reference}/decline")
    String decline(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model) {
        try {
            requests.decline(account(), reference, typed.get("reason"));
            return "redirect:/supplier/bids/{reference}?done=declined";
        } catch (RefusedFields e) {
            return declineForm(asked(reference), e.fields(), typed, model);
        }
    }

    private String declineForm(Desk desk, Map<String, String> errors, Map<String, String> typed, Model model) {
        show(desk, model);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "portal/decline";
    }

    private Desk desk(String reference) {
        try {
            return bids.desk(account(), reference);
        } catch (Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private Desk received(String reference) {
        var desk = desk(reference);
        if (desk.standing() == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return desk;
    }

    private Desk asked(String reference) {
        var desk = desk(reference);
        if (desk.request() == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return desk;
    }

    private void show(Desk desk, Model model) {
        model.addAttribute("account", account());
        model.addAttribute("desk", desk);
        model.addAttribute("it", desk.what().it());
        model.addAttribute("when", desk.standing() == null ? "" : ReceiptTime.written(desk.standing().receivedAt()));
    }

    private SupplierAccount account() {
        return accounts.get(SupplierSession.account());
    }

    private static String suffix(Lot lot) {
        return lot.number() == Lot.NONE ? "" : String.valueOf(lot.number());
    }

    /** £1,234.50 is how people write 1234.50. */
    private static BigDecimal sum(Map<String, String> typed, String field) {
        var figures = typed.getOrDefault(field, "").replaceAll("[£,\\s]", "");
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,12}(\\.\\d{1,2})?")) throw new RefusedFields(Map.of(field, "Give the sum in pounds and pence, such as 12,345.50."));
        return new BigDecimal(figures);
    }

    /** £0.2534 is a rate too. */
    private static BigDecimal rate(Map<String, String> typed, String field) {
        var figures = typed.getOrDefault(field, "").replaceAll("[£,\\s]", "");
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,9}(\\.\\d{1,4})?")) throw new RefusedFields(Map.of(field, "Give the rate in pounds, £0 or more, with four decimals at most, such as 12.50 or 0.2534."));
        return new BigDecimal(figures);
    }

    /** 1,200.5 is how people write 1200.5. */
    private static BigDecimal figure(Map<String, String> typed, String field) {
        var figures = typed.getOrDefault(field, "").replaceAll("[£,\\s]", "");
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,12}(\\.\\d{1,2})?")) throw new RefusedFields(Map.of(field, "Give a figure, 0 or more, with two decimals at most, such as 12 or 7.5."));
        return new BigDecimal(figures);
    }

    private static Integer years(Map<String, String> typed, String field) {
        var figures = typed.getOrDefault(field, "").strip();
        if (figures.isEmpty()) return null;
        if (!figures.matches("\\d{1,4}")) throw new RefusedFields(Map.of(field, "Give the years as a whole figure, such as 2."));
        return Integer.valueOf(figures);
    }

    private static String quantity(BigDecimal quantity) {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
    }

    private static String plain(BigDecimal sum) {
        return sum == null ? "" : sum.toPlainString();
    }

    private static Boolean answer(String code) {
        return "yes".equals(code) ? Boolean.TRUE : "no".equals(code) ? Boolean.FALSE : null;
    }

    private static String code(Boolean answer) {
        return answer == null ? "" : answer ? "yes" : "no";
    }
}
