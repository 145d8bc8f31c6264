CREATE INDEX `stock_move_since` ON `stock_move` (`lot_id`, `occurred_at`, `from_location`)
;
DROP INDEX `stock_move_of_lot` ON `stock_move`
;
