ALTER TABLE `case_export` ADD `content` varchar(10) NOT NULL DEFAULT 'full'
;
ALTER TABLE `case_export` ADD `marks` varchar(10) NULL
;
ALTER TABLE `case_export` ADD `marks_cause` varchar(20) NULL
;
ALTER TABLE `case_export` ADD `marked_seconds` int NULL
;
ALTER TABLE `case_export` ADD `to_mark_seconds` int NULL
;
ALTER TABLE `case_export` ADD `marked_keys` text NULL
;
