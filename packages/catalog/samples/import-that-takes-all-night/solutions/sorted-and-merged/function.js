// What has to change in the shop after the wholesaler's list of the evening.

const normal = (sku) => sku.trim().toUpperCase();

const bySku = (a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : a.at - b.at);
const byPlace = (a, b) => a.at - b.at;

/**
 * @param {{ sku: string, cents: number, active: boolean }[]} shop
 * @param {{ sku: string, cents: number }[]} supplier
 */
export function plan(shop, supplier) {
  // Both lists sorted by SKU are walked side by side; what is found goes back into the lists' own order.
  const offers = supplier.map(({ sku, cents }, at) => ({ sku: normal(sku), cents, at })).sort(bySku);
  const products = shop.map((product, at) => ({ ...product, at })).sort(bySku);
  const found = { add: [], change: [], revive: [], remove: [], duplicates: [] };

  let next = 0;
  const leave = ({ sku, active, at }) => {
    if (active) found.remove.push({ at, value: sku });
  };
  for (let i = 0; i < offers.length; ) {
    const first = offers[i];
    let last = i;
    while (last + 1 < offers.length && offers[last + 1].sku === first.sku) last += 1;
    if (last > i) found.duplicates.push({ at: offers[i + 1].at, value: first.sku });
    while (next < products.length && products[next].sku < first.sku) leave(products[next++]);
    const product = products[next];
    const { cents } = offers[last];
    if (product === undefined || product.sku !== first.sku) {
      found.add.push({ at: first.at, value: { sku: first.sku, cents } });
    } else {
      next += 1;
      if (!product.active) found.revive.push({ at: product.at, value: { sku: product.sku, cents } });
      else if (product.cents !== cents) {
        found.change.push({ at: product.at, value: { sku: product.sku, from: product.cents, to: cents } });
      }
    }
    i = last + 1;
  }
  while (next < products.length) leave(products[next++]);

  return Object.fromEntries(
    Object.entries(found).map(([name, list]) => [name, list.sort(byPlace).map(({ value }) => value)]),
  );
}
