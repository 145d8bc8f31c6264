CREATE INDEX `meal_by_date` ON `meal` (`date`)
;
