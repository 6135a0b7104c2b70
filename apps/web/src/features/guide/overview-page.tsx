import type { GuideLink, GuideOverviewDto } from "@unsung/api/contract/guide";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { textLinkClass } from "#/ui/link.tsx";
import { Doors } from "./doors.tsx";
import { GuideAnchor, TeaserList } from "./guide-link.tsx";
import { SearchField } from "./search/search-field.tsx";
import { RequestPicture } from "./request-picture.tsx";

const route = getRouteApi("/public/guide");

/** The guide's first page: one request on its way, and from there the way to everything else. */
export function OverviewPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  const groups = new Map(content.articles.map(({ group, articles }) => [group, articles]));
  const of = (group: GuideOverviewDto["content"]["articles"][number]["group"]) =>
    groups.get(group) ?? [];
  const page = (path: string) => content.pages.filter((each) => each.path === path);
  const { counts } = content;
  return (
    <div className="mx-auto w-full max-w-[1160px] px-4 pb-20 sm:px-8">
      <header className="grid gap-x-12 gap-y-4 pt-10 pb-6 sm:pt-14 sm:pb-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-end">
        <div>
          <p className="eyebrow">Guide to the back-end developer</p>
          <h1 className="display mt-2 max-w-[14ch] text-[34px] leading-[40px] sm:text-2xl">
            What happens after you press the button
          </h1>
        </div>
        <div>
          <p className="guide-lead">
            Follow one request down to the database and back. Then read about the people who build
            that part: what they do all day, which skills it takes, and how to learn, show and hire
            them.
          </p>
          <SearchField className="mt-4 max-w-[22rem] print:hidden" />
        </div>
      </header>
      <RequestPicture requests={content.requests} request={content.request} />

      <div className="mt-14 flex flex-col gap-16">
        <Part id="role" title="The role" lead="Who does this work, and what they answer for.">
          <TeaserList columns={2} teasers={[...of("role"), ...page("/guide/day")]} />
        </Part>
        <Part
          id="responsibilities"
          title="Four responsibilities"
          lead="Everything that a back-end developer is asked for hangs on one of them."
        >
          <TeaserList columns={2} teasers={content.responsibilities} />
        </Part>
        <Part
          id="disciplines"
          title="Six disciplines"
          lead="The same order in the shop, seen from six desks. Any two can be compared."
        >
          <TeaserList columns={2} teasers={content.disciplines} />
          <Comparisons links={content.comparisons} />
        </Part>
        <Part
          id="skills"
          title="Skills and tools"
          lead={`${counts.skills} skills, ${counts.tools} tools, and ${counts.samples} pieces of work that show them.`}
        >
          <TeaserList
            columns={2}
            teasers={[...page("/guide/skills"), ...page("/guide/tools"), ...of("skills")]}
          />
          <p className="mt-4 text-sm">
            <Link to="/guide/roadmap" className={textLinkClass}>
              All skills on a map, with the way to a goal
            </Link>
          </p>
        </Part>
        <Part
          id="challenges"
          title="What makes it hard"
          lead={`${counts.challenges} scenes that most people in the trade have lived through, and what helps.`}
        >
          <TeaserList columns={2} teasers={[...page("/guide/challenges"), ...of("teams")]} />
        </Part>
        <Part
          id="career"
          title="Career and hiring"
          lead="What the steps are, what is paid and asked, and how to choose somebody fairly."
        >
          <TeaserList
            columns={2}
            teasers={[...page("/guide/career"), ...page("/guide/hiring"), ...of("career")]}
          />
        </Part>
      </div>
      <Doors doors={frame.doors} />
    </div>
  );
}

function Part({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-t border-line pt-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,8fr)]"
    >
      <div>
        <h2 id={id} className="display text-xl">
          {title}
        </h2>
        <p className="mt-1 max-w-[40ch] text-sm text-ink-2">{lead}</p>
      </div>
      <div className="-mt-3">{children}</div>
    </section>
  );
}

function Comparisons({ links }: { links: readonly GuideLink[] }) {
  return (
    <details className="guide-fold mt-4">
      <summary className="flex items-center justify-between gap-4 text-sm text-accent">
        All {links.length} comparisons
      </summary>
      <ul className="mt-3 grid gap-x-8 gap-y-1.5 text-sm sm:grid-cols-2">
        {links.map(({ title, path }) => (
          <li key={path}>
            <GuideAnchor path={path} className={textLinkClass}>
              {title}
            </GuideAnchor>
          </li>
        ))}
      </ul>
    </details>
  );
}
