-- The row that a case locks while it begins the numbers of a year, so that two never begin one at once.
insert into number_series (series, series_year, last_number) values ('*', 0, 0);
