package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import council.procurement.Refused;
import council.procurement.award.AwardService;
import council.procurement.award.BidOutcome;
import council.procurement.casefile.Category;
import council.procurement.contract.store.ReviewStore;
import council.procurement.evaluation.PromiseService;
import council.procurement.evaluation.PromisedValue;
import council.procurement.socialvalue.Commitment;
import council.procurement.socialvalue.CountedCommitment;
import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.Measure;
import council.procurement.socialvalue.Theme;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Social value delivered against the promises of the bid that won. Opened bids are sealed, so that no test can add a promise to one: this is what their counting answers. */
class ReviewPromisesTest {

    private final ContractService contracts = mock(ContractService.class);
    private final ReviewStore store = mock(ReviewStore.class);
    private final AwardService awards = mock(AwardService.class);
    private final PromiseService promises = mock(PromiseService.class);
    private final ReviewService reviews = new ReviewService(contracts, mock(KpiService.class), mock(PerformanceService.class), store, awards, promises, mock(ContractLives.class), Clock.systemUTC());
    private final Contract it = Contract.entered("C-2026-0001", "P-2026-0001", 0, "Cleaning", "Cleaning", new Contract.Supplier("Winner Ltd", null, null, null), new BigDecimal("140000"), Category.SERVICES, "ict", null,
        new Contract.Period(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, 0), "carlos", null, "PA2023");

    @BeforeEach
    void a_bid_won_that_promises_240_hours() {
        var measure = new Measure("SV29", Theme.COMMUNITY, "Community", "Volunteering on local projects", "hour", Counting.EACH_YEAR, new BigDecimal("15"), null, LocalDate.EPOCH, null, true);
        var lost = new PromisedValue(8, List.of(new CountedCommitment(new Commitment(measure, BigDecimal.TEN, 1, "Somehow.", null), BigDecimal.TEN, BigDecimal.TEN, null)), BigDecimal.TEN, List.of());
        var won = new PromisedValue(7, List.of(new CountedCommitment(new Commitment(measure, new BigDecimal("120"), 2, "Two days a month.", null), new BigDecimal("240"), new BigDecimal("3600.00"), null)), new BigDecimal("3600.00"), List.of());
        when(awards.outcomes("P-2026-0001")).thenReturn(List.of(outcome(8, BidOutcome.Kind.LEFT), outcome(7, BidOutcome.Kind.SUCCESSFUL)));
        when(promises.of("P-2026-0001")).thenReturn(Map.of(7L, won, 8L, lost));
        when(contracts.takenOn("C-2026-0001", "carlos")).thenReturn(it);
        when(contracts.get("C-2026-0001")).thenReturn(it);
    }

    @Test
    void what_was_delivered_so_far_stands_in_percent_of_what_was_counted() {
        when(store.delivered("C-2026-0001")).thenReturn(List.of(delivered(1, "60"), delivered(2, "100.50")));
        assertThat(reviews.promises(it)).singleElement().satisfies(one -> {
            assertThat(one.promised()).isEqualByComparingTo("240");
            assertThat(one.delivered()).isEqualByComparingTo("160.50");
            assertThat(one.percent()).as("66.875, rounded down").isEqualTo(66);
        });
        assertThat(reviews.needsPage("C-2026-0001")).isTrue();
    }

    @Test
    void a_review_says_what_was_delivered_with_evidence_and_its_worth_by_the_proxy() {
        assertThatThrownBy(() -> reviews.record("C-2026-0001", "carlos", review())).isInstanceOf(Refused.class).hasMessageContaining("Give how much of SV29 was delivered");
        assertThatThrownBy(() -> reviews.record("C-2026-0001", "carlos", review(new Review.Delivered(0, "SV29", new BigDecimal("60"), null, null, null)))).isInstanceOf(Refused.class).hasMessage("Say what shows that SV29 was delivered.");
        verify(store, never()).add(any(), any(Review.Delivered.class));
        when(contracts.review(eq(it), eq("carlos"), eq(Rating.GOOD), any(), eq(new BigDecimal("900.00")), any(), any(), any())).thenReturn(3);
        assertThat(reviews.record("C-2026-0001", "carlos", review(new Review.Delivered(0, "SV29", new BigDecimal("60"), null, null, "Time sheets.")))).isEqualTo(3);
        verify(store).add("C-2026-0001", new Review.Delivered(3, "SV29", new BigDecimal("60"), new BigDecimal("240"), new BigDecimal("900.00"), "Time sheets."));
    }

    private static Review.Draft review(Review.Delivered... delivered) {
        return new Review.Draft(Rating.GOOD, "In order.", BigDecimal.ONE, null, null, null, null, false, List.of(), List.of(delivered), List.of());
    }

    private static Review.Delivered delivered(int review, String quantity) {
        return new Review.Delivered(review, "SV29", new BigDecimal(quantity), new BigDecimal("240"), null, "Time sheets.");
    }

    private static BidOutcome outcome(long bid, BidOutcome.Kind kind) {
        return new BidOutcome(bid, "Supplier " + bid, new BigDecimal("140000"), null, 1, kind, Instant.EPOCH, "priya", 0, 1);
    }
}
