package council.procurement.contract;

import static council.procurement.support.Stopwatch.time;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.Category;
import council.procurement.support.Browser;
import council.procurement.support.Stopwatch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A hundred thousand contracts in the register: how long a page of it takes over HTTP beside the same statement alone. Not part of any
 * other run: {@code mvn test -Psoak}.
 */
abstract class ManyContractsSearched {

    private static final int CONTRACTS = 100_000;
    private static final int ASKED = 60;
    private static final String[] THINGS = {"Lifts", "Roofs", "Grounds", "Cleaning", "Software", "Vehicles", "Playgrounds", "Printing", "Surveys", "Catering"};
    private static final String[] PLACES = {"Lichfield", "Burntwood", "Fazeley", "Alrewas", "Whittington", "Shenstone", "Armitage", "Fradley"};

    private static final String OF_ONE_WORD = """
         from contract where (lower(coalesce(reference, '')) like ? or lower(coalesce(title, '')) like ? or lower(coalesce(description, '')) like ? or lower(coalesce(supplier_name, '')) like ?)""";

    @Autowired JdbcTemplate jdbc;
    @LocalServerPort int port;

    private final Stopwatch watch = new Stopwatch();

    @Test
    void a_page_is_found_filtered_sorted_and_downloaded() throws Exception {
        fill();
        var sql = new ArrayList<Duration>();
        for (int n = 0; n < ASKED; n++) {
            var word = "%" + THINGS[n % THINGS.length].toLowerCase() + "%";
            sql.add(time(() -> {
                assertThat(jdbc.queryForList("select *" + OF_ONE_WORD + " order by starts_on desc, reference desc offset 0 rows fetch next 25 rows only", word, word, word, word)).hasSize(25);
                assertThat(jdbc.queryForObject("select count(*)" + OF_ONE_WORD, Long.class, word, word, word, word)).isPositive();
            }));
        }
        watch.baseline("the same SQL of one word alone", sql);
        var priya = Browser.of("priya", port);
        watch.print("a word", asked(priya, n -> "search=" + THINGS[n % THINGS.length]));
        watch.print("three words", asked(priya, n -> "search=" + THINGS[n % THINGS.length] + "+" + PLACES[n % PLACES.length] + "+example"));
        watch.print("no words: the first page", asked(priya, n -> ""));
        watch.print("department, state and a span of values", asked(priya, n -> "service=property&state=LIVE&valueFrom=" + 1000 * n + "&valueTo=500000"));
        watch.print("sorted by title, the thousandth page", asked(priya, n -> "sort=title&page=1000"));
        watch.print("all of it as CSV", List.of(time(() -> assertThat(priya.opens("/contracts.csv").body().lines().count()).isGreaterThan(CONTRACTS))));
        watch.print("all of it as JSON", List.of(time(() -> assertThat(priya.opens("/contracts.json").body()).endsWith("}]"))));
    }

    private interface Question {
        String of(int number);
    }

    private static List<Duration> asked(Browser person, Question question) throws Exception {
        var times = new ArrayList<Duration>();
        for (int n = 0; n < ASKED; n++) {
            var address = "/contracts?" + question.of(n);
            times.add(time(() -> assertThat(person.opens(address).body()).contains("Showing <b>")));
        }
        return times;
    }

    /** Once; a database file that is there from an earlier run has them already. */
    private void fill() {
        if (jdbc.queryForObject("select count(*) from contract where reference like 'C-SOAK-%'", Long.class) == CONTRACTS) return;
        var random = new Random(7);
        var categories = Category.values();
        var services = List.of("property", "ict", "people", "parks-and-open-spaces");
        for (int from = 0; from < CONTRACTS; from += 5000) {
            var rows = IntStream.range(from, from + 5000).mapToObj(n -> {
                var starts = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4000));
                return new Object[] {"C-SOAK-%06d".formatted(n), "%s in %s %d".formatted(THINGS[random.nextInt(THINGS.length)], PLACES[random.nextInt(PLACES.length)], n),
                    "What the council needs for %s, year after year, described in a sentence or two of the usual length.".formatted(PLACES[random.nextInt(PLACES.length)]),
                    "Supplier %d Example Ltd".formatted(random.nextInt(3000)), random.nextBoolean(), 1000 + random.nextInt(900_000), categories[random.nextInt(categories.length)].name(),
                    services.get(random.nextInt(services.size())), starts, starts, starts.plusMonths(12L + random.nextInt(48)), random.nextBoolean() ? "LIVE" : "EXPIRED"};
            }).toList();
            jdbc.batchUpdate("""
                insert into contract (reference, title, description, supplier_name, sme, value_ex_vat, category, service, signed_on, starts_on, ends_on, extension_months, state, on_public_register, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, true, 0)""", rows);
        }
    }
}
