CREATE TABLE `funds_notice` (`id` varchar(36) NOT NULL, `area_code` varchar(6) NOT NULL, `month` varchar(7) NOT NULL, `round` bigint NOT NULL, `content` mediumblob NOT NULL, `reason` varchar(300) NULL, `account_id` varchar(36) NOT NULL, `name` varchar(60) NOT NULL, `unit` varchar(80) NOT NULL, `published_at` bigint NOT NULL, UNIQUE INDEX `funds_notice_round` (`area_code`, `month`, `round`), PRIMARY KEY (`id`)) ENGINE=InnoDB
;
CREATE TRIGGER `funds_notice_no_update` BEFORE UPDATE ON `funds_notice` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `funds_notice_no_delete` BEFORE DELETE ON `funds_notice` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
