package council.procurement.tender.web;

import council.procurement.tender.Asked;
import council.procurement.tender.Bid;
import council.procurement.tender.BidEntry;
import council.procurement.tender.BidService;
import council.procurement.tender.BidSheet;
import council.procurement.tender.Deadline;
import council.procurement.tender.NotAtTheOpening;
import council.procurement.tender.SealedBidService;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bids of a tender for the embedded forms of the opener and the witness; nothing of it passes through the engine. */
@RestController
@RequestMapping("/tenders/{reference}/bids")
class BidController {

    private final BidService bids;

    BidController(BidService bids) {
        this.bids = bids;
    }

    /** Sums as text, so that no pence are lost in a browser's numbers; times by the clock in London. */
    record BidView(long number, String supplier, String postcode, boolean sme, boolean vcse, String companyNumber, String priceExVat,
                   String socialValueOffered, LocalDateTime receivedAt, boolean late, String answers, String evidence, int lot, String lotLabel) {
        static BidView of(Bid bid, Asked asked) {
            return new BidView(bid.number(), bid.supplier(), bid.postcode(), bid.sme(), bid.vcse(), bid.companyNumber(), bid.priceExVat().toPlainString(),
                bid.socialValueOffered().toPlainString(), london(bid.receivedAt()), bid.late(), bid.answers(), bid.evidence(), bid.lot(), asked.lotLabel(bid.lot()));
        }
    }

    record CriterionView(int number, String kind, String question, BigDecimal weight) {
    }

    record LotView(int number, String label) {
    }

    record SheetView(String caseReference, String title, int round, LocalDateTime deadline, boolean mayChange, List<CriterionView> criteria, List<BidView> bids, SealedBidService.Count sealed, List<LotView> lots, boolean asksRates) {
        static SheetView of(BidSheet sheet) {
            return new SheetView(sheet.caseReference(), sheet.title(), sheet.round(), london(sheet.deadline()), sheet.mayChange(),
                sheet.asked().criteria().stream().map(c -> new CriterionView(c.number(), c.kind().label(), c.question(), c.weight())).toList(),
                sheet.bids().stream().map(bid -> BidView.of(bid, sheet.asked())).toList(), sheet.sealed(),
                sheet.asked().lots().stream().map(lot -> new LotView(lot.number(), lot.label())).toList(), sheet.asked().schedule().asksRates());
        }
    }

    @GetMapping
    ResponseEntity<SheetView> sheet(@PathVariable String reference, Principal person) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SheetView.of(bids.sheet(reference, person.getName())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void record(@PathVariable String reference, @RequestBody BidEntry entry, Principal person) {
        bids.record(reference, person.getName(), entry);
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference, @PathVariable long number, Principal person) {
        bids.remove(reference, person.getName(), number);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(NotAtTheOpening refusal) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).contentType(MediaType.APPLICATION_JSON).body(Map.of("message", refusal.getMessage()));
    }

    private static LocalDateTime london(Instant at) {
        return LocalDateTime.ofInstant(at, Deadline.LONDON);
    }
}
