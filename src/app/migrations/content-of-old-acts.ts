import type { QueryRunner } from 'typeorm';
import { canonicalJson, type Hashable } from '../../contract/hashing.js';

/**
 * How acts were read and hashed before their bytes were kept (version 0.1 and what followed it until step 0011): from
 * these columns, in these forms. It is used once, by step 0011, and never changes again: whatever columns come or go
 * later, the bytes of old acts are these.
 *
 * It makes no judgement. An act that somebody had changed before gets the bytes of what its rows say, which do not give
 * its leaf: verification names it as `changed` for ever. One whose particulars were gone gets none, and is named too.
 */
export async function keepContentOfOldActs(runner: QueryRunner): Promise<void> {
  for (let last = ''; ; ) {
    const acts: Row[] = await runner.query(
      `SELECT * FROM act WHERE id > ? AND NOT EXISTS (SELECT 1 FROM act_content WHERE act_content.act_id = act.id) ORDER BY id LIMIT ${PAGE}`,
      [last],
    );
    if (acts.length === 0) return;
    last = String(acts.at(-1)?.id);
    await keepPage(runner, acts);
  }
}

/** So many acts are read and written in one go. */
const PAGE = 200;

type Row = Record<string, unknown>;
type Form = (value: unknown) => Hashable;

const text: Form = (value) => value as string | null;
const whole: Form = (value) => (value === null ? null : Number(value));
const yesNo: Form = (value) => (value === null ? null : Number(value) === 1);
const instant: Form = (value) => (value === null ? null : new Date(Number(value)).toISOString());
const certificates: Form = (value) =>
  (JSON.parse(String(value)) as { kind: string; number: string | null; attachmentId: string | null }[]).map(
    ({ kind, number, attachmentId }) => ({ kind, number, attachmentId }),
  );

/** Key of the particulars, the column it comes from, and its form. */
type Columns = Readonly<Record<string, readonly [column: string, form: Form]>>;
interface Particulars {
  /** Null where the lines are all there is. */
  header: { table: string; act?: string; columns: Columns } | null;
  lines?: { key: string; table: string; order: string; columns: Columns };
}

const LOT_LINES: Columns = { lotId: ['lot_id', text], grams: ['grams', whole] };
const STOCK: Particulars = {
  header: {
    table: 'stock_act',
    columns: {
      fromLocation: ['from_location', text],
      toLocation: ['to_location', text],
      mealId: ['meal_id', text],
      writeOffReason: ['write_off_reason', text],
      deviationReason: ['deviation_reason', text],
      receiverName: ['receiver_name', text],
    },
  },
  lines: { key: 'lines', table: 'stock_act_line', order: 'line_no', columns: LOT_LINES },
};
const HANDED: Particulars['lines'] = {
  key: 'lines',
  table: 'hand_over_line',
  order: 'line_no',
  columns: {
    batchId: ['batch_id', text],
    portions: ['portions', whole],
    holdingTenthsC: ['holding_tenths_c', whole],
    lastHotAt: ['last_hot_at', instant],
    reheatedToTenthsC: ['reheated_to_tenths_c', whole],
    verdict: ['verdict', text],
    dangerMinutes: ['danger_minutes', whole],
  },
};

const PARTICULARS: Readonly<Record<string, Particulars>> = {
  'acceptance.delivery': {
    header: {
      table: 'delivery',
      columns: {
        supplierId: ['supplier_id', text],
        deliveryNoteNo: ['delivery_note_no', text],
        vehiclePlate: ['vehicle_plate', text],
        delivererName: ['deliverer_name', text],
      },
    },
    lines: {
      key: 'lines',
      table: 'delivery_line',
      order: 'line_no',
      columns: {
        lineNo: ['line_no', whole],
        ingredientId: ['ingredient_id', text],
        lotId: ['lot_id', text],
        supplierLot: ['supplier_lot', text],
        madeOn: ['made_on', text],
        useBy: ['use_by', text],
        orderedGrams: ['ordered_grams', whole],
        notedGrams: ['noted_grams', whole],
        weighedGrams: ['weighed_grams', whole],
        acceptedGrams: ['accepted_grams', whole],
        unitPriceFenPerKg: ['unit_price_fen_per_kg', whole],
        arrivalTenthsC: ['arrival_tenths_c', whole],
        decision: ['decision', text],
        reason: ['reason', text],
        certificates: ['certificates', certificates],
      },
    },
  },
  'stock.in': STOCK,
  'stock.out': STOCK,
  'stock.write-off': STOCK,
  'stock.count': {
    header: null,
    lines: {
      key: 'lines',
      table: 'stock_count_line',
      order: 'line_no',
      columns: { lotId: ['lot_id', text], countedGrams: ['counted_grams', whole] },
    },
  },
  'storage.reading': {
    header: {
      table: 'storage_reading',
      columns: {
        quantity: ['quantity', text],
        valueTenths: ['value_tenths', whole],
        regime: ['regime', text],
        verdict: ['verdict', text],
        rule: ['rule', text],
        minTenths: ['min_tenths', whole],
        maxTenths: ['max_tenths', whole],
        correctiveAction: ['corrective_action', text],
      },
    },
  },
  'storage.round': {
    header: {
      table: 'storage_round',
      columns: {
        offWallAndFloor: ['off_wall_and_floor', yesNo],
        labelled: ['labelled', yesNo],
        rawAndCookedApart: ['raw_and_cooked_apart', yesNo],
        noPests: ['no_pests', yesNo],
        nothingExpired: ['nothing_expired', yesNo],
        remark: ['remark', text],
      },
    },
  },
  'cooking.meal': {
    header: {
      table: 'meal',
      columns: {
        kitchenId: ['kitchen_id', text],
        date: ['date', text],
        mealKind: ['meal_kind', text],
        plannedDiners: ['planned_diners', whole],
      },
    },
    lines: {
      key: 'dishes',
      table: 'meal_dish',
      order: 'dish_no',
      columns: { dishNo: ['dish_no', whole], name: ['name', text], confirmation: ['confirmation', text] },
    },
  },
  'cooking.batch': {
    header: {
      table: 'cooking_batch',
      columns: {
        mealId: ['meal_id', text],
        dishNo: ['dish_no', whole],
        startedAt: ['started_at', instant],
        coreTenthsC: ['core_tenths_c', whole],
        reheatedToTenthsC: ['reheated_to_tenths_c', whole],
        correctiveAction: ['corrective_action', text],
      },
    },
    lines: { key: 'inputs', table: 'batch_input', order: 'line_no', columns: LOT_LINES },
  },
  'cooking.sample': {
    header: {
      table: 'retained_sample',
      columns: {
        batchId: ['batch_id', text],
        gramsTenths: ['grams_tenths', whole],
        containerCode: ['container_code', text],
        keepUntil: ['keep_until', instant],
      },
    },
  },
  'cooking.sample-discard': { header: { table: 'sample_discard', columns: { sampleId: ['sample_id', text] } } },
  'distribution.hand-over': {
    header: {
      table: 'hand_over',
      columns: { mealId: ['meal_id', text], classId: ['class_id', text], receiverName: ['receiver_name', text] },
    },
    lines: HANDED,
  },
  'distribution.dispatch': {
    header: {
      table: 'dispatch',
      columns: {
        mealId: ['meal_id', text],
        siteSchoolId: ['site_school_id', text],
        receiverName: ['receiver_name', text],
      },
    },
    lines: HANDED,
  },
  'dining.headcount': {
    header: { table: 'headcount', columns: { mealId: ['meal_id', text], reason: ['reason', text] } },
    lines: {
      key: 'lines',
      table: 'headcount_line',
      order: 'class_id',
      columns: { classId: ['class_id', text], present: ['present', whole], served: ['served', whole] },
    },
  },
  'dining.accompany': {
    header: {
      table: 'accompany_dining',
      columns: {
        mealId: ['meal_id', text],
        dinerName: ['diner_name', text],
        dinerRole: ['diner_role', text],
        food: ['food', text],
        hygiene: ['hygiene', text],
        order: ['table_order', text],
        problem: ['problem', text],
      },
    },
  },
  'dining.leftovers': {
    header: {
      table: 'leftovers',
      columns: { mealId: ['meal_id', text], collectorName: ['collector_name', text] },
    },
    lines: {
      key: 'lines',
      table: 'leftovers_line',
      order: 'kind',
      columns: { kind: ['kind', text], grams: ['grams', whole] },
    },
  },
  'journal.cosign': {
    header: {
      table: 'act_signature',
      act: 'signature_act_id',
      columns: {
        signedActId: ['act_id', text],
        method: ['method', text],
        sessionAccountId: ['session_account_id', text],
      },
    },
  },
  'journal.reversal': {
    header: {
      table: 'act_reversal',
      columns: { reversesActId: ['reverses_act_id', text], reason: ['reason', text] },
    },
  },
  'journal.refusal': {
    header: {
      table: 'act_refusal',
      columns: { refusesActId: ['refuses_act_id', text], reason: ['reason', text] },
    },
  },
};

const ENVELOPE: Columns = {
  id: ['id', text],
  schoolId: ['school_id', text],
  kitchenId: ['kitchen_id', text],
  stage: ['stage', text],
  kind: ['kind', text],
  placeId: ['place_id', text],
  occurredAt: ['occurred_at', instant],
  capturedAt: ['captured_at', instant],
  recordedAt: ['recorded_at', instant],
  timeToken: ['time_token', text],
  offline: ['offline', yesNo],
  late: ['late', yesNo],
  unprovenTime: ['unproven_time', yesNo],
  deviceId: ['device_id', text],
  actorAccountId: ['actor_account_id', text],
  reversesActId: ['reverses_act_id', text],
  schemaVersion: ['schema_version', whole],
};
const LINK: Columns = {
  role: ['role', text],
  thing: ['thing', text],
  thingId: ['thing_id', text],
  grams: ['grams', whole],
};

async function keepPage(runner: QueryRunner, acts: readonly Row[]): Promise<void> {
  const ids = acts.map(({ id }) => String(id));
  const particulars = await particularsOf(runner, acts);
  const links = byAct(await rowsOf(runner, 'act_link', 'act_id', ids, 'link_no'), 'act_id');
  const photos = byAct(
    await runner.query(
      `SELECT act_attachment.act_id, attachment.sha256 FROM act_attachment LEFT JOIN attachment ON attachment.id = act_attachment.attachment_id WHERE act_attachment.act_id IN (${marks(ids)})`,
      ids,
    ),
    'act_id',
  );
  const kept = acts.flatMap((act) => {
    const id = String(act.id);
    const own = particulars.get(id);
    if (own === undefined) return [];
    const envelope = {
      ...formed(act, ENVELOPE),
      links: (links.get(id) ?? []).map((link) => canonicalJson(formed(link, LINK))).sort(),
      attachments: (photos.get(id) ?? []).map(({ sha256 }) => String(sha256 ?? 'gone')).sort(),
    };
    const personal = { actorName: text(act.actor_name), note: text(act.note), particulars: own };
    return [[id, 1, Buffer.from(canonicalJson(envelope)), Buffer.from(canonicalJson(personal))]];
  });
  if (kept.length === 0) return;
  await runner.query(
    `INSERT INTO act_content (act_id, version, envelope, personal) VALUES ${kept.map(() => '(?, ?, ?, ?)').join(', ')}`,
    kept.flat(),
  );
}

async function particularsOf(
  runner: QueryRunner,
  acts: readonly Row[],
): Promise<Map<string, { [key: string]: Hashable }>> {
  const found = new Map<string, { [key: string]: Hashable }>();
  for (const [kind, { header, lines }] of Object.entries(PARTICULARS)) {
    const ids = acts.filter((act) => act.kind === kind).map(({ id }) => String(id));
    if (ids.length === 0) continue;
    if (header) {
      const { table, act = 'act_id', columns } = header;
      for (const row of await rowsOf(runner, table, act, ids, act)) found.set(String(row[act]), formed(row, columns));
    }
    if (!lines) continue;
    const rows = byAct(await rowsOf(runner, lines.table, 'act_id', ids, lines.order), 'act_id');
    for (const id of ids) {
      const own = (rows.get(id) ?? []).map((row) => formed(row, lines.columns));
      if (header === null && own.length > 0) found.set(id, { [lines.key]: own });
      const above = found.get(id);
      if (header && above) above[lines.key] = own;
    }
  }
  return found;
}

function rowsOf(runner: QueryRunner, table: string, act: string, ids: string[], order: string): Promise<Row[]> {
  return runner.query(`SELECT * FROM ${table} WHERE ${act} IN (${marks(ids)}) ORDER BY ${order}`, ids);
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

function byAct(rows: readonly Row[], act: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(String(row[act]), [...(groups.get(String(row[act])) ?? []), row]);
  return groups;
}

function formed(row: Row, columns: Columns): { [key: string]: Hashable } {
  return Object.fromEntries(Object.entries(columns).map(([key, [column, form]]) => [key, form(row[column] ?? null)]));
}
