import type { HiringDto } from "@unsung/api/contract/guide";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { textLinkClass } from "#/ui/link.tsx";
import { GuideAnchor } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Prose, WordList, Words } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/hiring");

type Content = HiringDto["content"];

/** How to hire a back-end developer: structured, on evidence, within the law. */
export function HiringPage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  return (
    <GuidePageView
      frame={frame}
      kind="Hiring"
      sections={[
        {
          id: "predictors",
          title: "What says how somebody will work",
          content: <Predictors predictors={content.predictors} />,
        },
        ...content.steps.map(({ id, title, what, do: todo, dont }) => ({
          id,
          title,
          content: (
            <>
              <Prose html={what} />
              <div className="mt-5 grid gap-x-8 gap-y-5 sm:grid-cols-2">
                {[
                  { name: "Do", items: todo },
                  { name: "Don’t", items: dont },
                ]
                  .filter(({ items }) => items.length > 0)
                  .map(({ name, items }) => (
                    <div key={name}>
                      <h3 className="eyebrow border-b border-line pb-1.5">{name}</h3>
                      <WordList items={items} className="mt-3 text-sm" />
                    </div>
                  ))}
              </div>
            </>
          ),
        })),
        content.questions.length === 0
          ? null
          : {
              id: "questions",
              title: "Questions to ask",
              content: <Questions questions={content.questions} />,
            },
      ]}
    >
      <Prose html={content.intro} className="mt-8" />
    </GuidePageView>
  );
}

/** Validities as bars on one scale, each with its number and source. */
function Predictors({ predictors }: { predictors: Content["predictors"] }) {
  return (
    <figure className="max-w-[620px]">
      <ul className="flex flex-col gap-3">
        {predictors.map(({ method, validity, source }) => (
          <li key={method}>
            <div className="flex items-baseline justify-between gap-4">
              <span className="text-base">{method}</span>
              <span className="tabular text-base font-[600]">
                {validity.toFixed(2)}
                <sup className="cite">
                  <a
                    href={`#source-${source.id}`}
                    aria-label={`Source ${source.number}`}
                    className="text-accent"
                  >
                    {source.number}
                  </a>
                </sup>
              </span>
            </div>
            <div aria-hidden className="mt-1 h-1.5 bg-line/60">
              <div className="h-full bg-ink-2" style={{ width: `${validity * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <figcaption className="mt-4 text-sm text-ink-2">
        Correlation with later performance in the job, over many studies: 0 says nothing, 1 says
        everything.
      </figcaption>
    </figure>
  );
}

function Questions({ questions }: { questions: Content["questions"] }) {
  return (
    <ol className="border-t border-line">
      {questions.map(({ ask, about, listenFor }) => (
        <li key={ask} className="border-b border-line py-5">
          <Words html={ask} className="block font-serif text-lg" />
          <p className="mt-1 text-sm text-ink-2">
            About{" "}
            <GuideAnchor path={about.path} className={textLinkClass}>
              {about.title}
            </GuideAnchor>
          </p>
          <p className="eyebrow mt-3">Listen for</p>
          <WordList items={listenFor} className="mt-1.5 text-sm text-ink-2" />
        </li>
      ))}
    </ol>
  );
}
