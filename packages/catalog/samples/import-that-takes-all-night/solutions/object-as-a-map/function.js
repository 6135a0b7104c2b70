// What has to change in the shop after the wholesaler's list of the evening.

const normal = (sku) => sku.trim().toUpperCase();

/**
 * @param {{ sku: string, cents: number, active: boolean }[]} shop
 * @param {{ sku: string, cents: number }[]} supplier
 */
export function plan(shop, supplier) {
  const offers = {};
  const duplicates = {};
  for (const { sku, cents } of supplier) {
    const key = normal(sku);
    if (key in offers) duplicates[key] = true;
    offers[key] = cents;
  }
  const known = {};
  for (const product of shop) known[product.sku] = product;
  return {
    add: Object.keys(offers).filter((sku) => !(sku in known)).map((sku) => ({ sku, cents: offers[sku] })),
    change: shop
      .filter(({ sku, cents, active }) => active && sku in offers && offers[sku] !== cents)
      .map(({ sku, cents }) => ({ sku, from: cents, to: offers[sku] })),
    revive: shop.filter(({ sku, active }) => !active && sku in offers).map(({ sku }) => ({ sku, cents: offers[sku] })),
    remove: shop.filter(({ sku, active }) => active && !(sku in offers)).map(({ sku }) => sku),
    duplicates: Object.keys(duplicates),
  };
}
