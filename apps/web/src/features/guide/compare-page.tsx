import type { AspectDto, CompareDto } from "@unsung/api/contract/guide";
import { compareTitle } from "@unsung/api/contract/guide-paths";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { type ReactNode } from "react";
import { aspectOrder, aspectWords } from "./aspect-words.ts";
import { GuideAnchor } from "./guide-link.tsx";
import { GuidePageView } from "./guide-page.tsx";
import { Prose, WordList, Words } from "./prose.tsx";

const route = getRouteApi("/public/guide-pages/guide/compare/$a/$b");

/** Two disciplines over the same eight aspects, and what one hands to the other. */
export function ComparePage(): ReactNode {
  const { frame, content } = route.useLoaderData();
  const { a, b } = content;
  return (
    <GuidePageView
      frame={{ ...frame, title: compareTitle(a.title, b.title) }}
      kind="Side by side"
      width="wide"
      sections={[
        {
          id: "handover",
          title: "What one hands to the other",
          content: <Handover content={content} />,
        },
      ]}
    >
      <Choice content={content} />
      <table className="mt-8 w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{compareTitle(a.title, b.title)} over eight aspects</caption>
        <thead className="sticky top-0 z-10 bg-paper">
          <tr className="border-b border-line-strong/60">
            {[a, b].map(({ id, title, path }) => (
              <th key={id} scope="col" className="py-3 pr-4 align-bottom font-normal sm:pr-10">
                <GuideAnchor path={path} className="display text-lg hover:text-accent sm:text-xl">
                  {title}
                </GuideAnchor>
              </th>
            ))}
          </tr>
        </thead>
        {aspectOrder.map((aspect) => (
          <tbody key={aspect} className="border-b border-line">
            <tr>
              <th scope="rowgroup" colSpan={2} className="eyebrow pt-5 text-left">
                {aspectWords[aspect]}
              </th>
            </tr>
            <tr>
              {[a, b].map(({ id, aspects }) => (
                <td key={id} className="pt-1.5 pr-4 pb-6 align-top sm:pr-10">
                  <AspectView aspect={aspects[aspect]} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </GuidePageView>
  );
}

function AspectView({ aspect: { short, text, points } }: { aspect: AspectDto }) {
  return (
    <>
      <p className="font-serif text-base sm:text-lg">{short}</p>
      <Prose html={text} className="guide-aside mt-1.5" />
      {points.length === 0 ? null : (
        <WordList items={points} className="mt-2 hidden text-sm text-ink-2 sm:flex" />
      )}
    </>
  );
}

/** The two that are compared, each to be changed for another; choosing the other's own swaps them. */
function Choice({ content: { a, b, choices } }: { content: CompareDto["content"] }) {
  const sides = [
    { name: "Compare", own: a.id, pair: (id: string) => ({ a: id, b: id === b.id ? a.id : b.id }) },
    { name: "with", own: b.id, pair: (id: string) => ({ a: id === a.id ? b.id : a.id, b: id }) },
  ];
  return (
    <div className="mt-8 flex flex-col gap-2 border-y border-line py-3 print:hidden">
      {sides.map(({ name, own, pair }) => (
        <nav key={name} aria-label={name} className="text-sm sm:flex sm:items-center sm:gap-3">
          <span aria-hidden className="block pb-0.5 text-ink-3 sm:w-16 sm:shrink-0 sm:pb-0">
            {name}
          </span>
          <ul className="flex flex-wrap gap-x-1">
            {choices.map(({ id, title }) => (
              <li key={id}>
                <Link
                  to="/guide/compare/$a/$b"
                  params={pair(id)}
                  resetScroll={false}
                  aria-current={id === own ? "true" : undefined}
                  className="block rounded-sm px-2.5 py-1 whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}

function Handover({ content: { a, b, handover } }: { content: CompareDto["content"] }) {
  return (
    <>
      <p className="guide-lead">{handover.title}</p>
      <div className="mt-6 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {[
          { from: a, to: b },
          { from: b, to: a },
        ].map(({ from, to }) => (
          <div key={from.id}>
            <h3 className="flex items-center gap-2 text-base font-[620]">
              {from.title} <ArrowRight size={16} aria-label="to" className="text-ink-3" />{" "}
              {to.title}
            </h3>
            <ul className="mt-2 flex flex-col divide-y divide-line border-t border-line">
              {handover.gives
                .filter((each) => each.from === from.id)
                .map(({ what, example }) => (
                  <li key={what} className="py-3">
                    <Words html={what} className="block text-base" />
                    <Words html={example} className="mt-1 block text-sm text-ink-2" />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <dl className="mt-6 grid gap-x-12 gap-y-5 border-t border-line pt-5 sm:grid-cols-2">
        <div>
          <dt className="text-base font-[620]">Where it goes wrong</dt>
          <dd className="mt-1 text-base text-ink-2">
            <Words html={handover.goesWrong} />
          </dd>
        </div>
        <div>
          <dt className="text-base font-[620]">What helps</dt>
          <dd className="mt-1 text-base text-ink-2">
            <Words html={handover.helps} />
          </dd>
        </div>
      </dl>
    </>
  );
}
