package council.procurement.survey;

import council.procurement.FieldRefusals;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import council.procurement.platform.mail.Notice;
import council.procurement.platform.mail.Outbox;
import council.procurement.survey.store.SurveyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys of the service at the start and at the end of a contract, 1 to 5 and words (seed, scorecard: service area satisfaction with
 * procurement; domain reference 6.1, K9). The link in the mail is its reader's alone, asks for no login, works once and expires.
 */
@Service
@Transactional
public class SurveyService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    /** A survey that was due longer ago is not sent any more: the contract came from elsewhere, or nobody could be asked. */
    private static final int LATEST_DAYS = 60;
    private static final int LONGEST = 2000;

    private final SurveyStore store;
    private final SurveyTimes times;
    private final ContractService contracts;
    private final ProcurementCaseService cases;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SurveyService(SurveyStore store, SurveyTimes times, ContractService contracts, ProcurementCaseService cases, People people, Outbox outbox, Clock clock) {
        this.store = store;
        this.times = times;
        this.contracts = contracts;
        this.cases = cases;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends every survey that is due and was not sent yet. */
    public void sendDue() {
        var today = LocalDate.now(clock);
        for (var kind : SurveyKind.values()) {
            for (var reference : store.withoutSurvey(kind, today.minusDays(2L * LATEST_DAYS), today)) {
                var it = contracts.get(reference);
                var rules = times.of(it.valueExVat());
                var after = kind == SurveyKind.START ? rules.afterStart() : rules.afterEnd();
                if (after == null) continue;
                var due = (kind == SurveyKind.START ? it.period().startsOn() : it.period().endsOn().plusDays(1)).plusDays(after);
                if (!due.isAfter(today) && due.isAfter(today.minusDays(LATEST_DAYS))) send(it, kind, rules.answerDays());
            }
        }
    }

    private void send(Contract it, SurveyKind kind, int answerDays) {
        var asked = asked(it);
        if (asked.isEmpty()) return;
        var until = LocalDate.now(clock).plusDays(answerDays);
        var survey = store.add(it.reference(), kind, clock.instant(), until);
        for (var person : asked) {
            var token = token();
            store.invite(survey, person, Hashes.of(token));
            outbox.tellSealed(new Notice("service-survey/%d/%s".formatted(survey, person), "service-survey", person, people.emailOf(person).orElseThrow(), "/survey/" + token,
                Map.of("name", people.firstNameOf(person), "contract", "%s with %s".formatted(it.title(), it.supplier().name()), "until", DAY.format(until))));
        }
    }

    /** The service: who raised the need, and the head of the service; those who left are not asked. */
    private List<String> asked(Contract it) {
        var raisedBy = Optional.ofNullable(it.caseReference()).flatMap(cases::find).map(ProcurementCase::raisedBy).orElse(null);
        return Stream.of(raisedBy, people.headOf(it.service()).orElse(null)).filter(Objects::nonNull).distinct().filter(person -> people.exists(person) && people.emailOf(person).isPresent()).toList();
    }

    /** What this link asks; empty where it was used, has expired or never was. */
    @Transactional(readOnly = true)
    public Optional<Invitation> open(String token) {
        return store.open(Hashes.of(token), LocalDate.now(clock));
    }

    /**
     * Takes the answer; the link is used up.
     *
     * @param words null or empty for none
     * @return false where the link was used or has expired meanwhile
     * @throws council.procurement.RefusedFields without a rating from 1 to 5
     */
    public boolean answer(String token, Integer rating, String words) {
        var said = words == null ? "" : words.strip();
        FieldRefusals.none().unless(rating != null && rating >= 1 && rating <= 5, "rating", "Choose from 1 to 5.").unless(said.length() <= LONGEST, "words", "Shorten this to %,d characters.", LONGEST).orThrow();
        store.lock(Hashes.of(token));
        var open = open(token);
        open.ifPresent(it -> store.answer(it.number(), rating, said.isEmpty() ? null : said, clock.instant()));
        return open.isPresent();
    }

    @Transactional(readOnly = true)
    public List<Survey> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public List<Survey> of(String contract) {
        return store.of(contract);
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
