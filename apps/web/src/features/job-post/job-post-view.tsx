import { clsx } from "clsx";
import { type ReactNode } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import {
  aiPolicyWords,
  employmentWords,
  levelWords,
  minutesText,
  placeText,
  sectorWords,
} from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";
import { responsibilityNames } from "#/ui/evidence-strip.tsx";
import { Markdown } from "#/ui/markdown.tsx";
import { PayRange } from "#/ui/money.tsx";
import { Time } from "#/ui/time.tsx";

export type JobPost = OutputOf<"jobPost.get">;

type JobPostViewProps = {
  post: JobPost;
  /** The organization's name: a link on the public page, words in a preview. */
  organization: ReactNode;
  /** Beside the post: how to apply, or why one can't. */
  aside: ReactNode;
};

/** A job post: what decides is in the first screen, the rest below it. */
export function JobPostView({ post, organization, aside }: JobPostViewProps) {
  return (
    <article className="mx-auto w-full max-w-[1160px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      <header>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          {organization}
          {post.organization.demo ? <Badge>Demo</Badge> : null}
        </p>
        <h1 className="display mt-1 max-w-[22ch] text-xl sm:text-2xl">{post.title}</h1>
        <KeyFacts post={post} />
      </header>
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_340px] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 empty:hidden lg:col-start-1">
          <WorkAsked post={post} />
        </div>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <div className="lg:sticky lg:top-6">{aside}</div>
        </div>
        <div className="min-w-0 lg:col-start-1">
          {post.descriptionHtml === "" ? null : <Markdown html={post.descriptionHtml} />}
          <Skills skills={post.skills} />
          <Stages stages={post.stages} />
        </div>
      </div>
    </article>
  );
}

function KeyFacts({ post }: { post: JobPost }) {
  const facts: { name: string; value: ReactNode }[] = [
    { name: "Pay", value: post.pay === null ? "Not stated yet" : <PayRange {...post.pay} /> },
    { name: "Place", value: placeText(post.place) },
    {
      name: "Level",
      value: `${levelWords[post.level]}, ${employmentWords[post.employmentType].toLowerCase()}`,
    },
    { name: "Sector", value: sectorWords[post.sector] },
  ];
  return (
    <dl className="mt-6 grid grid-cols-1 gap-y-3 border-y border-line py-4 sm:grid-cols-2 lg:grid-cols-4">
      {facts.map((fact, index) => (
        <div
          key={fact.name}
          className={clsx("pr-4", index > 0 && "lg:border-l lg:border-line lg:pl-5")}
        >
          <dt className="text-xs text-ink-3">{fact.name}</dt>
          <dd className="mt-0.5 text-base font-[550]">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The work samples, how long they take, and under which rule about AI. */
function WorkAsked({ post }: { post: JobPost }) {
  if (post.samples.length === 0) return null;
  return (
    <section aria-labelledby="work-asked">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="work-asked" className="text-base font-[620]">
          The work you are asked for
        </h2>
        <p className="tabular text-sm text-ink-2">{minutesText(post.totalMinutes)} in total</p>
      </div>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {post.samples.map((sample) => (
          <li
            key={sample.sampleId}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-2 text-sm sm:grid-cols-[120px_minmax(0,1fr)_auto]"
          >
            <span className="col-span-2 text-xs text-ink-3 sm:col-span-1">
              {responsibilityNames[sample.responsibility]}
            </span>
            <span>{sample.title}</span>
            <span className="tabular text-ink-2">{minutesText(sample.minutes)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-ink-2">
        {aiPolicyWords[post.aiPolicy].long}
        {post.paidWork === null ? null : <> This work is paid: {post.paidWork}</>}
      </p>
    </section>
  );
}

function Skills({ skills }: { skills: JobPost["skills"] }) {
  if (skills.length === 0) return null;
  const sorted = skills.toSorted((a, b) => b.weight - a.weight);
  return (
    <section className="mt-10">
      <h2 className="text-base font-[620]">Skills, by how much they count</h2>
      <ul className="mt-3 grid max-w-[560px] gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {sorted.map((skill) => (
          <li key={skill.skillId} className="flex items-center justify-between gap-4 text-sm">
            {skill.title}
            <WeightMark weight={skill.weight} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A weight from 1 to 5 as bars, and in words for who does not see them. */
function WeightMark({ weight }: { weight: number }) {
  return (
    <span className="flex items-end gap-0.5">
      <span className="sr-only">weight {weight} of 5</span>
      {[1, 2, 3, 4, 5].map((step) => (
        <span
          key={step}
          className={clsx("h-2.5 w-1 rounded-[1px]", step <= weight ? "bg-ink-2" : "bg-line")}
        />
      ))}
    </span>
  );
}

function Stages({ stages }: { stages: JobPost["stages"] }) {
  return (
    <section className="mt-10">
      <h2 className="text-base font-[620]">What happens after you apply</h2>
      <ol className="mt-3 flex flex-wrap items-center gap-y-2 text-sm">
        {stages.map((stage, index) => (
          <li key={stage.name} className="flex items-center">
            {index > 0 ? <span aria-hidden className="mx-3 h-px w-6 bg-line-strong" /> : null}
            <span className="tabular mr-1.5 text-xs text-ink-3">{index + 1}</span>
            {stage.name}
          </li>
        ))}
      </ol>
      <p className="mt-2 max-w-prose text-sm text-ink-2">
        A person decides at each step and gives the reason. You see where you stand, and can contest
        what a check says about your work.
      </p>
    </section>
  );
}

/** When it was published and until when one can apply. */
export function PostDates({ post }: { post: JobPost }) {
  return (
    <p className="text-xs text-ink-3">
      {post.publishedAt === null ? null : (
        <>
          Published <Time at={post.publishedAt} show="date" />
        </>
      )}
      {post.validThrough === null ? null : (
        <>
          {" "}
          · open until <Time at={post.validThrough} show="date" />
        </>
      )}
    </p>
  );
}
