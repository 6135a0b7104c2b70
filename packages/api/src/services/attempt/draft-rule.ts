/** Which save of a draft stands at present. */
export type StoredDraft = { revision: number; writer: string | null; sequence: number };

/** A save that arrives: what it was based on, from which tab, and that tab's own count of saves. */
export type IncomingDraft = { baseRevision: number; writer: string; sequence: number };

/**
 * Whether a save may overwrite what is stored. `superseded`: the same tab has saved something newer already, which a
 * delayed or repeated request must not undo. `conflict`: another tab or device saved since `baseRevision`.
 * A tab whose save arrived but whose answer got lost tries again from the old base, and is no conflict with itself.
 */
export function decideSave(
  stored: StoredDraft,
  incoming: IncomingDraft,
): "save" | "superseded" | "conflict" {
  if (stored.writer === incoming.writer && incoming.sequence <= stored.sequence)
    return "superseded";
  if (stored.writer === incoming.writer || stored.revision === incoming.baseRevision) return "save";
  return "conflict";
}
