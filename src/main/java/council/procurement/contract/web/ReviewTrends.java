package council.procurement.contract.web;

import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.contract.Kpi;
import council.procurement.contract.KpiService;
import council.procurement.contract.PerformanceService;
import council.procurement.contract.Rating;
import council.procurement.contract.Review;
import council.procurement.contract.ReviewService;
import council.procurement.platform.web.Show;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a contract does over its last reviews, for its pages: the ratings, what is delivered of what was promised, what is paid, what is owed. */
@Component
class ReviewTrends {

    /** So many reviews stand beside each other. */
    private static final int LAST = 6;

    private final ContractService contracts;
    private final ReviewService reviews;
    private final KpiService kpis;
    private final PerformanceService performance;
    private final Show show;

    ReviewTrends(ContractService contracts, ReviewService reviews, KpiService kpis, PerformanceService performance, Show show) {
        this.contracts = contracts;
        this.reviews = reviews;
        this.kpis = kpis;
        this.performance = performance;
        this.show = show;
    }

    record Line(String name, List<Cell> ratings) {
    }

    /** @param rating null where the review did not rate the indicator */
    record Cell(String day, Rating rating) {
    }

    /** @param percent of the value, whole; null where the value is £0 */
    record Paid(Review.Account account, Integer percent) {
    }

    void add(Contract it, Model model) {
        var all = contracts.reviews(it.reference());
        var last = all.subList(Math.max(0, all.size() - LAST), all.size());
        var ratings = reviews.ratings(it.reference());
        var lines = new ArrayList<Line>();
        lines.add(new Line("The whole contract", last.stream().map(review -> new Cell(show.date(review.dueOn()), review.rating())).toList()));
        for (var kpi : kpis.all(it.reference())) {
            var line = new Line(name(kpi), last.stream().map(review -> new Cell(show.date(review.dueOn()),
                ratings.stream().filter(one -> one.review() == review.number() && one.kpi() == kpi.number()).map(Review.KpiRating::rating).findFirst().orElse(null))).toList());
            if (kpi.isInUse() || line.ratings().stream().anyMatch(cell -> cell.rating() != null)) lines.add(line);
        }
        model.addAttribute("lastReviews", last);
        model.addAttribute("trends", lines);
        model.addAttribute("promised", reviews.promises(it));
        model.addAttribute("paid", all.stream().map(Review::account).filter(one -> one != null && one.paidToDate() != null).reduce((first, newest) -> newest).map(ReviewTrends::paid).orElse(null));
        model.addAttribute("kpisMissing", kpis.missing(it));
        var open = performance.open(it.reference());
        model.addAttribute("poor", open.isEmpty() ? null : open.get(open.size() - 1));
        model.addAttribute("noticeOwed", performance.noticeOwed(it.reference()).orElse(null));
    }

    private static String name(Kpi kpi) {
        return kpi.name() + (kpi.statutory() ? " (asked for by the Act)" : "") + (kpi.isInUse() ? "" : " (dropped)");
    }

    private static Paid paid(Review.Account it) {
        return new Paid(it, it.valueExVat().signum() == 0 ? null : it.paidToDate().movePointRight(2).divide(it.valueExVat(), 0, RoundingMode.HALF_UP).intValue());
    }
}
