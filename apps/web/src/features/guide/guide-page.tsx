import type { GuideFrame } from "@unsung/api/contract/guide";
import { type ReactNode } from "react";
import { textLinkClass } from "#/ui/link.tsx";
import { Doors } from "./doors.tsx";
import { GuideAnchor } from "./guide-link.tsx";

export type GuideSection = { id: string; title: string; content: ReactNode };

type Place = Pick<GuideSection, "id" | "title">;

type GuidePageProps = {
  frame: GuideFrame;
  /** What kind of page this is, above its title. */
  kind: string;
  /** Facts in the margin. */
  aside?: ReactNode;
  /** Between the summary and the first section. */
  children?: ReactNode;
  /** Parts of the page; the empty ones (null) are left out, also of the page's contents. */
  sections: readonly (GuideSection | null)[];
  /** Places on the page, where they are not its sections. */
  places?: readonly Place[];
  /** `wide` gives the margin to the page. */
  width?: "text" | "wide";
};

/** A page of the guide: where it stands, what it says, what to do next, where its figures are from. */
export function GuidePageView({
  frame,
  kind,
  aside,
  children,
  sections,
  places,
  width = "text",
}: GuidePageProps): ReactNode {
  const shown = sections.filter((section) => section !== null);
  const listed = places ?? shown;
  return (
    <>
      <article className={width === "wide" ? undefined : "guide-columns"}>
        <header className={width === "wide" ? "max-w-[640px]" : undefined}>
          <Crumbs frame={frame} />
          <p className="eyebrow mt-6">{kind}</p>
          <h1 className="display mt-2 text-[34px] leading-[40px] sm:text-2xl">
            <Unbroken text={frame.title} />
          </h1>
          <p className="guide-lead mt-4">{frame.summary}</p>
          {width === "wide" || listed.length < 2 ? null : (
            <details className="guide-fold mt-5 border-y border-line lg:hidden">
              <summary className="flex min-h-11 items-center justify-between gap-4 text-sm">
                On this page
              </summary>
              <nav aria-label="On this page, folded" className="pb-4 text-sm">
                <Places places={listed} />
              </nav>
            </details>
          )}
        </header>
        {width === "wide" ? null : (
          <aside className="guide-margin" aria-label="About this page">
            {aside}
            {listed.length < 2 ? null : (
              <nav aria-labelledby="on-this-page" className="hidden text-sm lg:block">
                <h2 id="on-this-page" className="eyebrow mb-2">
                  On this page
                </h2>
                <Places places={listed} />
              </nav>
            )}
          </aside>
        )}
        <div className="min-w-0">
          {children}
          {shown.map(({ id, title, content }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className="guide-section">
              <h2 id={`${id}-title`} className="display text-xl">
                {title}
              </h2>
              <div className="mt-4">{content}</div>
            </section>
          ))}
        </div>
      </article>
      <Doors doors={frame.doors} />
      <Sources frame={frame} />
      <Neighbours frame={frame} />
    </>
  );
}

/** Words with a hyphen stay on one line: "back-" above "end" reads as two. */
function Unbroken({ text }: { text: string }) {
  return text.split(/(\S+-\S+)/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}

function Crumbs({ frame }: { frame: GuideFrame }) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm text-ink-3">
      <ol className="flex flex-wrap">
        {frame.crumbs.map(({ title, path }) => (
          <li key={path} className="after:mx-2 after:content-['/']">
            <GuideAnchor path={path} className="hover:text-ink">
              {title}
            </GuideAnchor>
          </li>
        ))}
        <li aria-current="page" className="text-ink-2">
          {frame.title}
        </li>
      </ol>
    </nav>
  );
}

function Places({ places }: { places: readonly Place[] }) {
  return (
    <ol className="flex flex-col gap-1.5">
      {places.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="text-ink-2 hover:text-accent">
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Sources({ frame: { sources } }: { frame: GuideFrame }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="mt-12 border-t border-line pt-5">
      <h2 id="sources" className="eyebrow">
        Sources
      </h2>
      <ol className="mt-3 flex max-w-prose list-decimal flex-col gap-1.5 pl-5 text-sm text-ink-2 marker:text-ink-3">
        {sources.map(({ id, title, publisher, url, date }) => (
          <li key={id} id={`source-${id}`} className="target:text-ink">
            <a href={url} rel="noopener noreferrer" className={textLinkClass}>
              {title}
            </a>
            , {publisher}, <span className="tabular">{date}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Neighbours({ frame: { previous, next } }: { frame: GuideFrame }) {
  if (previous === null && next === null) return null;
  return (
    <nav
      aria-label="Before and after this page"
      className="mt-12 grid gap-4 border-t border-line pt-5 sm:grid-cols-2"
    >
      {previous === null ? null : (
        <GuideAnchor path={previous.path} className="group block">
          <span className="block text-xs text-ink-3">Before</span>
          <span className="font-serif text-lg group-hover:text-accent">{previous.title}</span>
        </GuideAnchor>
      )}
      {next === null ? null : (
        <GuideAnchor path={next.path} className="group block sm:col-start-2 sm:text-right">
          <span className="block text-xs text-ink-3">Next</span>
          <span className="font-serif text-lg group-hover:text-accent">{next.title}</span>
        </GuideAnchor>
      )}
    </nav>
  );
}
