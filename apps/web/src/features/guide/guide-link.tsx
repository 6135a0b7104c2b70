import type { GuideLink } from "@unsung/api/contract/guide";
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { textLinkClass } from "#/ui/link.tsx";

type GuideAnchorProps = {
  /** An address of ours that the server gave. */
  path: string;
  title?: string;
  className?: string;
  children: ReactNode;
};

/** A link to a page whose address comes with the data. */
export function GuideAnchor({ path, children, ...rest }: GuideAnchorProps) {
  return (
    <Link to={path} {...rest}>
      {children}
    </Link>
  );
}

/** Links one after the other, as words in a sentence are. */
export function LinkList({ links }: { links: readonly GuideLink[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {links.map(({ title, path }) => (
        <li key={path}>
          <GuideAnchor path={path} className={textLinkClass}>
            {title}
          </GuideAnchor>
        </li>
      ))}
    </ul>
  );
}

/** Entries with what each is in a sentence. */
export function TeaserList({
  teasers,
  columns = 1,
}: {
  teasers: readonly (GuideLink & { summary: string })[];
  columns?: 1 | 2;
}) {
  return (
    <ul className={columns === 2 ? "grid gap-x-10 sm:grid-cols-2" : undefined}>
      {teasers.map(({ title, path, summary }) => (
        <li key={path} className="group relative border-b border-line py-3">
          <GuideAnchor
            path={path}
            className="text-base font-[600] after:absolute after:inset-0 group-hover:text-accent"
          >
            {title}
          </GuideAnchor>
          <p className="mt-0.5 text-sm text-ink-2">{summary}</p>
        </li>
      ))}
    </ul>
  );
}
