// What has to change in the shop after the wholesaler's list of the evening.

const normal = (sku) => sku.trim().toUpperCase();

/**
 * @param {{ sku: string, cents: number, active: boolean }[]} shop
 * @param {{ sku: string, cents: number }[]} supplier
 */
export function plan(shop, supplier) {
  const rows = supplier.map((row) => ({ sku: normal(row.sku), cents: row.cents }));

  // Of a SKU on several rows the last one counts, at the place of the first.
  const offers = rows.reduce((seen, row) => {
    const before = seen.find((offer) => offer.sku === row.sku);
    return before ? seen.map((offer) => (offer === before ? row : offer)) : [...seen, row];
  }, []);

  const duplicates = [];
  rows.forEach((row, index) => {
    const again = rows.findIndex((other) => other.sku === row.sku) < index;
    if (again && !duplicates.includes(row.sku)) duplicates.push(row.sku);
  });

  const known = shop.map((product) => product.sku);
  const add = offers.filter((offer) => !known.includes(offer.sku));

  const change = [];
  const revive = [];
  const queue = [...shop];
  while (queue.length > 0) {
    const product = queue.shift();
    const offer = offers.find((candidate) => candidate.sku === product.sku);
    if (offer && !product.active) revive.push({ sku: offer.sku, cents: offer.cents });
    else if (offer && offer.cents !== product.cents) {
      change.push({ sku: product.sku, from: product.cents, to: offer.cents });
    }
  }

  const remove = known.filter(
    (sku) =>
      shop.find((product) => product.sku === sku).active && !offers.map((offer) => offer.sku).includes(sku),
  );

  return { add, change, revive, remove, duplicates };
}
