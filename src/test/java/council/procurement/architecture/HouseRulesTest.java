package council.procurement.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** How the house is built: which module and which part of a module may know which. */
@AnalyzeClasses(packages = HouseRulesTest.HOUSE, importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    static final String HOUSE = "council.procurement";
    private static final String ROOT_OF_A_MODULE = "council\\.procurement\\.[a-z]+";

    /** From the ground upwards; those on one floor do not know each other. What is not named here is a view: it reads all and none imports it. */
    private static final List<Set<String>> FLOORS = List.of(
        Set.of("calendar", "people"), Set.of("casefile"), Set.of("supplier", "socialvalue", "approval"), Set.of("initiation", "notice", "exclusion"), Set.of("executive"), Set.of("businesscase"),
        Set.of("market"), Set.of("tender"), Set.of("evaluation"), Set.of("award"), Set.of("contract"), Set.of("waiver"), Set.of("casechange", "difficulty", "savings", "survey"));
    private static final int VIEWS = FLOORS.size();

    private static final DescribedPredicate<JavaClass> DOMAIN =
        inTheRootOfAModule().and(DescribedPredicate.not(simpleNameEndingWith("Service"))).as("domain types");

    @ArchTest
    static final ArchRule camunda_is_known_in_engine_packages_and_the_platform_alone =
        noClasses().that().resideOutsideOfPackages("..engine..", HOUSE + ".platform..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule the_domain_knows_java_other_domain_types_and_mapping_annotations_alone =
        classes().that(DOMAIN).should().onlyDependOnClassesThat(
            resideInAnyPackage("java..", HOUSE, "org.springframework.data.annotation", "org.springframework.data.relational.core.mapping")
                .and(DescribedPredicate.not(resideInAPackage("java.sql.."))).or(DOMAIN).or(primitivesAndArrays()));

    @ArchTest
    static final ArchRule a_use_case_knows_neither_the_engine_side_nor_the_web_side =
        noClasses().that(inTheRootOfAModule()).should().dependOnClassesThat()
            .resideInAnyPackage("council.procurement.*.engine..", "council.procurement.*.web..", "org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule sql_stands_in_stores_alone =
        noClasses().that().resideOutsideOfPackages("..store..", HOUSE + ".platform")
            .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data.jdbc.repository.query..")
                .and(DescribedPredicate.not(resideInAPackage("org.springframework.jdbc.support.."))));

    @ArchTest
    static final ArchRule engine_and_web_reach_tables_through_use_cases_alone =
        noClasses().that().resideInAnyPackage("council.procurement.*.engine..", "council.procurement.*.web..")
            .should().dependOnClassesThat().resideInAPackage("..store..");

    @ArchTest
    static final ArchRule delegates_and_listeners_call_a_use_case_and_nothing_else =
        noClasses().that().areAssignableTo(JavaDelegate.class).or().areAssignableTo(TaskListener.class).or().areAssignableTo(ExecutionListener.class)
            .should().dependOnClassesThat().resideInAnyPackage("..store..", "..web..", "java.sql..", "javax.sql..", "org.springframework.jdbc..",
                "org.springframework.mail..", "jakarta.mail..", "org.springframework.web..", "java.net.http..");

    @ArchTest
    static final ArchRule delegates_and_listeners_live_on_the_engine_side =
        classes().that().areAssignableTo(JavaDelegate.class).or().areAssignableTo(TaskListener.class).or().areAssignableTo(ExecutionListener.class)
            .should().resideInAnyPackage("..engine..", HOUSE + ".platform..");

    @ArchTest
    static final ArchRule modules_form_no_cycle = slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_module_knows_only_those_below_it = classes().that(belongToAModule()).should(dependDownwardsOnly());

    @ArchTest
    static final ArchRule the_platform_serves_all_and_knows_no_module =
        noClasses().that().resideInAPackage(HOUSE + ".platform..").should().dependOnClassesThat(belongToAModule());

    @ArchTest
    static final ArchRule what_all_share_knows_no_module =
        noClasses().that().resideInAPackage(HOUSE).should().dependOnClassesThat().resideInAPackage(HOUSE + ".*..");

    @ArchTest
    static final ArchRule nobody_reads_the_clock_of_the_machine =
        noClasses().should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
            .orShould().callMethod(java.time.ZonedDateTime.class, "now").orShould().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.OffsetDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    private static DescribedPredicate<JavaClass> inTheRootOfAModule() {
        return describe("stand in the root of a module", it -> it.getPackageName().matches(ROOT_OF_A_MODULE) && !module(it).equals("platform"));
    }

    private static DescribedPredicate<JavaClass> primitivesAndArrays() {
        return describe("primitives and arrays of what is allowed", it -> it.getPackageName().isEmpty() || it.isArray());
    }

    private static DescribedPredicate<JavaClass> belongToAModule() {
        return describe("belong to a module", it -> !module(it).isEmpty() && !module(it).equals("platform"));
    }

    private static ArchCondition<JavaClass> dependDownwardsOnly() {
        return new ArchCondition<>("depend on modules below them only") {
            @Override
            public void check(JavaClass it, ConditionEvents events) {
                for (var dependency : it.getDirectDependenciesFromSelf()) {
                    var target = module(dependency.getTargetClass());
                    if (target.isEmpty() || target.equals("platform") || target.equals(module(it))) continue;
                    if (floor(target) >= floor(module(it))) events.add(SimpleConditionEvent.violated(it, "“%s” may not know “%s”: %s".formatted(module(it), target, dependency.getDescription())));
                }
            }
        };
    }

    private static int floor(String module) {
        for (int floor = 0; floor < FLOORS.size(); floor++) if (FLOORS.get(floor).contains(module)) return floor;
        return VIEWS;
    }

    /** The first package below the house; empty for what is shared by all and for what is not ours. */
    private static String module(JavaClass it) {
        var name = it.getBaseComponentType().getPackageName();
        return name.startsWith(HOUSE + ".") ? name.substring(HOUSE.length() + 1).split("\\.")[0] : "";
    }
}
