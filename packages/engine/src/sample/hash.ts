/** Files by path. */
export type Files = Readonly<Record<string, string>>;

const hashedParts = /^(sample\.json$|start\/|database\/|checks\/|solutions\/reference\/)/;

/** The hash that attempts point at: of sample.json, start, database, checks and the reference. */
export async function hashSample(files: Files): Promise<string> {
  return hashFiles(Object.entries(files).filter(([path]) => hashedParts.test(path)));
}

/** The hash of what a candidate handed in. */
export async function hashSubmission(files: Files): Promise<string> {
  return hashFiles(Object.entries(files));
}

/**
 * `sha256:` and the hex SHA-256 of one line a file, `<sha256 of its bytes, hex>  <path>\n`, sorted by path as bytes:
 * what `sha256sum` prints for the files, hashed once more.
 */
async function hashFiles(entries: readonly (readonly [string, string])[]): Promise<string> {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = await Promise.all(
    sorted.map(async ([path, text]) => `${await sha256(text)}  ${path}\n`),
  );
  return `sha256:${await sha256(lines.join(""))}`;
}

/** Hex SHA-256 of a text in UTF-8; the same in Node and in a browser. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
