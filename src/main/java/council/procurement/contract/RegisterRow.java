package council.procurement.contract;

import council.procurement.Money;
import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import council.procurement.supplier.SupplierNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a file of contracts, read: what it tells (null for what it does not), and what is odd about it.
 *
 * @param number  of the row as a spreadsheet counts it
 * @param value   pounds without VAT that the award names; {@code estimate}: what was expected before
 * @param beganOn the earliest day that the row tells of
 * @param leftOut why the row makes no contract; null where it does
 */
record RegisterRow(int number, String key, String title, String description, Contract.Supplier supplier, BigDecimal value, BigDecimal estimate, LocalDate awardedOn, LocalDate startsOn, LocalDate endsOn,
                   Integer extensionMonths, LocalDate publishedOn, LocalDate beganOn, String buyer, String department, Category category, String cpvCode, Route how, String manager, Boolean novation, String url,
                   List<Note> notes, Quirk leftOut) {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_NAMES = 400;
    private static final int LONGEST_URL = 400;
    /** Exports of Contracts Finder end descriptions here. */
    private static final int CUT_AT = 500;
    /** Within how many days of the award its notice is expected (Contracts Finder guidance; domain reference 2.21). */
    private static final int NOTICE_DAYS = 90;
    private static final BigDecimal SYMBOLIC = BigDecimal.ONE;
    /** A sum so many times its estimate, or an estimate so many times its sum, is likely a slip of the keys. */
    private static final BigDecimal FACTOR = BigDecimal.TEN;
    private static final Pattern CODE = Pattern.compile("\\d{8}");
    /** {@code [Name|Address|Ref type|Ref number|Is SME|Is VCSE]}, one after another, as Contracts Finder writes suppliers. */
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]|]*)\\|([^\\]]*)]");
    /** Several names in one cell have a comma without a blank between; a comma with one belongs to a name. */
    private static final String BETWEEN_NAMES = "\\s*;\\s*|\\s*\\R\\s*|,(?=\\S)";

    /** @param sentence what was found and what was made of it */
    record Note(Quirk quirk, String sentence) {
    }

    /** @throws IllegalArgumentException with what is wrong, where the row cannot be read */
    static RegisterRow read(int number, Map<String, String> row, RegisterColumns columns, LocalDate today) {
        return new Reader(row, columns, today).read(number);
    }

    /** What two notices of one award have in common. */
    String award() {
        return String.join("\n", buyer.toLowerCase(Locale.UK), title.toLowerCase(Locale.UK), SupplierNames.key(supplier.name()), String.valueOf(value));
    }

    LocalDate signedOn() {
        return awardedOn == null ? startsOn : awardedOn;
    }

    private static final class Reader {

        private final Map<String, String> row;
        private final RegisterColumns columns;
        private final LocalDate today;
        private final List<Note> notes = new ArrayList<>();

        Reader(Map<String, String> row, RegisterColumns columns, LocalDate today) {
            this.row = row;
            this.columns = columns;
            this.today = today;
        }

        RegisterRow read(int number) {
            var key = cell(RegisterField.KEY);
            if (key.isEmpty()) throw new IllegalArgumentException("the number of the notice or contract is missing.");
            if (key.length() > LONGEST_KEY) throw new IllegalArgumentException("shorten the number of the notice or contract to %d characters.".formatted(LONGEST_KEY));
            var title = text(RegisterField.TITLE, LONGEST_TITLE);
            if (title.isEmpty()) throw new IllegalArgumentException("the title is missing.");
            var description = text(RegisterField.DESCRIPTION, LONGEST_DESCRIPTION);
            if (columns.source() == RegisterSource.CONTRACTS_FINDER && description.length() >= CUT_AT - 1 && description.length() <= CUT_AT && !description.endsWith("."))
                note(Quirk.TEXT_CUT, "The export ends the description after %d characters; the whole of it stands in the notice.", CUT_AT);
            var awarded = day(RegisterField.AWARDED);
            var published = day(RegisterField.PUBLISHED);
            var deadline = day(RegisterField.DEADLINE);
            var starts = day(RegisterField.STARTS);
            var ends = day(RegisterField.ENDS);
            var value = RegisterText.pounds(cell(RegisterField.VALUE), RegisterField.VALUE.label());
            var estimate = estimate();
            var supplier = supplier();
            var leftOut = leftOut(awarded, starts, supplier);
            if (leftOut == null) {
                value = checked(value, estimate);
                if (value == null && estimate == null) leftOut = leave(Quirk.NO_SUM, "Neither an award nor an estimate names a sum, and the register needs one: fill in the value and import the file again.");
            }
            if (leftOut == null) {
                checkDays(awarded, published, deadline, starts, ends);
                if (starts == null) note(Quirk.NO_START, "The day of the award stands for it.");
                if (ends == null) note(Quirk.NO_END, "Nothing looks after the contract until somebody tells it.");
            }
            var codes = leftOut == null ? codes() : List.<String>of();
            return new RegisterRow(number, key, title, description.isEmpty() ? null : description, supplier, value, estimate, awarded, starts, ends, extension(), published,
                Stream.of(deadline, awarded, published, awarded == null ? starts : null).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null), cell(RegisterField.BUYER), blankAsNull(cell(RegisterField.DEPARTMENT)),
                category(codes), codes.isEmpty() ? null : codes.get(0), how(), blankAsNull(cell(RegisterField.MANAGER)), RegisterText.answer(cell(RegisterField.NOVATION)), url(), List.copyOf(notes), leftOut);
        }

        /** Why there is no contract in this row; null where there is one. */
        private Quirk leftOut(LocalDate awarded, LocalDate starts, Contract.Supplier supplier) {
            var kind = cell(RegisterField.KIND).toLowerCase(Locale.UK);
            var status = cell(RegisterField.STATUS).toLowerCase(Locale.UK);
            if (columns.source() == RegisterSource.CONTRACTS_FINDER) {
                if (kind.contains("pipeline") || kind.contains("preprocurement") || kind.contains("planning") || kind.contains("engagement"))
                    return leave(Quirk.NO_CONTRACT, "The notice is of the kind “%s”: it plans a purchase and tells of no contract.", cell(RegisterField.KIND));
                if (status.contains("withdrawn") || status.contains("cancelled")) return leave(Quirk.WITHDRAWN, "The notice was withdrawn.");
                if (!status.contains("award")) return leave(Quirk.CLOSED, "The notice is “%s” and names no award.", cell(RegisterField.STATUS));
            }
            if (supplier == null || supplier.name().toLowerCase(Locale.UK).startsWith("not awarded")) return leave(Quirk.NOT_AWARDED, "No supplier won: “%s”.", cell(RegisterField.SUPPLIER));
            if (awarded == null && starts == null) throw new IllegalArgumentException("give the day of the award or the start of the contract.");
            return null;
        }

        private Contract.Supplier supplier() {
            var told = RegisterText.mended(cell(RegisterField.SUPPLIER));
            if (told.isEmpty()) return null;
            var bracketed = BRACKETED.matcher(told).results().toList();
            var names = (bracketed.isEmpty() ? Arrays.stream(told.split(BETWEEN_NAMES)) : bracketed.stream().map(it -> it.group(1))).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
            if (names.size() > 1) {
                note(Quirk.SEVERAL_SUPPLIERS, "%d suppliers share one notice and one sum; they stand together in one entry.", names.size());
                return new Contract.Supplier(RegisterText.shortened(String.join("; ", names), LONGEST_NAMES), null, null, null);
            }
            var answers = bracketed.isEmpty() ? new String[0] : bracketed.get(0).group(2).split("\\|", -1);
            return new Contract.Supplier(RegisterText.shortened(names.isEmpty() ? told : names.get(0), LONGEST_NAMES), null,
                answers.length > 3 ? RegisterText.answer(answers[3]) : RegisterText.answer(cell(RegisterField.SME)), answers.length > 4 ? RegisterText.answer(answers[4]) : vcse());
        }

        /** The Code asks for the registration number with the answer, so a number is a yes. */
        private Boolean vcse() {
            var told = cell(RegisterField.VCSE);
            return RegisterText.answer(told) == null && told.matches("(?i)(yes|y)?\\W*\\d{6,8}") ? Boolean.TRUE : RegisterText.answer(told);
        }

        /** The highest that a notice expects; exports write 0 for a range that has no upper end. */
        private BigDecimal estimate() {
            var low = RegisterText.pounds(cell(RegisterField.ESTIMATE_LOW), RegisterField.ESTIMATE_LOW.label());
            var high = RegisterText.pounds(cell(RegisterField.ESTIMATE_HIGH), RegisterField.ESTIMATE_HIGH.label());
            if (low != null && high != null && high.signum() > 0 && high.compareTo(low) < 0) note(Quirk.EMPTY_RANGE, "The higher of both counts.");
            return Stream.of(low, high).filter(it -> it != null && it.signum() > 0).max(BigDecimal::compareTo).orElse(null);
        }

        /** The sum of the award; null where it names none, so that the estimate stands for it. */
        private BigDecimal checked(BigDecimal value, BigDecimal estimate) {
            if (value == null || value.signum() == 0) {
                if (estimate != null) note(Quirk.NO_SUM, "The estimate of %s stands for it.", Money.written(estimate));
                return null;
            }
            if (value.compareTo(SYMBOLIC) <= 0) note(Quirk.SYMBOLIC_SUM, "%s is no price; find out what the contract is worth.", Money.written(value));
            else if (estimate != null && estimate.compareTo(SYMBOLIC) > 0 && (value.compareTo(estimate.multiply(FACTOR)) > 0 || value.multiply(FACTOR).compareTo(estimate) < 0))
                note(Quirk.SUM_OUT_OF_LINE, "%s was awarded where %s was expected; one of them may be wrong.", Money.written(value), Money.written(estimate));
            return value;
        }

        private void checkDays(LocalDate awarded, LocalDate published, LocalDate deadline, LocalDate starts, LocalDate ends) {
            var from = starts == null ? awarded : starts;
            if (ends != null && ends.isBefore(from)) throw new IllegalArgumentException("the end, %s, lies before the start, %s.".formatted(ends, from));
            if (awarded == null) return;
            if (awarded.isAfter(today)) note(Quirk.AWARD_TO_COME, "The award is dated %s, which is still to come.", awarded);
            if (deadline != null && deadline.isAfter(awarded)) note(Quirk.DEADLINE_AFTER_AWARD, "Tenders were due on %s, after the award on %s; one of the days may be wrong.", deadline, awarded);
            if (published == null) return;
            long days = ChronoUnit.DAYS.between(awarded, published);
            if (days > NOTICE_DAYS) note(Quirk.PUBLISHED_LATE, "Published or changed %d days after the award.", days);
            if (days < 0) note(Quirk.PUBLISHED_BEFORE, "The award of %s was published before, on %s.", awarded, published);
        }

        private List<String> codes() {
            var codes = CODE.matcher(cell(RegisterField.CPV)).results().map(it -> it.group()).toList();
            if (codes.size() > 1) note(Quirk.SEVERAL_CODES, "%d CPV codes are given; the first of them counts.", codes.size());
            return codes;
        }

        /** Null where the row does not say; the CPV code may know. */
        private Category category(List<String> codes) {
            var told = cell(RegisterField.CATEGORY).toLowerCase(Locale.UK);
            return Stream.of(Category.values()).filter(it -> told.equals(it.code()) || told.equals(it.label().toLowerCase(Locale.UK))).findFirst().orElse(told.startsWith("suppl") ? Category.GOODS : null);
        }

        /** In the words of the Transparency Code and of registers; null where they say nothing that is known. */
        private Route how() {
            var told = cell(RegisterField.HOW).toLowerCase(Locale.UK);
            if (told.contains("framework") || told.contains("call-off") || told.contains("call off")) return Route.FRAMEWORK;
            if (told.contains("quot")) return Route.QUOTATIONS;
            if (told.contains("exempt") || told.contains("waiver") || told.contains("direct award") || told.startsWith("neither")) return Route.EXEMPT;
            return told.contains("tender") || told.contains("open") || told.contains("restricted") ? Route.BELOW_THRESHOLD_TENDER : null;
        }

        private Integer extension() {
            var told = cell(RegisterField.EXTENSION).replaceFirst("(?i)\\s*months?$", "");
            if (told.isEmpty()) return null;
            if (!told.matches("\\d{1,3}")) throw new IllegalArgumentException("%s is no number of months: “%s”.".formatted(RegisterField.EXTENSION.label(), told));
            return Integer.valueOf(told);
        }

        private String url() {
            var told = cell(RegisterField.URL);
            return told.matches("https?://\\S+") && told.length() <= LONGEST_URL ? told : null;
        }

        private LocalDate day(RegisterField field) {
            return RegisterText.day(cell(field), field.label());
        }

        private String text(RegisterField field, int longest) {
            var told = cell(field);
            var text = RegisterText.mended(told);
            if (!text.equals(told)) note(Quirk.TEXT_MENDED, "%s: mark-up, broken letters or lost line breaks were mended.", field.label());
            if (text.length() > longest) note(Quirk.TEXT_CUT, "%s is shortened to %d characters.", field.label(), longest);
            return RegisterText.shortened(text, longest);
        }

        private String cell(RegisterField field) {
            return columns.cell(row, field);
        }

        private Quirk leave(Quirk quirk, String sentence, Object... values) {
            note(quirk, sentence, values);
            return quirk;
        }

        private void note(Quirk quirk, String sentence, Object... values) {
            notes.add(new Note(quirk, sentence.formatted(values)));
        }

        private static String blankAsNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** All notes as one text. */
    static String written(List<Note> notes) {
        return notes.stream().map(it -> "%s. %s".formatted(it.quirk().label(), it.sentence())).collect(Collectors.joining(" "));
    }
}
