// What has to change in the shop after the wholesaler's list of the evening.

const normal = (sku) => sku.trim().toUpperCase();

/**
 * @param {{ sku: string, cents: number, active: boolean }[]} shop
 * @param {{ sku: string, cents: number }[]} supplier
 */
export function plan(shop, supplier) {
  const rows = supplier.map((row) => ({ ...row, sku: normal(row.sku) }));
  const groups = Map.groupBy(rows, (row) => row.sku);
  const products = new Map(shop.map((product) => [product.sku, product]));
  const price = (sku) => groups.get(sku).at(-1).cents;
  const offered = shop.filter((product) => groups.has(product.sku));

  const seen = new Map();
  const duplicates = rows
    .filter(({ sku }) => {
      seen.set(sku, (seen.get(sku) ?? 0) + 1);
      return seen.get(sku) === 2;
    })
    .map(({ sku }) => sku);

  return {
    add: [...groups.keys()].filter((sku) => !products.has(sku)).map((sku) => ({ sku, cents: price(sku) })),
    change: offered
      .filter((product) => product.active && product.cents !== price(product.sku))
      .map((product) => ({ sku: product.sku, from: product.cents, to: price(product.sku) })),
    revive: offered.filter((product) => !product.active).map(({ sku }) => ({ sku, cents: price(sku) })),
    remove: shop.filter((product) => product.active && !groups.has(product.sku)).map((product) => product.sku),
    duplicates,
  };
}
