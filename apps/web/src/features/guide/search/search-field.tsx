import { Link, useNavigate } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Search } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { searchKindWords } from "#/lib/search-words.ts";
import { useGuideSearch } from "#/lib/use-guide-search.ts";
import { counted } from "#/lib/words.ts";
import { Marked } from "./marked.tsx";

const most = 6;

/**
 * A field to search the guide with. While the focus is in it, what one types finds pages below it; the arrow keys walk
 * from the field into them and back. Enter in the field leads to all that was found. Without scripts it is a form.
 */
export function SearchField({ className }: { className?: string }): ReactNode {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [isClosed, setClosed] = useState(false);
  const found = useGuideSearch(text, most);
  const choices =
    isClosed || found === null ? [] : [...found.results, ...found.jobs].slice(0, most);
  const field = useRef<HTMLInputElement>(null);
  const links = useRef<(HTMLAnchorElement | null)[]>([]);

  /** Moves the focus between the field (-1) and what was found, round and round. */
  function walk(event: KeyboardEvent, from: number) {
    if (event.key === "Escape") {
      setClosed(true);
      field.current?.focus();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || choices.length === 0) return;
    event.preventDefault();
    const count = choices.length + 1;
    const to = ((from + 1 + step + count) % count) - 1;
    (to === -1 ? field.current : links.current[to])?.focus();
  }

  return (
    <search className={clsx("group/search relative block", className)}>
      <form
        method="get"
        action="/guide/search"
        onSubmit={(event) => {
          event.preventDefault();
          setClosed(true);
          void navigate({ to: "/guide/search", search: text.trim() === "" ? {} : { q: text } });
        }}
      >
        <Search
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3"
        />
        <input
          ref={field}
          type="search"
          name="q"
          value={text}
          maxLength={100}
          placeholder="Search the guide"
          aria-label="Search the guide"
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            setClosed(false);
          }}
          onKeyDown={(event) => walk(event, -1)}
          className="control h-9 pr-2 pl-8"
        />
      </form>
      <output className="sr-only">
        {choices.length === 0 ? "" : `${counted(choices.length, "page")} found, below the field`}
      </output>
      {choices.length === 0 ? null : (
        <ul
          aria-label="Found"
          className="absolute top-full left-0 z-30 mt-1 hidden w-[min(28rem,calc(100vw-2rem))] overflow-hidden rounded-md border border-line bg-raised p-1 shadow-float group-focus-within/search:block"
        >
          {choices.map(({ path, title, excerpt, kind }, index) => (
            <li key={path}>
              <Link
                to={path}
                ref={(link) => {
                  links.current[index] = link;
                }}
                onKeyDown={(event) => walk(event, index)}
                onClick={() => setClosed(true)}
                className="block rounded-sm px-2.5 py-1.5 hover:bg-hover focus-visible:bg-hover focus-visible:outline-offset-[-2px]"
              >
                <span className="flex items-baseline justify-between gap-4 text-sm">
                  <span className="truncate font-[550]">
                    <Marked pieces={title} />
                  </span>
                  <span className="shrink-0 text-xs text-ink-3">{searchKindWords[kind]}</span>
                </span>
                <span className="block truncate text-xs text-ink-2">
                  <Marked pieces={excerpt} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
