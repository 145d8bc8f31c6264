ALTER TABLE `case_span` ADD `signed` text NULL
;
