package council.procurement.rights;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.award.Awards;
import council.procurement.casefile.Route;
import council.procurement.casefile.CasePeopleService;
import council.procurement.casefile.DocumentDraft;
import council.procurement.casefile.DocumentKind;
import council.procurement.casefile.DocumentService;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.casefile.Part;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.RiskDraft;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.RiskState;
import council.procurement.casefile.Stage;
import council.procurement.casefile.Upload;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.exclusion.DebarmentDraft;
import council.procurement.exclusion.DebarmentService;
import council.procurement.exclusion.ExclusionGround;
import council.procurement.exclusion.ExclusionKind;
import council.procurement.supplier.SupplierDraft;
import council.procurement.supplier.SupplierService;
import council.procurement.support.Addresses;
import council.procurement.support.Browser;
import council.procurement.support.Files;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import council.procurement.tender.LiveTenders;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of ours × everybody, on a case they work on and on one they do not. An address without a row here fails: say
 * who may use it. What the engine serves (Tasklist, REST) and the operations' addresses have tables of their own.
 */
@ProcessTest
class AddressRightsTest {

    private static final Set<String> STAFF = set("olivia ben harriet henry priya paul marcus fiona simon leila monica lionel clara colin oscar eva edward esther carlos grace ivan petra admin cyril lena derek delia");
    private static final Set<String> PROCUREMENT = set("priya paul marcus");
    private static final Set<String> DECIDERS_AND_ADVISERS = set("ben harriet henry fiona simon leila monica lionel clara colin cyril lena derek delia");

    /** Who may, on the case {@code ours} and on the case {@code other}. */
    private enum Who {
        /** Also who is not signed in. */
        ANYBODY(STAFF, STAFF),
        EVERY_OFFICER(STAFF, STAFF),
        FILE_READERS(all(PROCUREMENT, DECIDERS_AND_ADVISERS, set("ivan olivia edward grace carlos")), all(PROCUREMENT, DECIDERS_AND_ADVISERS, set("ivan esther"))),
        FILE_WRITERS(all(PROCUREMENT, set("olivia edward grace")), all(PROCUREMENT, set("ben"))),
        PUBLISHERS(all(PROCUREMENT, set("edward")), all(PROCUREMENT, set("ben"))),
        GIVERS_OF_PARTS(all(PROCUREMENT, set("olivia edward")), all(PROCUREMENT, set("ben"))),
        THOSE_WITH_A_PART(set("olivia edward grace carlos"), set("ben esther")),
        READERS_OF_INTERESTS(set("olivia edward grace carlos monica ivan"), set("ben esther monica ivan")),
        MONITORING_OFFICER(set("monica"), set("monica")),
        REGISTER_OF_INTERESTS(set("monica ivan"), set("monica ivan")),
        CONFLICTS_WRITERS(all(PROCUREMENT, set("edward monica")), all(PROCUREMENT, set("ben monica"))),
        CONFLICTS_READERS(all(PROCUREMENT, set("edward monica leila ivan")), all(PROCUREMENT, set("ben monica leila ivan"))),
        /** Of a purchase with quotations, which heads of service decide. */
        AWARD_READERS(set("priya paul marcus fiona simon leila monica ivan harriet henry"), set("priya paul marcus fiona simon leila monica ivan harriet henry")),
        WINNER_READERS(all(PROCUREMENT, set("fiona leila simon monica ivan")), all(PROCUREMENT, set("fiona leila simon monica ivan"))),
        CHALLENGE_READERS(all(PROCUREMENT, set("leila simon monica ivan")), all(PROCUREMENT, set("leila simon monica ivan"))),
        DIFFICULTY_READERS(all(PROCUREMENT, set("fiona simon ivan")), all(PROCUREMENT, set("fiona simon ivan"))),
        DIFFICULTY_REPORTERS(set("fiona carlos"), set("fiona carlos")),
        SUPPLIER_KEEPERS(all(PROCUREMENT, set("grace")), all(PROCUREMENT, set("grace"))),
        PROCESS_OWNERS(set("petra"), set("petra")),
        PROCESS_OWNERS_AND_ADMINISTRATORS(set("petra admin"), set("petra admin")),
        READERS_OF_ATTEMPTS(set("ivan monica"), set("ivan monica")),
        READERS_OF_SEALS(set("ivan monica leila"), set("ivan monica leila")),
        READERS_OF_ABSENCES(set("marcus lionel colin ivan monica"), set("marcus lionel colin ivan monica")),
        COMMITTEE_SERVICES(set("colin"), set("colin")),
        /** The head of the service that buys, beside those who may for every case. */
        REASSIGNERS(set("marcus lionel harriet"), set("marcus lionel harriet")),
        CARLOS_AND_MANAGERS(set("carlos marcus lionel colin"), set("carlos marcus lionel colin")),
        STARTERS(all(PROCUREMENT, set("olivia oscar ben harriet henry carlos")), all(PROCUREMENT, set("olivia oscar ben harriet henry carlos"))),
        /** What is his own. */
        CARLOS_ALONE(set("carlos"), set("carlos")),
        READERS_OF_CARLOS_MAIL(set("petra admin carlos"), set("petra admin carlos")),
        LEADERS(set("olivia edward"), set("ben")),
        LEADER_AND_MANAGERS(set("edward marcus harriet henry"), set("ben marcus harriet henry")),
        THOSE_WHO_ANSWER_FOR_IT(all(PROCUREMENT, set("olivia edward harriet henry")), all(PROCUREMENT, set("ben harriet henry"))),
        IMPORTERS_OF_CPV(set("marcus admin"), set("marcus admin")),
        FINANCE(set("fiona simon"), set("fiona simon")),
        PROCUREMENT_MANAGERS(set("marcus"), set("marcus")),
        KEEPERS(PROCUREMENT, PROCUREMENT),
        BID_READERS(all(PROCUREMENT, set("leila ivan")), all(PROCUREMENT, set("leila ivan"))),
        /** Not of the council at all: everybody else is shown the suppliers' door. */
        SUPPLIERS(Set.of(), Set.of()),
        /** Only who holds a certain task; in these cases nobody does. */
        TASK_HOLDER(Set.of(), Set.of());

        private final Set<String> ours;
        private final Set<String> other;

        Who(Set<String> ours, Set<String> other) {
            this.ours = ours;
            this.other = other;
        }
    }

    /** @param otherwise what everybody else gets */
    private record Row(Who who, Set<Integer> otherwise) {
    }

    private static final Map<String, Row> TABLE = table("""
        GET    /                                                               EVERY_OFFICER
        GET    /cycle                                                          EVERY_OFFICER
        GET    /cpv                                                            EVERY_OFFICER
        GET    /cpv.csv                                                       EVERY_OFFICER
        GET    /cpv.xlsx                                                      EVERY_OFFICER
        GET    /budget-lines                                                  EVERY_OFFICER
        GET    /collaboration                                                 EVERY_OFFICER
        GET    /budget-lines.csv                                              EVERY_OFFICER
        GET    /budget-lines.xlsx                                             EVERY_OFFICER
        GET    /budget-lines/add                                              FINANCE
        POST   /budget-lines/add                                              FINANCE
        GET    /budget-lines/change                                           FINANCE
        POST   /budget-lines/change                                           FINANCE
        POST   /budget-lines/end                                              FINANCE
        GET    /collaboration.csv                                             EVERY_OFFICER
        GET    /collaboration.xlsx                                            EVERY_OFFICER
        GET    /collaboration/add                                             KEEPERS
        POST   /collaboration/add                                             KEEPERS
        GET    /collaboration/{number}/change                                 KEEPERS
        POST   /collaboration/{number}/change                                 KEEPERS
        POST   /collaboration/{number}/end                                    KEEPERS
        GET    /cpv/import                                                    IMPORTERS_OF_CPV
        POST   /cpv/import                                                    IMPORTERS_OF_CPV
        GET    /budget-lines/import                                           FINANCE
        POST   /budget-lines/import                                           FINANCE
        GET    /collaboration/import                                          KEEPERS
        POST   /collaboration/import                                          KEEPERS
        GET    /debarments                                                    EVERY_OFFICER
        GET    /debarments.csv                                                EVERY_OFFICER
        GET    /debarments.xlsx                                               EVERY_OFFICER
        GET    /debarments/add                                                KEEPERS
        POST   /debarments/add                                                KEEPERS
        GET    /debarments/import                                             KEEPERS
        POST   /debarments/import                                             KEEPERS
        GET    /debarments/entries/{entry}                                            EVERY_OFFICER
        GET    /debarments/entries/{entry}/change                                     KEEPERS
        POST   /debarments/entries/{entry}/change                                     KEEPERS
        GET    /exclusion-grounds                                             EVERY_OFFICER
        GET    /social-value                                                   EVERY_OFFICER
        GET    /social-value.csv                                               EVERY_OFFICER
        GET    /social-value.xlsx                                              EVERY_OFFICER
        GET    /social-value/measures/{code}                                            EVERY_OFFICER
        GET    /social-value/add                                               PROCUREMENT_MANAGERS
        POST   /social-value/add                                               PROCUREMENT_MANAGERS
        GET    /social-value/measures/{code}/change                                     PROCUREMENT_MANAGERS
        POST   /social-value/measures/{code}/change                                     PROCUREMENT_MANAGERS
        GET    /social-value/import                                            PROCUREMENT_MANAGERS
        POST   /social-value/import                                            PROCUREMENT_MANAGERS
        GET    /help/cpv                                                       EVERY_OFFICER
        GET    /help/need                                                      EVERY_OFFICER
        GET    /sign-in                                                        ANYBODY
        GET    /accessibility                                                  ANYBODY
        GET    /js/council-name.js                                             ANYBODY
        GET    /procurements                                                   EVERY_OFFICER
        GET    /procurements.csv                                               EVERY_OFFICER
        GET    /procurements.xlsx                                              EVERY_OFFICER
        GET    /search                                                         EVERY_OFFICER
        GET    /my-views                                                       EVERY_OFFICER
        POST   /my-views                                                       EVERY_OFFICER
        GET    /my-views/{number}/delete                                       CARLOS_ALONE          400
        POST   /my-views/{number}/first                                        CARLOS_ALONE          400
        POST   /my-views/{number}/rename                                       CARLOS_ALONE          400
        POST   /my-views/{number}/delete                                       CARLOS_ALONE          400
        GET    /contracts.xlsx                                                 ANYBODY
        GET    /decisions                                                      ANYBODY
        GET    /decisions.csv                                                  ANYBODY
        GET    /decisions.xlsx                                                 ANYBODY
        GET    /decisions/{number}                                             ANYBODY
        GET    /decisions/{number}.pdf                                         ANYBODY
        GET    /executive-decisions/{reference}                                COMMITTEE_SERVICES
        POST   /executive-decisions/{reference}/notice                         COMMITTEE_SERVICES
        POST   /executive-decisions/{reference}/call-in                        COMMITTEE_SERVICES
        GET    /suppliers.xlsx                                                 EVERY_OFFICER
        GET    /waivers                                                        EVERY_OFFICER
        GET    /waivers.csv                                                    EVERY_OFFICER
        GET    /waivers.xlsx                                                   EVERY_OFFICER
        GET    /waivers/breaches                                               EVERY_OFFICER
        GET    /waivers/breaches.csv                                          EVERY_OFFICER
        GET    /waivers/breaches.xlsx                                         EVERY_OFFICER
        GET    /waivers/trends                                                 EVERY_OFFICER
        GET    /waivers/report                                                 EVERY_OFFICER
        GET    /waivers/report.pdf                                             EVERY_OFFICER
        POST   /waivers/breaches                                               EVERY_OFFICER
        GET    /waivers/{reference}                                            EVERY_OFFICER
        GET    /procurements/{reference}/documents.xlsx                        EVERY_OFFICER
        GET    /procurements/{reference}/risks.xlsx                            FILE_READERS
        GET    /procurements/{reference}                                       EVERY_OFFICER
        GET    /procurements/{reference}/interests                             READERS_OF_INTERESTS
        POST   /procurements/{reference}/interests                             THOSE_WITH_A_PART     400 403
        POST   /procurements/{reference}/interests/none                        THOSE_WITH_A_PART     400 403
        POST   /procurements/{reference}/interests/conflict                    MONITORING_OFFICER
        GET    /procurements/{reference}/conflicts-assessment                  CONFLICTS_READERS
        POST   /procurements/{reference}/conflicts-assessment                  CONFLICTS_WRITERS
        GET    /interests                                                      REGISTER_OF_INTERESTS
        GET    /interests.csv                                                  REGISTER_OF_INTERESTS
        GET    /interests.xlsx                                                 REGISTER_OF_INTERESTS
        GET    /interests/{number}                                             REGISTER_OF_INTERESTS
        POST   /interests/{number}                                             MONITORING_OFFICER
        POST   /procurements/{reference}/order                                 TASK_HOLDER           400 403
        GET    /procurements/{reference}/documents                             EVERY_OFFICER
        GET    /procurements/{reference}/documents.csv                         EVERY_OFFICER
        GET    /procurements/{reference}/documents/add                         FILE_WRITERS
        POST   /procurements/{reference}/documents/add                         FILE_WRITERS
        GET    /procurements/{reference}/documents/{number}                    FILE_READERS          404
        GET    /procurements/{reference}/documents/{number}/versions/{version} FILE_READERS          404
        GET    /procurements/{reference}/documents/{number}/versions           FILE_WRITERS
        POST   /procurements/{reference}/documents/{number}/versions           FILE_WRITERS
        GET    /procurements/{reference}/documents/{number}/publish            PUBLISHERS
        POST   /procurements/{reference}/documents/{number}/publish            PUBLISHERS
        GET    /procurements/{reference}/documents/{number}/withdraw           PUBLISHERS
        POST   /procurements/{reference}/documents/{number}/withdraw           PUBLISHERS
        GET    /published/{reference}/documents/{number}                       ANYBODY
        GET    /procurements/{reference}/notes                                 FILE_READERS
        POST   /procurements/{reference}/notes                                 FILE_WRITERS
        GET    /contracts/{reference}/variations                               EVERY_OFFICER
        POST   /contracts/{reference}/variations                               TASK_HOLDER
        GET    /contracts/{reference}/reviews                                  EVERY_OFFICER
        GET    /contracts/{reference}/reviews/new                              TASK_HOLDER
        POST   /contracts/{reference}/reviews/new                              TASK_HOLDER
        GET    /contracts/{reference}/kpis                                     EVERY_OFFICER
        POST   /contracts/{reference}/kpis                                     TASK_HOLDER
        GET    /contracts/{reference}/performance                              EVERY_OFFICER
        POST   /contracts/{reference}/performance                              TASK_HOLDER
        GET    /contracts/{reference}/dates                                    EVERY_OFFICER
        POST   /contracts/{reference}/dates                                    TASK_HOLDER
        GET    /contracts/{reference}/mobilisation                             EVERY_OFFICER
        POST   /contracts/{reference}/mobilisation                             TASK_HOLDER
        GET    /procurements/{reference}/tender-changes                        EVERY_OFFICER
        POST   /procurements/{reference}/tender-changes                        KEEPERS
        GET    /procurements/{reference}/criteria                              EVERY_OFFICER
        POST   /procurements/{reference}/criteria                              TASK_HOLDER           400 403
        GET    /procurements/{reference}/suppliers-asked                       KEEPERS
        POST   /procurements/{reference}/suppliers-asked                       TASK_HOLDER           400 403
        GET    /procurements/{reference}/questions                             EVERY_OFFICER
        POST   /procurements/{reference}/questions                             KEEPERS
        POST   /procurements/{reference}/questions/open-in-spite               PROCUREMENT_MANAGERS
        GET    /procurements/{reference}/risks                                 FILE_READERS
        GET    /procurements/{reference}/risks.csv                             FILE_READERS
        GET    /procurements/{reference}/risks/add                             FILE_WRITERS
        POST   /procurements/{reference}/risks/add                             FILE_WRITERS
        GET    /procurements/{reference}/risks/{number}                        FILE_READERS
        POST   /procurements/{reference}/risks/{number}                        FILE_WRITERS
        GET    /procurements/{reference}/people                                EVERY_OFFICER
        POST   /procurements/{reference}/people                                GIVERS_OF_PARTS
        GET    /procurements/{reference}/people/remove                         GIVERS_OF_PARTS
        POST   /procurements/{reference}/people/remove                         GIVERS_OF_PARTS
        GET    /procurements/{reference}/links                                 EVERY_OFFICER
        POST   /procurements/{reference}/links                                 FILE_WRITERS
        GET    /procurements/{reference}/links/{number}/remove                 FILE_WRITERS
        POST   /procurements/{reference}/links/{number}/remove                 FILE_WRITERS
        GET    /suppliers                                                      EVERY_OFFICER
        GET    /suppliers.csv                                                  EVERY_OFFICER
        GET    /suppliers/add                                                  SUPPLIER_KEEPERS
        POST   /suppliers/add                                                  SUPPLIER_KEEPERS
        GET    /suppliers/import                                               SUPPLIER_KEEPERS
        POST   /suppliers/import                                               SUPPLIER_KEEPERS
        GET    /suppliers/{reference}                                          EVERY_OFFICER
        GET    /suppliers/{reference}/change                                   SUPPLIER_KEEPERS
        POST   /suppliers/{reference}/change                                   SUPPLIER_KEEPERS
        POST   /suppliers/{reference}/strategic                                KEEPERS
        POST   /suppliers/{reference}/state                                    SUPPLIER_KEEPERS
        PUT    /drafts/{form}                                                  STARTERS              400
        GET    /procurements/{reference}/copy                                  STARTERS
        POST   /procurements/{reference}/copy                                  STARTERS
        GET    /contracts/{reference}/flags                                    EVERY_OFFICER
        POST   /contracts/{reference}/flags                                    TASK_HOLDER
        GET    /contract-flags                                                 EVERY_OFFICER
        GET    /contract-flags.csv                                             EVERY_OFFICER
        GET    /contract-flags.xlsx                                            EVERY_OFFICER
        GET    /contracts/{reference}/next-procurement                         STARTERS
        POST   /contracts/{reference}/next-procurement                         STARTERS
        GET    /procurements/{reference}/waiver                                STARTERS
        POST   /procurements/{reference}/waiver                                STARTERS
        GET    /drafts/{form}                                                  STARTERS              204
        GET    /drafts/{form}/discard                                          STARTERS              404
        POST   /drafts/{form}/discard                                          EVERY_OFFICER
        DELETE /drafts/{form}                                                  EVERY_OFFICER
        GET    /absences                                                       EVERY_OFFICER
        GET    /absences.csv                                                  READERS_OF_ABSENCES
        GET    /absences.xlsx                                                 READERS_OF_ABSENCES
        POST   /absences                                                       EVERY_OFFICER
        GET    /absences/{number}/end                                          CARLOS_AND_MANAGERS   404
        POST   /absences/{number}/end                                          CARLOS_AND_MANAGERS
        GET    /attempts                                                       READERS_OF_ATTEMPTS
        GET    /attempts.csv                                                   READERS_OF_ATTEMPTS
        GET    /attempts.xlsx                                                  READERS_OF_ATTEMPTS
        GET    /sealing-register                                               READERS_OF_SEALS
        GET    /sealing-register.csv                                           READERS_OF_SEALS
        GET    /sealing-register.xlsx                                          READERS_OF_SEALS
        GET    /tasks/{id}/reassign                                            REASSIGNERS
        POST   /tasks/{id}/reassign                                            REASSIGNERS
        GET    /procurements/{reference}/withdraw                              EVERY_OFFICER
        POST   /procurements/{reference}/withdraw                              LEADERS
        GET    /procurements/{reference}/cancel                                EVERY_OFFICER
        POST   /procurements/{reference}/cancel                                THOSE_WHO_ANSWER_FOR_IT
        GET    /procurements/{reference}/merge                                 EVERY_OFFICER
        POST   /procurements/{reference}/merge                                 THOSE_WHO_ANSWER_FOR_IT
        GET    /procurements/{reference}/hold                                  EVERY_OFFICER
        POST   /procurements/{reference}/hold                                  THOSE_WHO_ANSWER_FOR_IT
        GET    /procurements/{reference}/hand-over                             EVERY_OFFICER
        POST   /procurements/{reference}/hand-over                             LEADER_AND_MANAGERS
        GET    /procurements/{reference}/correct                               EVERY_OFFICER
        POST   /procurements/{reference}/correct                               THOSE_WHO_ANSWER_FOR_IT
        GET    /opportunities                                                  ANYBODY
        GET    /opportunities/{reference}                                      ANYBODY
        GET    /procurements/{reference}/bids                                  BID_READERS
        POST   /procurements/{reference}/bids/remind                           KEEPERS
        GET    /procurements/{reference}/bids/{number}/files/{key}             TASK_HOLDER           400 403
        GET    /supplier/sign-in                                               ANYBODY
        POST   /supplier/sign-in                                               ANYBODY
        GET    /supplier/sign-in/{token}                                       ANYBODY
        POST   /supplier/sign-in/{token}                                       ANYBODY
        POST   /supplier/sign-out                                              SUPPLIERS
        GET    /supplier                                                       SUPPLIERS
        GET    /supplier/account                                               SUPPLIERS
        POST   /supplier/account                                               SUPPLIERS
        GET    /supplier/bids/{reference}                                      SUPPLIERS
        GET    /supplier/bids/{reference}/answers                              SUPPLIERS
        POST   /supplier/bids/{reference}/answers                              SUPPLIERS
        GET    /supplier/bids/{reference}/files                                SUPPLIERS
        POST   /supplier/bids/{reference}/files                                SUPPLIERS
        GET    /supplier/bids/{reference}/files/{key}                          SUPPLIERS
        POST   /supplier/bids/{reference}/files/{key}/remove                   SUPPLIERS
        GET    /supplier/bids/{reference}/submit                               SUPPLIERS
        POST   /supplier/bids/{reference}/submit                               SUPPLIERS
        GET    /supplier/bids/{reference}/receipt                              SUPPLIERS
        GET    /supplier/bids/{reference}/receipt.pdf                          SUPPLIERS
        GET    /supplier/bids/{reference}/letters/{number}.pdf                 SUPPLIERS
        GET    /supplier/bids/{reference}/withdraw                             SUPPLIERS
        POST   /supplier/bids/{reference}/withdraw                             SUPPLIERS
        GET    /procurements/{reference}/breach                                EVERY_OFFICER
        POST   /procurements/{reference}/breach                                EVERY_OFFICER
        GET    /procurements/{reference}/bids/{number}/withdraw                KEEPERS
        POST   /procurements/{reference}/bids/{number}/withdraw                KEEPERS
        GET    /supplier/bids/{reference}/copies/{number}                      SUPPLIERS
        POST   /supplier/bids/{reference}/copies/{number}                      SUPPLIERS
        POST   /supplier/bids/{reference}/copies/{number}/none                 SUPPLIERS
        GET    /supplier/bids/{reference}/information                          SUPPLIERS
        POST   /supplier/bids/{reference}/information                          SUPPLIERS
        GET    /supplier/bids/{reference}/exclusions/{number}                  SUPPLIERS
        POST   /supplier/bids/{reference}/exclusions/{number}                  SUPPLIERS
        GET    /supplier/bids/{reference}/question                             SUPPLIERS
        POST   /supplier/bids/{reference}/question                             SUPPLIERS
        GET    /supplier/bids/{reference}/decline                              SUPPLIERS
        POST   /supplier/bids/{reference}/decline                              SUPPLIERS
        GET    /tenders/{reference}/bids                                       TASK_HOLDER           400 403
        POST   /tenders/{reference}/bids                                       TASK_HOLDER           400 403
        DELETE /tenders/{reference}/bids/{number}                              TASK_HOLDER           400 403
        GET    /evaluations/{reference}/compliance                             TASK_HOLDER           400 403
        POST   /evaluations/{reference}/compliance                             TASK_HOLDER           400 403
        GET    /evaluations/{reference}/checks                                 TASK_HOLDER           400 403
        POST   /evaluations/{reference}/checks                                 TASK_HOLDER           400 403
        GET    /evaluations/{reference}/offers                                 TASK_HOLDER           400 403
        POST   /evaluations/{reference}/offers                                 TASK_HOLDER           400 403
        GET    /evaluations/{reference}/arithmetic                             TASK_HOLDER           400 403
        POST   /evaluations/{reference}/arithmetic                             TASK_HOLDER           400 403
        GET    /evaluations/{reference}/corrections                            TASK_HOLDER           400 403
        POST   /evaluations/{reference}/corrections                            TASK_HOLDER           400 403
        GET    /evaluations/{reference}/agreement                              TASK_HOLDER           400 403
        POST   /evaluations/{reference}/agreement                              TASK_HOLDER           400 403
        GET    /evaluations/{reference}/sheet                                  TASK_HOLDER           400 403
        GET    /evaluations/{reference}/sheet/{question}                       TASK_HOLDER           400 403
        POST   /evaluations/{reference}/sheet/{question}/{bid}                 TASK_HOLDER           400 403
        GET    /evaluations/{reference}/agreed                                 TASK_HOLDER           400 403
        GET    /evaluations/{reference}/agreed/{question}                      TASK_HOLDER           400 403
        POST   /evaluations/{reference}/agreed/{question}/{bid}                TASK_HOLDER           400 403
        GET    /evaluations/{reference}/answers/{bid}                          TASK_HOLDER           400 403
        POST   /evaluations/{reference}/gaps                                   TASK_HOLDER           400 403
        POST   /evaluations/{reference}/received-answers                       TASK_HOLDER           400 403
        POST   /evaluations/{reference}/conditions                             TASK_HOLDER           400 403
        GET    /evaluations/{reference}/exclusions                             TASK_HOLDER           400 403
        POST   /evaluations/{reference}/exclusions                             TASK_HOLDER           400 403
        GET    /evaluations/{reference}/exclusions/{number}/{step}             TASK_HOLDER           400 403
        POST   /evaluations/{reference}/exclusions/{number}/{step}             TASK_HOLDER           400 403
        GET    /evaluations/{reference}/scores                                 TASK_HOLDER           400 403
        POST   /evaluations/{reference}/scores                                 TASK_HOLDER           400 403
        POST   /evaluations/{reference}/declaration                            TASK_HOLDER           400 403
        GET    /evaluations/{reference}/promises                               TASK_HOLDER           400 403
        POST   /evaluations/{reference}/promises                               TASK_HOLDER           400 403
        GET    /evaluations/{reference}/moderation                             TASK_HOLDER           400 403
        POST   /evaluations/{reference}/moderation                             TASK_HOLDER           400 403
        GET    /evaluations/{reference}/recommendation                         TASK_HOLDER           400 403
        POST   /evaluations/{reference}/recommendation                         TASK_HOLDER           400 403
        GET    /evaluations/{reference}/quotes                                 TASK_HOLDER           400 403
        POST   /evaluations/{reference}/quotes/scores                          TASK_HOLDER           400 403
        POST   /evaluations/{reference}/quotes/compliance                      TASK_HOLDER           400 403
        POST   /evaluations/{reference}/quotes/recommendation                  TASK_HOLDER           400 403
        GET    /meetings                                                       EVERY_OFFICER
        GET    /meetings.csv                                                  EVERY_OFFICER
        GET    /meetings.xlsx                                                 EVERY_OFFICER
        POST   /meetings                                                       COMMITTEE_SERVICES
        GET    /evidence                                                       READERS_OF_ATTEMPTS
        GET    /procurements/{reference}/decisions/{number}.pdf                TASK_HOLDER           404
        GET    /challenges                                                     CHALLENGE_READERS
        GET    /challenges.csv                                                 CHALLENGE_READERS
        GET    /challenges.xlsx                                                CHALLENGE_READERS
        GET    /suppliers-in-difficulty                                        DIFFICULTY_READERS
        GET    /suppliers-in-difficulty.csv                                    DIFFICULTY_READERS
        GET    /suppliers-in-difficulty.xlsx                                   DIFFICULTY_READERS
        GET    /suppliers-in-difficulty/report                                 DIFFICULTY_REPORTERS
        POST   /suppliers-in-difficulty/report                                 DIFFICULTY_REPORTERS
        GET    /suppliers-in-difficulty/{reference}                            TASK_HOLDER           404
        POST   /suppliers-in-difficulty/{reference}                            TASK_HOLDER           404
        POST   /suppliers-in-difficulty/{reference}/bridge                     TASK_HOLDER           404
        GET    /survey/{token}                                                 ANYBODY
        POST   /survey/{token}                                                 ANYBODY
        GET    /surveys                                                        EVERY_OFFICER
        GET    /surveys.csv                                                    EVERY_OFFICER
        GET    /surveys.xlsx                                                   EVERY_OFFICER
        GET    /savings                                                        EVERY_OFFICER
        GET    /savings.csv                                                    EVERY_OFFICER
        GET    /savings.xlsx                                                   EVERY_OFFICER
        GET    /savings.json                                                   EVERY_OFFICER
        GET    /savings/new                                                    TASK_HOLDER           404
        POST   /savings/new                                                    TASK_HOLDER           404
        GET    /savings/{number}                                               TASK_HOLDER           404
        POST   /savings/{number}                                               TASK_HOLDER           404
        POST   /savings/{number}/confirmation                                  TASK_HOLDER           404
        GET    /procurements/{reference}/challenges                            CHALLENGE_READERS
        POST   /procurements/{reference}/challenges                            CHALLENGE_READERS
        GET    /procurements/{reference}/due-diligence                         WINNER_READERS
        POST   /procurements/{reference}/due-diligence                         WINNER_READERS
        GET    /procurements/{reference}/winner-leaving                        WINNER_READERS
        POST   /procurements/{reference}/winner-leaving                        WINNER_READERS
        GET    /awards/{reference}                                             AWARD_READERS
        GET    /awards/{reference}/social-value.csv                            AWARD_READERS
        GET    /awards/{reference}/social-value.xlsx                           AWARD_READERS
        GET    /awards/{reference}/evaluation.pdf                              TASK_HOLDER           403 404
        GET    /awards/{reference}/summaries/{number}.pdf                      TASK_HOLDER           403 404
        GET    /awards/{reference}/letters                                     TASK_HOLDER           403 404
        GET    /awards/{reference}/letters/{bid}.pdf                           TASK_HOLDER           403 404
        GET    /tasks/{id}                                                     EVERY_OFFICER
        GET    /my-mail                                                        EVERY_OFFICER
        POST   /my-mail                                                        EVERY_OFFICER
        GET    /mail-templates                                                 PROCESS_OWNERS
        GET    /mail-templates/{id}                                            PROCESS_OWNERS
        POST   /mail-templates/{id}                                            PROCESS_OWNERS
        POST   /mail-templates/{id}/preview                                    PROCESS_OWNERS
        POST   /mail-templates/{id}/shipped                                    PROCESS_OWNERS
        GET    /document-templates                                             PROCESS_OWNERS
        GET    /document-templates/{id}                                        PROCESS_OWNERS
        GET    /document-templates/{id}/preview.pdf                            PROCESS_OWNERS
        POST   /document-templates/{id}                                        PROCESS_OWNERS
        POST   /document-templates/{id}/preview                                PROCESS_OWNERS
        POST   /document-templates/{id}/shipped                                PROCESS_OWNERS
        GET    /outbox                                                         PROCESS_OWNERS_AND_ADMINISTRATORS
        GET    /outbox.csv                                                    PROCESS_OWNERS_AND_ADMINISTRATORS
        GET    /outbox.xlsx                                                   PROCESS_OWNERS_AND_ADMINISTRATORS
        GET    /outbox/{number}                                                READERS_OF_CARLOS_MAIL 404
        GET    /outbox/{number}/html                                           READERS_OF_CARLOS_MAIL 404
        POST   /outbox/{number}/try-again                                      PROCESS_OWNERS_AND_ADMINISTRATORS
        GET    /contracts                                                      ANYBODY
        GET    /contracts.csv                                                  ANYBODY
        GET    /contracts.json                                                 ANYBODY
        GET    /contracts/{reference}                                          ANYBODY
        POST   /contracts/{reference}/end                                      KEEPERS
        GET    /contracts/import                                               KEEPERS
        POST   /contracts/import                                               KEEPERS
        """);

    /** What a form sends where an empty one would not reach the rights: a declaration is checked before them. */
    private static final Map<String, Map<String, String>> FIELDS = Map.of(
        "/procurements/{reference}/interests", Map.of("interest", "Shares", "withWhom", "Chairs Ltd", "managed", "I take no part."),
        "/procurements/{reference}/order", Map.of("orderNumber", "PO-1", "orderDate", "2026-11-23"));

    @Autowired Officers officers;
    @Autowired Awards awards;
    @Autowired ProcurementCaseService cases;
    @Autowired DocumentService documents;
    @Autowired RiskService risks;
    @Autowired LinkService links;
    @Autowired SupplierService suppliers;
    @Autowired DebarmentService debarments;
    @Autowired CasePeopleService colleagues;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;
    @Autowired LiveTenders live;
    @LocalServerPort int port;
    private static String advertised;

    @Test
    void every_address_has_a_row_and_every_row_an_address() {
        assertThat(TABLE.keySet()).as("rows of the table, and addresses of the application: add a row that says who may use a new address").containsExactlyInAnyOrderElementsOf(Addresses.of(mappings));
    }

    @Test
    void everybody_may_what_the_table_says_and_nothing_else() {
        jdbc.sql("delete from form_draft").update(); // other tests leave theirs
        var decided = awards.tender(Route.BELOW_THRESHOLD_TENDER, "120000", "120000", true);
        awards.decided(decided);
        advertised = live.advertised("Rights of anybody");
        var ours = aCase("olivia", Map.of("grace", Part.COLLABORATOR, "carlos", Part.READER), "C-1999-0101");
        cases.handOver(ours.reference(), "edward");
        var other = aCase("ben", Map.of("esther", Part.READER), "C-1999-0102");
        Map<String, Browser> browsers = new LinkedHashMap<>();
        STAFF.forEach(person -> browsers.put(person, Browser.of(person, port)));
        var visitor = Browser.visitor(port);
        visitor.opens("/sign-in");
        var check = new SoftAssertions();
        TABLE.forEach((address, row) -> {
            var differs = !row.who().ours.equals(row.who().other);
            for (var one : differs ? List.of(ours, other) : List.of(ours)) {
                var expected = new TreeMap<String, Object>();
                var found = new TreeMap<String, Object>();
                var allowed = one == ours ? row.who().ours : row.who().other;
                browsers.forEach((person, browser) -> {
                    var status = status(ask(browser, address, one));
                    var refusedAsAnybodyWouldBe = status.equals(400) && !row.otherwise().contains(400);
                    var fits = allowed.contains(person) ? status.equals(200) || refusedAsAnybodyWouldBe : row.otherwise().contains(status);
                    expected.put(person, fits ? status : allowed.contains(person) ? 200 : row.otherwise());
                    found.put(person, status);
                });
                var open = row.who() == Who.ANYBODY;
                expected.put("a visitor", open ? 200 : row.who() == Who.SUPPLIERS ? 403 : "sign in");
                found.put("a visitor", status(ask(visitor, address, one)));
                check.assertThat(found).as("%s on %s", address, one == ours ? "a case that Olivia, Edward, Grace and Carlos work on" : "Ben's case").isEqualTo(expected);
            }
        });
        check.assertAll();
    }

    private record Sample(String reference, String contract, String supplier, String debarment, long link, String removable, Part part, String task, long mail, long view, long absence, long interest, long decision, long collaboration) {
    }

    /** A case with one of everything: an internal document, a published one, a risk, a link, people and a contract. */
    private Sample aCase(String requester, Map<String, Part> parts, String contract) {
        var reference = officers.starts(requester, need("Rights of " + requester, "15000")).getBusinessKey();
        var elsewhere = officers.starts(requester, need("Elsewhere of " + requester, "15000")).getBusinessKey();
        var procurement = new Viewer("priya", people.groupsOf("priya"));
        for (var title : List.of("Internal", "Published"))
            documents.add(reference, procurement, new DocumentDraft(title, DocumentKind.OTHER, Stage.INITIATION), new Upload("a.pdf", Files.PDF));
        documents.publish(reference, procurement, 2, 1, true);
        risks.add(reference, procurement, new RiskDraft("a", "b", "c", 1, 1, "olivia", "d", RiskState.OPEN, LocalDate.of(2027, 1, 1)));
        links.add(reference, procurement, LinkKind.RELATED, elsewhere, "Belongs.");
        parts.forEach((person, part) -> colleagues.give(reference, procurement, part, person, "Helps."));
        jdbc.sql("insert into contract (reference, case_reference, title, description, supplier_name, value_ex_vat, category, service, procured_how, signed_on, starts_on, ends_on, extension_months, state, on_public_register, version) "
            + "values (?, ?, 'Rights', 'Rights', 'Rights Ltd', 9000.00, 'SERVICES', 'ict', 'STATUTORY', date '2020-01-01', date '2020-01-01', date '2027-01-01', 0, 'LIVE', true, 0)").params(contract, elsewhere).update();
        var reader = parts.entrySet().stream().filter(p -> p.getValue() == Part.READER).findFirst().orElseThrow();
        jdbc.sql("insert into outbox_mail (idempotency_key, kind, person, recipient, subject, text_body, html_body, link, state, attempts, next_attempt_at, created_at) "
            + "values (?, 'task-waiting', 'carlos', 'carlos@example.org', 'Rights', 'Text', 'Text', '/', 'SENT', 1, timestamp with time zone '2030-01-01 00:00:00+00:00', timestamp with time zone '2026-11-23 10:00:00+00:00')").param("rights " + reference).update();
        var mail = jdbc.sql("select mail_number from outbox_mail where idempotency_key = ?").param("rights " + reference).query(Long.class).single();
        var supplier = suppliers.add(procurement, new SupplierDraft("Rights of " + reference, null, null, null, null, null, null, null, null, null, null, null));
        var debarment = debarments.add(procurement, new DebarmentDraft("Rights of " + reference, null, new ExclusionGround("fraud", ExclusionKind.MANDATORY, "Schedule 6", "Fraud", null, 5, null, "monitoring-officer"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        jdbc.sql("insert into saved_view (person, path, name, query, is_first) values ('carlos', '/procurements', ?, '', false)").param("Rights " + reference).update();
        var view = jdbc.sql("select view_number from saved_view where name = ?").param("Rights " + reference).query(Long.class).single();
        jdbc.sql("insert into absence (person, deputy, from_day, to_day, reason, entered_by, entered_at) values ('carlos', 'henry', date '2027-01-04', date '2027-01-08', ?, 'carlos', timestamp with time zone '2026-11-23 10:00:00+00:00')").param(reference).update();
        var absence = jdbc.sql("select absence_number from absence where reason = ?").param(reference).query(Long.class).single();
        jdbc.sql("insert into waiver (reference, title, service, supplier, category, cpv_code, value_ex_vat, vat_rate, budget_code, rule_waived, ground, justification, value_for_money, exit_plan, start_date, term_months, retrospective, status, times_refused, requested_by, requested_at, version) "
            + "values (?, 'Rights', 'ict', 'Rights Ltd', 'SERVICES', '48450000', 20000.00, 20, 'B', 'QUOTATIONS', 'EMERGENCY', 'a', 'b', 'c', date '2026-12-01', 1, false, 'REQUESTED', 0, 'olivia', timestamp with time zone '2026-11-23 10:00:00+00:00', 0)").param("W-1999-" + contract.substring(7)).update();
        jdbc.sql("insert into collaboration (kind, name, provider, cpv_codes, ends_on) values ('PLAN', ?, 'Rights Council', '00', date '2001-01-01')").param(reference).update();
        jdbc.sql("insert into budget_line (code, budget_year, description, service, amount) values (?, 2001, 'Rights', 'ict', 1.00)").param(reference).update();
        return new Sample(reference, contract, supplier, debarment, links.of(reference).get(0).link().number(), reader.getKey(), reader.getValue(), officers.openTasks(reference).get(0).getId(), mail, view, absence,
            jdbc.sql("select max(declaration_number) from interest_declaration where case_reference = ?").param(reference).query(Long.class).single(), jdbc.sql("select max(evidence_number) from decision_publication").query(Long.class).single(),
            jdbc.sql("select entry_number from collaboration where name = ?").param(reference).query(Long.class).single());
    }

    private static HttpResponse<String> ask(Browser browser, String address, Sample on) {
        var method = address.split(" ")[0];
        var pattern = address.split(" ")[1];
        var path = pattern.replace("{reference}", pattern.startsWith("/waivers/") ? "W-1999-" + on.contract().substring(7) : pattern.startsWith("/contracts/") ? on.contract() : pattern.startsWith("/suppliers/") ? on.supplier() : pattern.startsWith("/opportunities/") ? advertised : on.reference()).replace("{token}", "none").replace("{key}", "none").replace("{version}", "1").replace("{code}", "SV01").replace("{entry}", on.debarment()).replace("{form}", "start:procurement")
            .replace("{question}", "1").replace("{bid}", "1").replace("{step}", "advice")
            .replace("/decisions/{number}", "/decisions/" + on.decision())
            .replace("{id}", pattern.startsWith("/tasks/") ? on.task() : pattern.startsWith("/document-templates/") ? "invitation" : "deadline-near")
            .replace("{number}", pattern.startsWith("/collaboration/") ? String.valueOf(on.collaboration()) : pattern.startsWith("/outbox/") ? String.valueOf(on.mail()) : pattern.startsWith("/interests/") ? String.valueOf(on.interest()) : pattern.startsWith("/my-views/") ? String.valueOf(on.view()) : pattern.startsWith("/absences/") ? String.valueOf(on.absence()) : pattern.contains("/links/") ? String.valueOf(on.link()) : pattern.endsWith("{number}/withdraw") || pattern.startsWith("/published/") ? "2" : "1");
        var fields = Map.of("person", on.removable(), "part", on.part().name(), "version", "1", "seen", "1", "year", "2001", "code", on.reference());
        if (pattern.startsWith("/tenders/") || pattern.startsWith("/evaluations/"))
            return switch (method) {
                case "GET" -> browser.opens(path);
                case "POST" -> browser.sends(path, pattern.matches(".*(declaration|recommendation|bids|exclusions|\\{step}|arithmetic|agreement|/(sheet|agreed)/.*)") ? "{}" : "[]");
                default -> browser.deletes(path);
            };
        if (method.equals("PUT")) return browser.puts(path, "{}");
        if (method.equals("DELETE")) return browser.deletes(path);
        if (method.equals("POST")) return browser.submits(path, FIELDS.getOrDefault(pattern, pattern.contains("/people") && !pattern.endsWith("/remove") ? Map.of() : fields));
        if (pattern.equals("/budget-lines/change")) return browser.opens(path + "?year=2001&code=" + on.reference());
        return browser.opens(pattern.contains("/people/remove") || pattern.contains("/publish") ? path + "?person=%s&part=%s&version=1".formatted(on.removable(), on.part()) : path);
    }

    /** Redirects were followed: who was asked to sign in stands on that page; a script is told so. */
    private static Object status(HttpResponse<String> answer) {
        if (answer.uri().getPath().equals("/supplier/sign-in") && answer.previousResponse().isPresent()) return 403; // the suppliers' door
        return answer.statusCode() == 401 || answer.uri().getPath().equals("/sign-in") && answer.previousResponse().isPresent() ? "sign in" : answer.statusCode();
    }

    private static Map<String, Row> table(String text) {
        var table = new LinkedHashMap<String, Row>();
        text.lines().map(line -> line.strip().split("\\s+")).forEach(cells -> table.put(cells[0] + " " + cells[1],
            new Row(Who.valueOf(cells[2]), cells.length == 3 ? Set.of(403) : Arrays.stream(cells).skip(3).map(Integer::valueOf).collect(Collectors.toSet()))));
        return table;
    }

    private static Set<String> set(String names) {
        return Set.of(names.split(" "));
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... some) {
        return Stream.of(some).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }
}
