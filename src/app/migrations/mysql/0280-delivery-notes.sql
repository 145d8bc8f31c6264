CREATE INDEX `delivery_by_note` ON `delivery` (`supplier_id`, `delivery_note_no`)
;
