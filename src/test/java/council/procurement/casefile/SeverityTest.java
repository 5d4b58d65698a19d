package council.procurement.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The strategy's own six risks, green, yellow and red as 2, 3 and 4 (seed, risk table A to F). */
    @ParameterizedTest
    @CsvSource({"A,4,3,MEDIUM", "B,3,3,MEDIUM", "C,3,3,MEDIUM", "D,3,3,MEDIUM", "E,2,3,MEDIUM", "F,4,3,MEDIUM"})
    void the_strategys_risks_come_out_as_the_strategy_rates_them(String risk, int likelihood, int impact, Severity severity) {
        assertThat(Severity.of(likelihood, impact)).as(risk).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({"1,4,LOW", "2,2,LOW", "1,5,MEDIUM", "5,1,MEDIUM", "3,5,MEDIUM", "5,3,MEDIUM", "4,4,HIGH", "5,5,HIGH"})
    void bands_begin_at_five_and_sixteen(int likelihood, int impact, Severity severity) {
        assertThat(Severity.of(likelihood, impact)).isEqualTo(severity);
    }

    @Property
    void a_likelier_or_worse_risk_is_never_less_severe(@ForAll @IntRange(min = 1, max = 4) int likelihood, @ForAll @IntRange(min = 1, max = 4) int impact) {
        assertThat(Severity.of(likelihood + 1, impact)).isGreaterThanOrEqualTo(Severity.of(likelihood, impact));
        assertThat(Severity.of(likelihood, impact + 1)).isGreaterThanOrEqualTo(Severity.of(likelihood, impact));
        assertThat(Severity.of(likelihood, impact)).isEqualTo(Severity.of(impact, likelihood));
    }

    @Property
    void off_the_scale_has_no_severity(@ForAll int likelihood, @ForAll @IntRange(min = 1, max = 5) int impact) {
        if (Severity.isOnScale(likelihood)) assertThat(Severity.of(likelihood, impact)).isNotNull();
        else assertThatThrownBy(() -> Severity.of(likelihood, impact)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_impact_of_five_is_never_green() {
        for (int likelihood = 1; likelihood <= 5; likelihood++) assertThat(Severity.of(likelihood, 5)).isNotEqualTo(Severity.LOW);
    }

    @Test
    void everything_that_is_wrong_with_a_risk_is_said_at_once() {
        var empty = new RiskDraft(" ", null, "", 0, 6, null, " ", null, null);
        assertThat(empty.refusals(TODAY).sentences()).containsOnlyKeys("title", "cause", "consequence", "likelihood", "impact", "mitigation", "state", "reviewOn");
        assertThat(draft("x".repeat(201), TODAY).refusals(TODAY).sentences()).containsEntry("title", "Shorten this to 200 characters.");
    }

    @Test
    void a_review_lies_today_or_later_while_the_risk_is_open() {
        assertThat(draft("Few bids", TODAY).refusals(TODAY).sentences()).isEmpty();
        assertThat(draft("Few bids", TODAY.minusDays(1)).refusals(TODAY).sentences()).containsKey("reviewOn");
        assertThat(new RiskDraft("Few bids", "a", "b", 1, 1, "olivia", "c", RiskState.CLOSED, TODAY.minusDays(1)).refusals(TODAY).sentences()).isEmpty();
    }

    private static RiskDraft draft(String title, LocalDate review) {
        return new RiskDraft(title, "a", "b", 1, 1, "olivia", "c", RiskState.OPEN, review);
    }
}
