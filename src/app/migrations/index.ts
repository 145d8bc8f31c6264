import { readFileSync } from 'node:fs';
import type { QueryRunner } from 'typeorm';
import type { Step } from '../../platform/database/migrate.js';
import { keepContentOfOldActs } from './content-of-old-acts.js';
import { makeNamesPlain } from './plain-names.js';

/**
 * The schema's history. Each step is one file per database, written by `npm run db:generate` from the entities and
 * then part of the repository: a test applies them and fails when the entities say something else.
 * Statements are separated by a line that holds only `;`. What SQL cannot say follows them in TypeScript; such code is of
 * its step alone and imports nothing that changes with the program (`Step.code`).
 */
function step(name: string, file: string, code?: (runner: QueryRunner) => Promise<void>): Step & { file: string } {
  return { name, file, code, sqlite: statementsOf(`sqlite/${file}`), mysql: statementsOf(`mysql/${file}`) };
}

function statementsOf(path: string): string[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return text.split(/^;$/m).flatMap((statement) => statement.trim() || []);
}

/** In the order in which they are taken. */
export const migrations = [
  step('First1764000000000', '0001-first.sql'),
  step('Load1764000000002', '0002-load.sql'),
  step('Corrections1764000000003', '0003-corrections.sql'),
  step('Reviews1764000000004', '0004-reviews.sql'),
  step('BoxKeeps1764000000005', '0005-box-keeps.sql'),
  step('CameraReasons1764000000006', '0006-camera-reasons.sql'),
  step('ListsRead1764000000007', '0007-lists-read.sql'),
  step('Access1764000000008', '0008-access.sql'),
  step('VisitChecks1764000000009', '0009-visit-checks.sql'),
  step('ActContent1764000000010', '0010-act-content.sql', keepContentOfOldActs),
  step('FootagePath1764000000011', '0011-footage-path.sql'),
  step('Wire1764000000020', '0020-wire.sql'),
  step('Instances1764000000030', '0030-instances.sql'),
  step('Quantities1764000000040', '0040-quantities.sql'),
  step('Assessments1764000000050', '0050-assessments.sql'),
  step('Keeping1764000000060', '0060-keeping.sql'),
  step('LongEvents1764000000061', '0061-long-events.sql'),
  step('StockInvariants1764000000070', '0070-stock-invariants.sql'),
  step('GoodsBack1764000000071', '0071-goods-back.sql'),
  step('BlindCounts1764000000072', '0072-blind-counts.sql'),
  step('Funds1764000000080', '0080-funds.sql'),
  step('SupplierPapers1764000000090', '0090-supplier-papers.sql'),
  step('ContractPrices1764000000091', '0091-contract-prices.sql'),
  step('GoodsSource1764000000092', '0092-goods-source.sql'),
  step('Orders1764000000093', '0093-orders.sql'),
  step('Menu1764000000100', '0100-menu.sql'),
  step('Prints1764000000110', '0110-prints.sql'),
  step('ShelfThen1764000000120', '0120-shelf-then.sql'),
  step('PublicNotice1764000000130', '0130-public-notice.sql'),
  step('MovesSince1764000000140', '0140-moves-since.sql'),
  step('Payers1764000000150', '0150-payers.sql'),
  step('GoodsPapers1764000000160', '0160-goods-papers.sql'),
  step('Presence1764000000180', '0180-presence.sql'),
  step('Checks1764000000190', '0190-checks.sql'),
  step('Incidents1764000000200', '0200-incidents.sql'),
  step('Receipts1764000000201', '0201-receipts.sql'),
  step('AreaSheets1764000000210', '0210-area-sheets.sql'),
  step('Exports1764000000211', '0211-exports.sql'),
  step('Pupils1764000000212', '0212-pupils.sql'),
  step('MergedIngredients1764000000213', '0213-merged-ingredients.sql'),
  step('BoughtMeals1764000000240', '0240-bought-meals.sql'),
  step('IngredientLists1764000000241', '0241-ingredient-lists.sql'),
  step('Transparency1764000000250', '0250-transparency.sql'),
  step('Draws1764000000251', '0251-draws.sql'),
  step('VisitWithoutALine1764000000252', '0252-visit-without-a-line.sql'),
  step('Cases1764000000255', '0255-cases.sql'),
  step('BurnedMarks1764000000253', '0253-burned-marks.sql'),
  step('PaidPrices1764000000254', '0254-paid-prices.sql'),
  step('Warrants1764000000256', '0256-warrants.sql'),
  step('SchoolPosition1764000000257', '0257-school-position.sql'),
  step('FundsNotices1764000000258', '0258-funds-notices.sql'),
  step('DutyMarks1764000000260', '0260-duty-marks.sql'),
  step('Messages1764000000261', '0261-messages.sql'),
  step('BalanceChanges1764000000262', '0262-balance-changes.sql'),
  step('ProviderLinks1764000000267', '0267-provider-links.sql'),
  step('ScreenPasses1764000000268', '0268-screen-passes.sql'),
  step('PlainNames1764000000269', '0269-plain-names.sql', makeNamesPlain),
  step('SpecialDiets1764000000270', '0270-special-diets.sql'),
  step('CameraChallenges1764000000271', '0271-camera-challenges.sql'),
  step('VisitMeasures1764000000272', '0272-visit-measures.sql'),
  step('Deductions1764000000273', '0273-deductions.sql'),
  step('SchoolCapacity1764000000274', '0274-school-capacity.sql'),
  step('MonthReports1764000000275', '0275-month-reports.sql'),
  step('SupplierParticulars1764000000276', '0276-supplier-particulars.sql'),
  step('ActsOfAKind1764000000277', '0277-acts-of-a-kind.sql'),
  step('Northbound1764000000279', '0279-northbound.sql'),
  step('DeliveryNotes1764000000280', '0280-delivery-notes.sql'),
  step('MealsOfADay1764000000281', '0281-meals-of-a-day.sql'),
  step('Recalls1764000000282', '0282-recalls.sql'),
  step('CameraSignatures1764000000285', '0285-camera-signatures.sql'),
  step('CanteenProjects1764000000287', '0287-canteen-projects.sql'),
];
