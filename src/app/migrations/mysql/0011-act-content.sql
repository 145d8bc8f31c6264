CREATE TABLE IF NOT EXISTS `act_content` (`act_id` varchar(36) NOT NULL, `version` int NOT NULL, `envelope` mediumblob NOT NULL, `personal` mediumblob NOT NULL, PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
DROP TRIGGER IF EXISTS `act_content_no_update`
;
CREATE TRIGGER `act_content_no_update` BEFORE UPDATE ON `act_content` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
DROP TRIGGER IF EXISTS `act_content_no_delete`
;
CREATE TRIGGER `act_content_no_delete` BEFORE DELETE ON `act_content` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
