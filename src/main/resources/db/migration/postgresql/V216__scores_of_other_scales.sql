-- A scale may end at another score than 5; the use case knows at which.
alter table score drop constraint score_points_check;
alter table score add constraint score_not_negative check (points >= 0);
alter table agreed_score drop constraint agreed_score_points_check;
alter table agreed_score add constraint agreed_score_not_negative check (points >= 0);
