package council.procurement.contract.engine;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.contract.ContractService;
import council.procurement.contract.Variation;
import council.procurement.contract.VariationRules;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks the newest {@code statutory-threshold}, {@code approval-chain} and {@code contract-tier}, and begins {@code bpmn/contract-variation.bpmn}. */
@Component
class VariationTables implements VariationRules {

    private final NewestTables tables;
    private final CaseProcesses processes;
    private final ContractService contracts;

    VariationTables(NewestTables tables, CaseProcesses processes, ContractService contracts) {
        this.tables = tables;
        this.processes = processes;
        this.contracts = contracts;
    }

    @Override
    public Threshold threshold(Category category, LocalDate startedOn) {
        var row = first("statutory-threshold", Map.of("category", category.code(), "startedOn", startedOn.toString()));
        return new Threshold(new BigDecimal(row.get("threshold").toString()), (Boolean) row.get("vatIncluded"));
    }

    @Override
    public boolean sameDeciders(BigDecimal one, BigDecimal other) {
        return deciders(one).equals(deciders(other));
    }

    private List<Object> deciders(BigDecimal value) {
        return tables.rows("approval-chain", Map.of("decisionType", "variation", "valueExVat", value.doubleValue(), "inPipeline", false)).stream().map(row -> row.get("approverGroup")).filter(Objects::nonNull).toList();
    }

    @Override
    public Tier tier(BigDecimal valueExVat) {
        var row = first("contract-tier", Map.of("valueExVat", valueExVat.doubleValue()));
        return new Tier((String) row.get("tier"), ((Number) row.get("reviewEveryMonths")).intValue());
    }

    private Map<String, Object> first(String table, Map<String, Object> inputs) {
        var row = tables.rows(table, inputs).stream().findFirst().orElse(Map.of());
        if (row.isEmpty() || row.get("refusal") != null) throw new Refused("The table %s has no answer. Ask a process owner to mend it.", table);
        return row;
    }

    @Override
    public void begin(Variation it) {
        var regime = contracts.get(it.contractReference()).regime();
        processes.begin(VariationProcess.KEY, it.reference(), Map.of(VariationProcess.VARIATION_DECISION.name(), it.asked().kind().decision().code(), VariationProcess.DECIDED_VALUE.name(), it.decidedValue().doubleValue(),
            VariationProcess.REGIME.name(), regime == null ? "none" : regime, VariationProcess.COVERED.name(), it.covered()));
    }
}
