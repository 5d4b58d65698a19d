-- A winner that leaves, what was decided then, an award that lapsed and what bidders were told are evidence.
create trigger winner_leaving_insert_only before update or delete or truncate on winner_leaving for each statement execute function refuse_change();
create trigger winner_leaving_decision_insert_only before update or delete or truncate on winner_leaving_decision for each statement execute function refuse_change();
create trigger award_lapse_insert_only before update or delete or truncate on award_lapse for each statement execute function refuse_change();
create trigger bid_outcome_insert_only before update or delete or truncate on bid_outcome for each statement execute function refuse_change();
