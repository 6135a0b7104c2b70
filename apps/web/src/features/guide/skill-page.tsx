import type { GuideSkillDto } from "@unsung/api/contract/guide";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { counted, levelWords, minutesText } from "#/lib/words.ts";
import { textLinkClass } from "#/ui/link.tsx";
import { PayRange } from "#/ui/money.tsx";
import { GuideAnchor, LinkList } from "./guide-link.tsx";
import { type GuideSection, GuidePageView } from "./guide-page.tsx";
import { Outside } from "./outside.tsx";
import { Points } from "./points.tsx";
import { Prose, WordList, Words } from "./prose.tsx";
import { SkillNow } from "./skill-now.tsx";

const route = getRouteApi("/public/guide-pages/guide/skills/$skill");

type Content = GuideSkillDto["content"];

/** One skill: what it is, how it grows, how it is shown, and what the market says of it now. */
export function SkillPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind={`${content.areaTitle} · usually met first as a ${levelWords[content.level].toLowerCase()} developer`}
      aside={<SkillNow content={content} />}
      sections={[
        content.why === ""
          ? null
          : { id: "why", title: "Why it matters", content: <Prose html={content.why} /> },
        content.example === ""
          ? null
          : { id: "example", title: "For example", content: <Prose html={content.example} /> },
        aroundSection(content),
        levelsSection(content),
        evidenceSection(content),
        content.projects.length === 0
          ? null
          : { id: "build", title: "To build", content: <Points points={content.projects} /> },
        jobsSection(content),
        learnSection(content),
      ]}
    />
  );
}

function aroundSection({ before, after, tools }: Content): GuideSection | null {
  if (before.length + after.length + tools.length === 0) return null;
  return {
    id: "around",
    title: "Before and after",
    content: (
      <>
        <div className="grid grid-cols-2 gap-x-8 border-t border-line">
          <Around name="Comes before" links={before} none="Nothing: one can begin here." />
          <Around name="Opens the way to" links={after} none="Nothing further here." />
        </div>
        {tools.length === 0 ? null : (
          <div className="mt-6 flex flex-wrap gap-x-4 gap-y-1">
            <h3 className="text-ink-2">Done with</h3>
            <LinkList links={tools} />
          </div>
        )}
      </>
    ),
  };
}

function Around({ name, links, none }: { name: string; links: Content["before"]; none: string }) {
  return (
    <div>
      <h3 className="eyebrow pt-3">{name}</h3>
      {links.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">{none}</p>
      ) : (
        <ul className="mt-1 flex flex-col gap-1">
          {links.map(({ title, path, summary }) => (
            <li key={path}>
              <GuideAnchor
                path={path}
                title={summary}
                className="font-serif text-lg hover:text-accent"
              >
                {title}
              </GuideAnchor>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function levelsSection({ levels }: Content): GuideSection | null {
  const told = (["junior", "mid", "senior"] as const).filter((level) => levels[level].length > 0);
  if (told.length === 0) return null;
  return {
    id: "levels",
    title: "What one can do",
    content: (
      <dl className="border-t border-line">
        {told.map((level) => (
          <div
            key={level}
            className="grid gap-x-6 gap-y-2 border-b border-line py-4 sm:grid-cols-[112px_minmax(0,1fr)]"
          >
            <dt className="text-base font-[600]">{levelWords[level]}</dt>
            <dd>
              <WordList items={levels[level]} />
            </dd>
          </div>
        ))}
      </dl>
    ),
  };
}

function evidenceSection({ interview, samples }: Content): GuideSection | null {
  if (interview.length + samples.length === 0) return null;
  return {
    id: "evidence",
    title: "How it is shown",
    content: (
      <>
        {samples.length === 0 ? null : (
          <>
            <h3 className="eyebrow">By work</h3>
            <ul className="mt-1 border-t border-line">
              {samples.map(({ path, title, level, minutes }) => (
                <li
                  key={path}
                  className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-2.5"
                >
                  <GuideAnchor path={path} className={textLinkClass}>
                    {title}
                  </GuideAnchor>
                  <span className="tabular text-sm text-ink-2">
                    {levelWords[level]}, {minutesText(minutes)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {interview.length === 0 ? null : (
          <>
            <h3 className="eyebrow mt-7">In an interview</h3>
            <ol className="mt-1 border-t border-line">
              {interview.map(({ ask, listenFor }) => (
                <li key={ask} className="border-b border-line py-4">
                  <Words html={ask} className="block font-serif text-lg" />
                  <p className="eyebrow mt-3">Listen for</p>
                  <WordList items={listenFor} className="mt-1.5 text-sm text-ink-2" />
                </li>
              ))}
            </ol>
          </>
        )}
      </>
    ),
  };
}

function jobsSection({ id, now: { jobs } }: Content): GuideSection | null {
  if (jobs.newest.length === 0) return null;
  return {
    id: "jobs",
    title: "Newest jobs that ask for it",
    content: (
      <>
        <ul className="border-t border-line">
          {jobs.newest.map(({ slug, title, organization, pay }) => (
            <li
              key={slug}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-2.5"
            >
              <div className="min-w-0">
                <Link to="/jobs/$slug" params={{ slug }} className={textLinkClass}>
                  {title}
                </Link>
                <p className="text-sm text-ink-2">
                  {organization.name}
                  {organization.demo ? " (demo)" : ""}
                </p>
              </div>
              <p className="text-right text-sm">{pay === null ? null : <PayRange {...pay} />}</p>
            </li>
          ))}
        </ul>
        {jobs.count > jobs.newest.length ? (
          <p className="mt-3 text-sm">
            <Link to="/jobs" search={{ skills: [id] }} className={textLinkClass}>
              All {counted(jobs.count, "job")}
            </Link>
          </p>
        ) : null}
      </>
    ),
  };
}

function learnSection({ certifications, upToDate, esco }: Content): GuideSection | null {
  if (certifications.length + upToDate.length === 0 && esco === null) return null;
  return {
    id: "learn",
    title: "To learn and to stay up to date",
    content: (
      <>
        <ul className="border-t border-line">
          {upToDate.map(({ title, url, what }) => (
            <li key={url} className="border-b border-line py-3">
              <Outside url={url}>{title}</Outside>
              <p className="mt-0.5 text-sm text-ink-2">{what}</p>
            </li>
          ))}
        </ul>
        {certifications.length === 0 ? null : (
          <>
            <h3 className="eyebrow mt-7">Certifications that carry weight</h3>
            <ul className="mt-1 border-t border-line">
              {certifications.map(({ name, by, weight }) => (
                <li key={name} className="border-b border-line py-3">
                  <span className="font-[600]">{name}</span>, {by}
                  <p className="mt-0.5 text-sm text-ink-2">{weight}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {esco === null ? null : (
          <p className="mt-4 text-sm text-ink-2">
            In the European classification ESCO: <Outside url={esco.id}>{esco.title}</Outside>
          </p>
        )}
      </>
    ),
  };
}
