import type { RoadmapDto, RoadmapSkillDto } from "@unsung/api/contract/roadmap";
import type { SampleLevel } from "@unsung/api/contract/sample";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { counted, levelWords, minutesText } from "#/lib/words.ts";
import { textLinkClass } from "#/ui/link.tsx";
import { GuideAnchor } from "../guide-link.tsx";
import { evidenceWords, type SkillState } from "./skill-states.ts";

type Content = RoadmapDto["content"];

const levels = ["junior", "mid", "senior"] as const satisfies readonly SampleLevel[];

/** The way to the goal, skill by skill, in an order in which it can be learned. */
export function Way({ content }: { content: Content }) {
  const { goal, skills } = content;
  if (goal === null) return null;
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  return (
    <section aria-labelledby="the-way" className="mt-12">
      <h2 id="the-way" className="display text-xl">
        The way to {goal.title}
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        {counted(goal.way.length, "skill")}, each behind what it rests on.{" "}
        {counted(Object.keys(goal.wanted).length, "of them is", "of them are")} asked for by the
        goal itself, in bold.
      </p>
      <ol className="roadmap-way mt-4">
        {goal.way.map((id, index) => {
          const skill = byId.get(id);
          return skill === undefined ? null : (
            <li key={id} className="flex gap-3 border-b border-line py-2 text-sm">
              <span className="tabular w-6 shrink-0 text-right text-ink-3">{index + 1}</span>
              <div className="min-w-0 flex-1">
                <GuideAnchor
                  path={skill.path}
                  className={clsx("hover:text-accent", id in goal.wanted && "font-[620]")}
                >
                  {skill.title}
                </GuideAnchor>
                <Facts skill={skill} weight={goal.kind === "job" ? goal.wanted[id] : undefined} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Every skill by level and area: all that the map tells, in words. */
export function AllSkills({
  content,
  states,
}: {
  content: Content;
  states: ReadonlyMap<string, SkillState>;
}) {
  const { skills, areas, goal } = content;
  const shown = skills.filter(({ id }) => states.get(id)?.part !== "beside");
  const rest = goal === null ? [] : skills.filter((skill) => !shown.includes(skill));
  return (
    <>
      {goal === null
        ? levels.map((level) => (
            <LevelPart
              key={level}
              title={levelWords[level]}
              skills={shown.filter((skill) => skill.level === level)}
              {...{ areas, content }}
            />
          ))
        : null}
      {rest.length === 0 ? null : (
        <LevelPart title="Not on this way" skills={rest} {...{ areas, content }} isQuiet />
      )}
    </>
  );
}

type LevelPartProps = {
  title: string;
  skills: readonly RoadmapSkillDto[];
  areas: Content["areas"];
  content: Content;
  isQuiet?: boolean;
};

function LevelPart({ title, skills, areas, content, isQuiet = false }: LevelPartProps) {
  if (skills.length === 0) return null;
  const id = `level-${title.toLowerCase().replaceAll(/[^a-z]+/gu, "-")}`;
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="display text-xl">
        {title}
      </h2>
      {areas.map(({ area, title: areaName }) => {
        const own = skills.filter((skill) => skill.area === area);
        return own.length === 0 ? null : (
          <section key={area} className="mt-5">
            <h3 className="flex items-center gap-2 border-b border-line pb-1.5 text-base font-[600]">
              <span aria-hidden className={`roadmap-swatch roadmap-area-${area}`} />
              {areaName}
            </h3>
            <ul className="roadmap-columns">
              {own.map((skill) => (
                <li key={skill.id} id={`skill-${skill.id}`} className="border-b border-line py-2.5">
                  <GuideAnchor
                    path={skill.path}
                    className={clsx(
                      "text-base hover:text-accent",
                      isQuiet ? "text-ink-2" : "font-[600]",
                    )}
                  >
                    {skill.title}
                  </GuideAnchor>
                  {isQuiet ? null : <p className="mt-0.5 text-sm text-ink-2">{skill.summary}</p>}
                  <Prerequisites skill={skill} content={content} />
                  <Facts skill={skill} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function Prerequisites({ skill, content }: { skill: RoadmapSkillDto; content: Content }) {
  const before = content.skills.filter(({ id }) => skill.prerequisites.includes(id));
  if (before.length === 0) return null;
  return (
    <p className="mt-1 text-xs text-ink-3">
      Rests on{" "}
      {before.map(({ id, title, path }, index) => (
        <span key={id}>
          {index === 0 ? "" : ", "}
          <GuideAnchor path={path} className={textLinkClass}>
            {title}
          </GuideAnchor>
        </span>
      ))}
    </p>
  );
}

function Facts({ skill, weight }: { skill: RoadmapSkillDto; weight?: number | undefined }) {
  const facts = [
    weight === undefined ? null : `weight ${weight} of 5`,
    skill.evidence === null || skill.evidence === "proved" ? null : evidenceWords[skill.evidence],
    skill.sample === null ? null : `a sample of ${minutesText(skill.sample.minutes)} proves it`,
  ].filter((fact) => fact !== null);
  if (skill.evidence === "proved") {
    return (
      <p className="mt-0.5 flex items-center gap-1 text-xs font-[550] text-ink">
        <Check size={12} strokeWidth={3} aria-hidden /> Proved
        {weight === undefined ? "" : `, weight ${weight} of 5`}
      </p>
    );
  }
  return facts.length === 0 ? null : (
    <p className="mt-0.5 text-xs text-ink-3">{facts.join(", ")}</p>
  );
}
