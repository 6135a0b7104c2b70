import { type ReactNode } from "react";
import { textLinkClass } from "#/ui/link.tsx";

/** A link away from here. */
export function Outside({ url, children }: { url: string; children: ReactNode }) {
  return (
    <a href={url} rel="noopener noreferrer" className={textLinkClass}>
      {children}
    </a>
  );
}
