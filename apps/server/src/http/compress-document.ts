import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Quality 4 takes a millisecond or two for a page, and is within a tenth of what the slowest reaches. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

type Compressed = { body: string | Buffer; encoding: "br" | "gzip" | null };

/**
 * A document in the best coding that its reader takes. Documents hold no secret that an attacker could find out by
 * its length: what is personal comes later, over the API, and the nonce is new each time.
 */
export async function compressDocument(
  html: string,
  acceptEncoding: string | string[] | undefined,
): Promise<Compressed> {
  const accepted = new Set(
    String(acceptEncoding ?? "")
      .split(",")
      .filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/u.test(coding))
      .map((coding) => coding.split(";", 1)[0]?.trim()),
  );
  if (accepted.has("br")) return { body: await brotli(html, quality), encoding: "br" };
  if (accepted.has("gzip")) return { body: await zip(html), encoding: "gzip" };
  return { body: html, encoding: null };
}
