package council.procurement.survey;

import java.math.BigDecimal;

/** What the newest {@code bpmn/survey-times.dmn} says. */
public interface SurveyTimes {

    /** @throws council.procurement.Refused with the table's sentence where it has no answer */
    Times of(BigDecimal valueExVat);

    /**
     * @param afterStart calendar days after the first day of the contract; null for no survey at the start
     * @param afterEnd   calendar days after its last day; null for none at the end
     * @param answerDays calendar days for which the link works
     */
    record Times(Integer afterStart, Integer afterEnd, int answerDays) {
    }
}
