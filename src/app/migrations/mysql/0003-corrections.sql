ALTER TABLE `act_state` ADD COLUMN `flags` text NULL
;
ALTER TABLE `place` ADD COLUMN `regime` varchar(10) NULL
;
CREATE TABLE `act_refusal` (`act_id` varchar(36) NOT NULL, `refuses_act_id` varchar(36) NOT NULL, `reason` varchar(200) NOT NULL, UNIQUE INDEX `IDX_d3e24061fa2d5de20f35ed6f0c` (`refuses_act_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TABLE `act_succession` (`act_id` varchar(36) NOT NULL, `replaces_act_id` varchar(36) NOT NULL, `changed` tinyint NOT NULL, UNIQUE INDEX `IDX_0682247efad097911c692d3e7d` (`replaces_act_id`), PRIMARY KEY (`act_id`)) ENGINE=InnoDB
;
CREATE TRIGGER `act_refusal_no_update` BEFORE UPDATE ON `act_refusal` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_refusal_no_delete` BEFORE DELETE ON `act_refusal` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_succession_no_update` BEFORE UPDATE ON `act_succession` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
CREATE TRIGGER `act_succession_no_delete` BEFORE DELETE ON `act_succession` FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only'
;
