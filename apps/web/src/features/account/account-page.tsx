import { type ReactNode } from "react";

type AccountPageProps = { title: string; lead?: ReactNode; below?: ReactNode; children: ReactNode };

/** A page with one thing to do. */
export function AccountPage({ title, lead, below, children }: AccountPageProps) {
  return (
    <>
      <h1 className="display text-xl">{title}</h1>
      {lead ? <div className="mt-2 text-sm text-ink-2">{lead}</div> : null}
      <div className="mt-6">{children}</div>
      {below ? (
        <div className="mt-6 border-t border-line pt-4 text-sm text-ink-2">{below}</div>
      ) : null}
    </>
  );
}
