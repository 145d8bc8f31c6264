ALTER TABLE `supplier` ADD `permit_kind` varchar(20) NULL
;
ALTER TABLE `supplier` ADD `address` varchar(120) NULL
;
ALTER TABLE `supplier` ADD `contact` varchar(80) NULL
;
ALTER TABLE `delivery` ADD `supplier_address` varchar(120) NULL
;
ALTER TABLE `delivery` ADD `supplier_contact` varchar(80) NULL
;
ALTER TABLE `delivery_line` ADD `spec` varchar(60) NULL
;
ALTER TABLE `delivery_line` ADD `producer` varchar(120) NULL
;
