import { clsx } from "clsx";
import { type ReactNode } from "react";

type PageProps = {
  title: ReactNode;
  /** Where the page stands: a link or two above its title. */
  above?: ReactNode;
  /** A line under the title that says what the page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** `form` keeps to a readable width; `wide` takes all there is. */
  width?: "form" | "wide";
  children: ReactNode;
};

/** A page of the application: its title, what can be done with the whole of it, its content. */
export function Page({ title, above, lead, actions, width = "wide", children }: PageProps) {
  return (
    <div
      className={clsx(
        "w-full px-4 pt-6 pb-20 sm:px-8",
        width === "form" ? "max-w-[824px]" : "max-w-[1360px]",
      )}
    >
      {above ? <div className="mb-1 text-xs text-ink-3">{above}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-[620] tracking-[-0.01em] wrap-anywhere">{title}</h1>
          {lead ? <p className="mt-1 max-w-prose text-sm text-ink-2">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2 pt-0.5">{actions}</div> : null}
      </div>
      <div className="mt-6">{children}</div>
    </div>
  );
}

type SectionProps = {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A part of a page: a hairline, a heading, its content. */
export function Section({ title, lead, actions, className, children }: SectionProps) {
  return (
    <section className={clsx("border-t border-line pt-5 pb-8", className)}>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-base font-[620]">{title}</h2>
          {lead ? <p className="mt-0.5 max-w-prose text-sm text-ink-2">{lead}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Facts side by side, each under its name. */
export function Facts({
  items,
  className,
}: {
  items: readonly { name: string; value: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={clsx("grid gap-x-6 gap-y-3", className)}>
      {items.map((item) => (
        <div key={item.name} className="min-w-0">
          <dt className="text-xs text-ink-3">{item.name}</dt>
          <dd className="text-sm">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
