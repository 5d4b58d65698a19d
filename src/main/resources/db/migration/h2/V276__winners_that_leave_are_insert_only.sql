-- A winner that leaves, what was decided then, an award that lapsed and what bidders were told are evidence.
create trigger winner_leaving_insert_only before update, delete on winner_leaving for each row call 'council.procurement.platform.InsertOnly';
create trigger winner_leaving_decision_insert_only before update, delete on winner_leaving_decision for each row call 'council.procurement.platform.InsertOnly';
create trigger award_lapse_insert_only before update, delete on award_lapse for each row call 'council.procurement.platform.InsertOnly';
create trigger bid_outcome_insert_only before update, delete on bid_outcome for each row call 'council.procurement.platform.InsertOnly';
