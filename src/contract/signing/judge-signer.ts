/** `small`: too few work in the kitchen to check each other. `large`: so many that who buys, accepts and keeps are three. */
export const CANTEEN_SIZES = ['small', 'usual', 'large'] as const;
export type CanteenSize = (typeof CANTEEN_SIZES)[number];

/** Numbers of people who work in the kitchen; 0 says that no canteen is of that size here. */
export interface SizeLimits {
  smallBelow: number;
  largeFrom: number;
}

/** How large a canteen is, by how many work in its kitchen. */
export function canteenSize(kitchenStaff: number, { smallBelow, largeFrom }: SizeLimits): CanteenSize {
  if (kitchenStaff < smallBelow) return 'small';
  return largeFrom > 0 && kitchenStaff >= largeFrom ? 'large' : 'usual';
}

/** Why somebody does not sign as the second person: he has signed, or had another duty with the same goods (DR-13). */
export const SIGNING_HINDRANCES = ['signed', 'other-duty'] as const;
export type SigningHindrance = (typeof SIGNING_HINDRANCES)[number];

/**
 * What keeps a person of the school from signing as the second one; null when nothing does.
 *
 * @param hadOtherDuty whether he signed what the act rests on: the order of a delivery, the delivery of what is stored
 */
export function hindranceOf(
  size: CanteenSize,
  { hasSigned, hadOtherDuty }: { hasSigned: boolean; hadOtherDuty: boolean },
): SigningHindrance | null {
  if (hasSigned) return 'signed';
  return size === 'large' && hadOtherDuty ? 'other-duty' : null;
}

/** Who may sign without an account: an adult from outside the kitchen, or whoever brought the goods. */
export const WITNESSES = ['witness', 'deliverer'] as const;
export type Witness = (typeof WITNESSES)[number];

/**
 * Who may witness instead of a second person of the school. Only where too few work in the kitchen; the deliverer only
 * what he brought himself, and never that he was paid for it in cash.
 */
export function witnessesOf(size: CanteenSize, { byDeliverer }: { byDeliverer: boolean }): Witness[] {
  if (size !== 'small') return [];
  return byDeliverer ? ['witness', 'deliverer'] : ['witness'];
}
