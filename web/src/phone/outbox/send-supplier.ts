import type { ActStatus } from '../../../../src/contract/acts';
import { ApiError, api } from '../../shared/api';
import { routes } from '../../shared/routes/routes';
import { db } from './outbox-db';
import type { OutboxItem } from './outbox-item';

/**
 * Makes a supplier known that was added on this phone, under the id that deliveries of this phone name it by. Where the
 * school has it already (another phone was faster), those deliveries name that one from now on: none of them was sent.
 */
export async function sendSupplier({ body, schoolId, actId }: OutboxItem): Promise<ActStatus> {
  const params = { schoolId };
  try {
    await api.call(routes.createSupplier, { params, body: body as never });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'procurement.supplier-exists') throw error;
    const { items } = await api.call(routes.suppliers, { params, query: { limit: 200 } });
    const known = items.find(({ licenceNo }) => licenceNo === body.licenceNo);
    if (known === undefined) throw error;
    await db.outbox
      .filter((item) => item.needs.includes(actId))
      .modify((item) => {
        item.body = { ...item.body, supplierId: known.id };
      });
  }
  return 'recorded';
}
