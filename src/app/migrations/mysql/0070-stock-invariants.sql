CREATE INDEX `stock_move_from` ON `stock_move` (`from_location`, `recorded_at`)
;
CREATE INDEX `stock_move_to` ON `stock_move` (`to_location`, `recorded_at`)
;
ALTER TABLE `stock_move` ADD CONSTRAINT `stock_move_amount` CHECK (grams > 0)
;
ALTER TABLE `stock_move` ADD CONSTRAINT `stock_move_ends` CHECK (from_location <> to_location)
;
ALTER TABLE `pending_move` ADD CONSTRAINT `pending_move_amount` CHECK (grams > 0)
;
ALTER TABLE `pending_move` ADD CONSTRAINT `pending_move_ends` CHECK (from_location <> to_location)
;
