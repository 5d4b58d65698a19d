package council.procurement.notice;

import council.procurement.approval.DecisionType;

/**
 * Which notice is due, by the decision table {@code notice-kinds}.
 *
 * @param name     as the law calls it: {@code tender notice (UK4)}
 * @param conflictsAssessmentNeeded whether the conflicts assessment comes before it (Procurement Act 2023 s.83)
 * @param linkAsked whether the form asks for the link; those of an earlier release did not all
 * @param approval the decision that it rests on; null where there is none
 */
public record NoticeRule(NoticeKind kind, String name, boolean conflictsAssessmentNeeded, boolean linkAsked, DecisionType approval) {
}
