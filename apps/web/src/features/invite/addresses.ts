/** What was pasted, taken apart: addresses in the order in which they came, each once, and what is none. */
export function readAddresses(text: string): { addresses: string[]; strange: string[] } {
  const parts = text
    .split(/[\s,;]+/u)
    .map((part) => part.replaceAll(/^[<("']+|[>)"'.]+$/gu, ""))
    .filter((part) => part.includes("@"));
  const addresses = new Set<string>();
  const strange = new Set<string>();
  for (const part of parts) {
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(part)) addresses.add(part.toLowerCase());
    else strange.add(part);
  }
  return { addresses: [...addresses], strange: [...strange] };
}
