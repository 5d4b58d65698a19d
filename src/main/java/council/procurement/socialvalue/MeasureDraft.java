package council.procurement.socialvalue;

import council.procurement.FieldRefusals;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A measure as somebody types it; see {@link Measure}. {@code proxy} is text, so that what is no sum can be told. */
public record MeasureDraft(String code, Theme theme, String outcome, String wording, String unit, Counting counting, String proxy, String proxySource,
                           LocalDate validFrom, String externalRef, boolean offered) {

    private static final int MOST_DIGITS = 9;

    public MeasureDraft {
        code = stripped(code);
        outcome = stripped(outcome);
        wording = stripped(wording);
        unit = stripped(unit);
        proxy = stripped(proxy);
        proxySource = stripped(proxySource);
        externalRef = stripped(externalRef);
    }

    /** What is wrong with it, by field. */
    public FieldRefusals refusals() {
        return FieldRefusals.none()
            .unless(code != null && code.matches("[A-Z]{1,6}[0-9]{1,4}[a-z]?"), "code", "Give a code of capital letters and figures, such as SV39.")
            .unless(theme != null, "theme", "Choose the theme.")
            .text(outcome, 200, "outcome", "Give the outcome that the measure serves.")
            .text(wording, 500, "measure", "Say what is counted.")
            .text(unit, 100, "unit", "Give the unit of the quantity, such as hour.")
            .unless(counting != null, "counting", "Choose how it is counted.")
            .unless(proxy == null || isSum(), "proxy", "Give the proxy in pounds and pence, such as 12.50, or leave it empty where the measure is only recorded.")
            .unless(proxy == null || proxySource != null, "proxySource", "Say where the proxy comes from.")
            .unless(proxySource == null || proxySource.length() <= 300, "proxySource", "Shorten this to 300 characters.")
            .unless(validFrom != null, "validFrom", "Give the day from which it holds.")
            .unless(externalRef == null || externalRef.length() <= 30, "externalRef", "Shorten this to 30 characters.");
    }

    /** Only of a draft without refusals. */
    Measure measure() {
        var pounds = proxy == null ? null : new BigDecimal(figures());
        return new Measure(code, theme, outcome, wording, unit, counting, pounds, pounds == null ? null : proxySource, validFrom, externalRef, offered);
    }

    private boolean isSum() {
        return figures().matches("\\d{1," + MOST_DIGITS + "}(\\.\\d{1,2})?");
    }

    private String figures() {
        return proxy.replace("£", "").replace(",", "");
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
