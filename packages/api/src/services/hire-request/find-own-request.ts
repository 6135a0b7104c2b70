import { eq } from "drizzle-orm";
import { type Transaction } from "../../db/client.ts";
import { hireRequest, hireRequestAddress } from "../../db/schema/hire-request.ts";
import { notFound } from "../../errors.ts";
import { contentColumns } from "./request-content.ts";

const columns = {
  ...contentColumns,
  id: hireRequest.id,
  state: hireRequest.state,
  keep: hireRequest.keep,
  expiresAt: hireRequest.expiresAt,
  provedAt: hireRequest.provedAt,
  closedAt: hireRequest.closedAt,
  email: hireRequestAddress.email,
  contentHash: hireRequestAddress.contentHash,
};

/** The request that a link opens. Throws NOT_FOUND. */
export async function findOwnRequest(tx: Transaction, tokenHash: string) {
  const [row] = await selectOwn(tx, tokenHash);
  if (!row) throw notFound("request");
  return row;
}

/** The same, held until the transaction ends. */
export async function lockOwnRequest(tx: Transaction, tokenHash: string) {
  const [row] = await selectOwn(tx, tokenHash).for("update", { of: hireRequest });
  if (!row) throw notFound("request");
  return row;
}

function selectOwn(tx: Transaction, tokenHash: string) {
  return tx
    .select(columns)
    .from(hireRequest)
    .innerJoin(hireRequestAddress, eq(hireRequestAddress.hireRequestId, hireRequest.id))
    .where(eq(hireRequest.tokenHash, tokenHash));
}
