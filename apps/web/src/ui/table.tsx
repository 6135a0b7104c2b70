import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ComponentProps, type ReactNode } from "react";

type TableProps = {
  /** What the table lists; read out, not shown. */
  caption: string;
  head: ReactNode;
  children: ReactNode;
  className?: string;
};

/** Rows of 36 px, or what the reader chose; hairlines between, figures that line up. */
export function Table({ caption, head, children, className }: TableProps) {
  return (
    // A region that scrolls sideways must be reachable by keyboard.
    <section
      className={clsx("relative overflow-x-auto", className)}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={caption}
    >
      <table className="tabular w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong/60">{head}</tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  );
}

type Sort = "ascending" | "descending" | null;

type ThProps = Omit<ComponentProps<"th">, "align"> & {
  align?: "left" | "right";
  /** Present on a column that sorts. */
  sort?: Sort;
  onSort?: () => void;
};

/** A column's head; a button when the column sorts. */
export function Th({ align = "left", sort, onSort, className, children, ...rest }: ThProps) {
  return (
    <th
      scope="col"
      aria-sort={sort ?? undefined}
      className={clsx(
        "h-8 px-2 text-xs font-[550] whitespace-nowrap text-ink-3 first:pl-0 last:pr-0",
        align === "right" ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex h-6 items-center gap-1 rounded-sm hover:text-ink"
        >
          {children}
          {sort === "ascending" ? <ArrowUp size={12} aria-hidden /> : null}
          {sort === "descending" ? <ArrowDown size={12} aria-hidden /> : null}
        </button>
      ) : (
        children
      )}
    </th>
  );
}

/** A row; `active` is the one the keyboard is on. */
export function Tr({
  active = false,
  className,
  ...rest
}: ComponentProps<"tr"> & { active?: boolean }) {
  return (
    <tr
      data-active={active || undefined}
      className={clsx("transition-colors hover:bg-hover/60 data-active:bg-accent-soft", className)}
      {...rest}
    />
  );
}

/** A cell as high as the reader's density says. */
export function Td({
  align = "left",
  className,
  ...rest
}: Omit<ComponentProps<"td">, "align"> & { align?: "left" | "right" }) {
  return (
    <td
      className={clsx(
        "h-(--row) px-2 py-0 first:pl-0 last:pr-0",
        align === "right" && "text-right",
        className,
      )}
      {...rest}
    />
  );
}
