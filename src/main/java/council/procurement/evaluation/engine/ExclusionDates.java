package council.procurement.evaluation.engine;

import council.procurement.calendar.engine.WorkingDayDates;
import council.procurement.evaluation.ExclusionService;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When an exclusion must be reported: {@code ${exclusionDates.reportBy(exclusion, reportDays)}}. */
@Component("exclusionDates")
public class ExclusionDates {

    private final ExclusionService exclusions;

    ExclusionDates(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    public Date reportBy(long exclusion, long days) {
        return WorkingDayDates.closeOfBusiness(exclusions.reportBy(exclusion, (int) days));
    }
}
