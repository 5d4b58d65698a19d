package council.procurement.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates and money as the council writes them, in templates as {@code ${@show.money(value)}}; null is an empty text. GOV.UK style guide. */
@Component("show")
public class Show {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    /** 22 November 2026. */
    public String date(LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** 22 November 2026, the day of the moment in London. */
    public String day(Instant moment) {
        return moment == null ? "" : DATE.format(moment.atZone(LONDON));
    }

    /** 22 November 2026 at 8:44pm, by the clock of the council's office. */
    public String dateTime(Instant moment) {
        if (moment == null) return "";
        var there = moment.atZone(LONDON);
        return DATE.format(there) + " at " + TIME.format(there).toLowerCase(Locale.UK);
    }

    /** £1,234,500 for whole pounds, else £1,234.50. */
    public String money(BigDecimal pounds) {
        if (pounds == null) return "";
        var whole = pounds.stripTrailingZeros().scale() <= 0;
        var format = new DecimalFormat(whole ? "£#,##0" : "£#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(pounds);
    }

    /** A price of one unit, which can have four decimals: £0.2534, else as {@link #money}. */
    public String rate(BigDecimal pounds) {
        return pounds.stripTrailingZeros().scale() <= 2 ? money(pounds) : new DecimalFormat("£#,##0.00##", DecimalFormatSymbols.getInstance(Locale.UK)).format(pounds);
    }

    /** A fact of any kind as the council writes it: sums in pounds, days, moments, yes or no, or the text itself. */
    public String fact(Object value) {
        if (value instanceof BigDecimal pounds) return money(pounds);
        if (value instanceof LocalDate day) return date(day);
        if (value instanceof Instant moment) return dateTime(moment);
        if (value instanceof Boolean yes) return yes ? "Yes" : "No";
        return value == null ? "" : value.toString();
    }
}
