import type { MarkedText } from "@unsung/api/contract/search";
import { type ReactNode } from "react";

/** A text in which what was found is marked. */
export function Marked({ pieces }: { pieces: MarkedText }): ReactNode {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className="search-hit">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
