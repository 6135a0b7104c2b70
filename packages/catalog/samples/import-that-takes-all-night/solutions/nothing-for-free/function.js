// What has to change in the shop after the wholesaler's list of the evening.

const normal = (sku) => sku.trim().toUpperCase();

/**
 * @param {{ sku: string, cents: number, active: boolean }[]} shop
 * @param {{ sku: string, cents: number }[]} supplier
 */
export function plan(shop, supplier) {
  const offers = new Map(); // a key keeps the place where it was first set
  const duplicates = new Set();
  for (const { sku, cents } of supplier) {
    const key = normal(sku);
    if (offers.has(key)) duplicates.add(key);
    offers.set(key, cents);
  }

  const change = [];
  const revive = [];
  const remove = [];
  const known = new Set();
  for (const { sku, cents, active } of shop) {
    known.add(sku);
    const offered = offers.get(sku);
    if (!offered) {
      if (active) remove.push(sku);
    } else if (!active) {
      revive.push({ sku, cents: offered });
    } else if (offered !== cents) {
      change.push({ sku, from: cents, to: offered });
    }
  }

  const add = [];
  for (const [sku, cents] of offers) {
    if (!known.has(sku)) add.push({ sku, cents });
  }
  return { add, change, revive, remove, duplicates: [...duplicates] };
}
