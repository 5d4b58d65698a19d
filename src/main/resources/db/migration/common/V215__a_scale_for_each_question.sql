-- On which scale an answer is scored, with its words as they stood when the question was written: a line for each score from 0.
-- Null for what is not scored. Everything until now was scored from 0 to 5.
alter table award_criterion add scale_code varchar(40);
alter table award_criterion add scale_label varchar(100);
alter table award_criterion add scale_words varchar(4000);
alter table award_criterion add scale_far_apart integer;
update award_criterion set scale_code = 'five', scale_label = '0 to 5', scale_far_apart = 2, scale_words = 'No answer, or none that bears on the question
Poor: major gaps
Partial: some concern remains
Acceptable: it meets what is asked
Good: it adds some value
Excellent: it adds clear value' where kind in ('QUALITY', 'SOCIAL_VALUE_QUALITY');
