package council.procurement.people.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.support.ProcessTest;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An installation of an earlier release starts again: its shipped filters ask what this release asks, those of officers what they asked. */
@ProcessTest
class ShippedFiltersTest {

    private static final String NAME = "Overdue";

    @Autowired SetUpPeople start;
    @Autowired FilterService filters;
    @Autowired TaskService tasks;

    @AfterEach
    void removeOfficersFilters() {
        filters.createFilterQuery().filterOwner("olivia").list().forEach(filter -> filters.deleteFilter(filter.getId()));
        start.afterPropertiesSet();
    }

    @Test
    void a_shipped_filter_of_an_earlier_release_is_brought_up_to_date() {
        filters.saveFilter(shipped().setQuery(tasks.createTaskQuery().dueBeforeExpression("${now()}")));
        assertThat(leavesOutCasesOnHold(shipped())).isFalse();
        start.afterPropertiesSet();
        assertThat(leavesOutCasesOnHold(shipped())).isTrue();
        assertThat(filters.createFilterQuery().filterName(NAME).count()).isEqualTo(1);
    }

    @Test
    void a_filter_that_an_officer_made_stays_as_it_is_even_under_a_shipped_name() {
        var own = filters.newTaskFilter(NAME).setOwner("olivia").setQuery(tasks.createTaskQuery().taskNameLike("%bid%"));
        own.setProperties(Map.of("description", "Tasks past their due date"));
        filters.saveFilter(own);
        start.afterPropertiesSet();
        var after = filters.createFilterQuery().filterId(own.getId()).singleResult();
        assertThat(((TaskQueryImpl) after.getQuery()).getNameLike()).isEqualTo("%bid%");
        assertThat(leavesOutCasesOnHold(after)).isFalse();
    }

    private Filter shipped() {
        return filters.createFilterQuery().filterName(NAME).list().stream().filter(filter -> filter.getOwner() == null).findFirst().orElseThrow();
    }

    private static boolean leavesOutCasesOnHold(Filter filter) {
        return SuspensionState.ACTIVE.equals(((TaskQueryImpl) filter.getQuery()).getSuspensionState());
    }
}
