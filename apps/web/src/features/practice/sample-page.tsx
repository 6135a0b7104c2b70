import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { kindWords, languageWords } from "#/lib/sample-words.ts";
import { levelWords, minutesText } from "#/lib/words.ts";
import { responsibilityNames } from "#/ui/evidence-strip.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Markdown } from "#/ui/markdown.tsx";
import { Facts } from "#/ui/page.tsx";
import { StartPractice } from "./start-practice.tsx";

const route = getRouteApi("/public/practice/$sampleId");

/** One work sample: what it asks, before anything is begun. */
export function SamplePage(): ReactNode {
  const sample = route.useLoaderData();
  return (
    <article className="mx-auto w-full max-w-[1160px] px-4 pt-8 pb-20 sm:px-8 sm:pt-12">
      <p className="text-sm text-ink-2">
        <Link to="/practice" className={textLinkClass}>
          Practice
        </Link>
      </p>
      <h1 className="display mt-1 max-w-[26ch] text-xl sm:text-2xl">{sample.title}</h1>
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_300px]">
        <aside className="lg:col-start-2 lg:row-start-1">
          <div className="flex flex-col gap-5 lg:sticky lg:top-6">
            <Facts
              className="grid-cols-2 border-y border-line py-4"
              items={[
                { name: "Responsibility", value: responsibilityNames[sample.responsibility] },
                { name: "Time", value: `About ${minutesText(sample.minutes)}, no clock` },
                { name: "Level", value: levelWords[sample.level] },
                { name: "Language", value: languageWords[sample.language] },
              ]}
            />
            <StartPractice sampleId={sample.sampleId} />
            <p className="text-xs text-ink-3">
              {kindWords[sample.kind].long}{" "}
              {sample.skills.length === 0 ? null : (
                <>It asks for {sample.skills.map((skill) => skill.title).join(", ")}.</>
              )}
            </p>
          </div>
        </aside>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <Markdown
            html={sample.briefHtml}
            className="[&>h1:first-child]:hidden [&>h1:first-child+*]:mt-0"
          />
        </div>
      </div>
    </article>
  );
}
