package council.procurement.decisions;

import static council.procurement.decisions.DecisionTables.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tables as the process engine deploys and evaluates them by key, and the house rules that every file keeps. */
class DecisionsInTheEngineTest {

    private static ProcessEngine engine;
    private static List<Resource> files;

    @BeforeAll
    static void deploy() throws IOException {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:decisions;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("decisions");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        files = Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.dmn"));
        var deployment = engine.getRepositoryService().createDeployment();
        for (var file : files) {
            deployment.addInputStream("bpmn/" + file.getFilename(), file.getInputStream());
        }
        deployment.deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void every_decision_is_found_by_its_key_with_version_tag_and_time_to_live() {
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
            .allSatisfy(decision -> {
                assertThat(decision.getVersionTag()).isEqualTo("1.0.0");
                assertThat(decision.getHistoryTimeToLive()).isEqualTo(7300);
            })
            .extracting(DecisionDefinition::getKey)
            .contains("regime", "statutory-threshold", "procurement-route", "approval-chain", "evaluation-weights",
                "social-value-weight", "contract-signing", "timescales", "contract-tier", "process-path");
    }

    @Test
    void the_route_reads_the_threshold_that_it_requires() {
        var purchase = with("category", "services", "startedOn", "2026-11-22", "valueExVat", 173100.0, "valueIncVat", 207720.0,
            "exempt", false, "frameworkAvailable", false);
        assertThat(evaluate("procurement-route", purchase)).singleElement()
            .isEqualTo(Map.of("route", "statutory", "minimumInvited", 0L, "aboveThreshold", true));
        assertThat(evaluate("statutory-threshold", with("category", "services", "startedOn", "2026-11-22"))).singleElement()
            .satisfies(row -> assertThat(row).containsEntry("threshold", 207720.0).containsEntry("vatIncluded", true));
    }

    @Test
    void the_chain_comes_in_rule_order_advisers_first() {
        assertThat(evaluate("approval-chain", with("decisionType", "waiver", "valueExVat", 150000.0, "inPipeline", false)))
            .containsExactly(Map.of("adviserGroup", "procurement-team"), Map.of("adviserGroup", "legal"),
                Map.of("approverGroup", "section-151-officer"), Map.of("approverGroup", "monitoring-officer"),
                Map.of("approverGroup", "cabinet-member"));
    }

    @Test
    void the_engine_refuses_what_the_stand_alone_engine_refuses() {
        for (var decision : engine.getRepositoryService().createDecisionDefinitionQuery().latestVersion().list()) {
            assertThat(evaluate(decision.getKey(), Map.of())).as(decision.getKey()).isNotEmpty()
                .allSatisfy(row -> assertThat((String) row.get("refusal")).endsWith("."));
        }
    }

    @Test
    void every_file_keeps_the_house_rules() throws Exception {
        for (var file : files) {
            var xml = parse(file);
            var id = file.getFilename().replace(".dmn", "");
            assertThat(elements(xml, "decision")).as("%s: file name = decision id", id)
                .anySatisfy(decision -> assertThat(decision.getAttribute("id")).isEqualTo(id));
            assertThat(elements(xml, "decision")).allSatisfy(decision -> {
                assertThat(decision.getAttribute("name")).isNotBlank();
                assertThat(child(decision, "description")).as("%s: description", id).isNotBlank();
                assertThat(elements(xml, "DMNShape")).as("%s: drawn", id)
                    .anySatisfy(shape -> assertThat(shape.getAttribute("dmnElementRef")).isEqualTo(decision.getAttribute("id")));
            });
            assertThat(elements(xml, "rule")).as("%s: every rule names its source", id)
                .allSatisfy(rule -> assertThat(child(rule, "description")).isNotBlank());
            assertThat(elements(xml, "input")).allSatisfy(input -> assertThat(input.getAttribute("label")).isNotBlank());
            for (var typed : new String[] {"inputExpression", "output"}) {
                assertThat(elements(xml, typed)).as("%s: types that the engine knows", id)
                    .allSatisfy(e -> assertThat(e.getAttribute("typeRef")).isIn("string", "boolean", "double", "long"));
            }
            assertThat(elements(xml, "output")).as("%s: a place for the refusal", id)
                .anySatisfy(output -> assertThat(output.getAttribute("name")).isEqualTo("refusal"));
        }
    }

    /** The list "true, false" also matches a missing answer, so a cell asks not(null) instead. */
    @Test
    void no_cell_lists_true_and_false() throws Exception {
        for (var file : files) {
            assertThat(elements(parse(file), "inputEntry")).as(file.getFilename())
                .allSatisfy(cell -> assertThat(cell.getTextContent().replace(" ", "").strip()).isNotIn("true,false", "false,true"));
        }
    }

    private static List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
        return engine.getDecisionService().evaluateDecisionByKey(key).variables(inputs).evaluate().getResultList();
    }

    private static Document parse(Resource file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var in = file.getInputStream()) {
            return factory.newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> elements(Document xml, String name) {
        return list(xml.getElementsByTagNameNS("*", name));
    }

    private static String child(Element parent, String name) {
        return list(parent.getChildNodes()).stream().filter(e -> name.equals(e.getLocalName()))
            .map(Element::getTextContent).findFirst().orElse("");
    }

    private static List<Element> list(NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
            .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }
}
