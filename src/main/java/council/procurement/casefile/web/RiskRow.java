package council.procurement.casefile.web;

import council.procurement.casefile.Risk;

/** A risk as a line of a page. @param overdue whether the day of its review has passed */
record RiskRow(Risk risk, String owner, String writtenBy, boolean overdue) {
}
