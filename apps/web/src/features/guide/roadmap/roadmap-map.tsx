import type { RoadmapDto } from "@unsung/api/contract/roadmap";
import { Link, useNavigate } from "@tanstack/react-router";
import { Maximize, Minus, Plus } from "lucide-react";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { levelWords } from "#/lib/words.ts";
import { IconButton } from "#/ui/button.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { isDirection, lineage, neighbour } from "./neighbours.ts";
import { Edges, Ground, pictureExtent, SkillNode } from "./roadmap-picture.tsx";
import { evidenceWords, type SkillState } from "./skill-states.ts";
import { useView } from "./use-view.ts";

type Content = RoadmapDto["content"];

type RoadmapMapProps = {
  content: Content;
  states: ReadonlyMap<string, SkillState>;
  signedIn: boolean;
};

/** How far an arrow key moves the picture, in pixels of the screen, and how much a press of + or − makes it larger. */
const stride = 80;
const growth = 1.25;

/** The skill graph to look at, to zoom and to walk along by keyboard. */
export function RoadmapMap({ content, states, signedIn }: RoadmapMapProps): ReactNode {
  const { skills, edges, areas, node, goal } = content;
  const navigate = useNavigate();
  const picture = useMemo(() => pictureExtent(content), [content]);
  const frame = useRef<HTMLFieldSetElement>(null);
  const { viewBox, zoom, pan, showAll, show, wasDragged } = useView(frame, picture);
  /** The one node that the Tab key stops at. */
  const [stop, setStop] = useState<string | null>(null);
  const [under, setUnder] = useState<string | null>(null);
  const line = useMemo(() => (under === null ? null : lineage(under, edges)), [under, edges]);
  const first = goal?.way[0] ?? skills[0]?.id ?? null;
  const tabStop = skills.some(({ id }) => id === stop) ? stop : first;
  const titles = new Map(areas.map(({ area, title }) => [area, title]));

  function onKeyDown(event: KeyboardEvent<HTMLFieldSetElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = skillAt(event.target);
    const action = keyAction(event.key, { walk: at !== null && !event.shiftKey });
    if (action === null) return;
    event.preventDefault();
    action(at ?? "");
  }

  function keyAction(key: string, { walk }: { walk: boolean }): ((at: string) => void) | null {
    if (isDirection(key))
      return walk
        ? (at) => goTo(neighbour(key, at, { places: skills, edges }))
        : () => pan(strides[key]);
    if (key === "+" || key === "=") return () => zoom(growth);
    if (key === "-" || key === "_") return () => zoom(1 / growth);
    return key === "0" ? showAll : null;
  }

  function goTo(id: string | null) {
    if (id === null) return;
    setStop(id);
    frame.current?.querySelector<SVGAElement>(`[data-skill="${id}"]`)?.focus();
  }

  function open(event: MouseEvent<HTMLElement | SVGElement>) {
    const id = skillAt(event.target);
    const skill = skills.find((each) => each.id === id);
    if (skill === undefined) return;
    // The end of a drag is no press; with a key held, the browser opens a tab.
    if (wasDragged()) event.preventDefault();
    else if (!event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      void navigate({ to: skill.path });
    }
  }

  useEffect(() => {
    const id = content.next?.skillId;
    const skill = skills.find((each) => each.id === id);
    if (skill) show({ x: skill.x, y: skill.y, ...node });
    // Only what is next moves the picture by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [content.next?.skillId]);

  return (
    <figure className="mt-3" aria-label="Map of skills">
      <div className="guide-noscript-hidden flex items-center justify-between gap-4 py-2 print:hidden">
        <p className="text-xs text-ink-3">
          <span className="hidden sm:inline">
            Drag to move; zoom with + − 0, by pinching, or with Ctrl and the wheel.{" "}
          </span>
          {signedIn ? null : (
            <>
              <Link to="/sign-in" search={{ next: "/guide/roadmap" }} className={textLinkClass}>
                Sign in
              </Link>{" "}
              to see what you have proved.
            </>
          )}
        </p>
        <div className="flex gap-1">
          <IconButton label="Larger" size="sm" onClick={() => zoom(growth)}>
            <Plus size={16} aria-hidden />
          </IconButton>
          <IconButton label="Smaller" size="sm" onClick={() => zoom(1 / growth)}>
            <Minus size={16} aria-hidden />
          </IconButton>
          <IconButton label="All of it" size="sm" onClick={showAll}>
            <Maximize size={16} aria-hidden />
          </IconButton>
        </div>
      </div>
      {/* Two levels of keyboard: the map itself takes + − 0 and arrows, the skills in it are walked along their edges. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events*/}
      <fieldset
        ref={frame}
        aria-label="Map. Plus and minus zoom, zero shows all of it, arrows move it; on a skill they lead along its edges."
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="roadmap-frame"
        style={{ aspectRatio: picture.width / picture.height }}
        onKeyDown={onKeyDown}
        onClick={open}
        onPointerOver={(event) => setUnder(skillAt(event.target))}
        onDragStart={(event) => event.preventDefault()}
        onPointerLeave={() => setUnder(null)}
        onFocus={(event) => {
          const id = skillAt(event.target);
          const skill = skills.find((each) => each.id === id);
          setUnder(id);
          if (skill === undefined) return;
          setStop(skill.id);
          show({ x: skill.x, y: skill.y, ...node });
        }}
        onBlur={() => setUnder(null)}
      >
        <svg
          viewBox={viewBox}
          preserveAspectRatio="xMinYMin slice"
          className="roadmap-svg"
          data-lit={line === null ? undefined : true}
        >
          <Ground content={content} />
          <Edges edges={edges} states={states} isLit={line?.isPart ?? null} />
          {skills.map((skill) => {
            const state = states.get(skill.id);
            return state === undefined ? null : (
              <SkillNode
                key={skill.id}
                skill={skill}
                state={state}
                size={node}
                areaTitle={titles.get(skill.area) ?? ""}
                isLit={line?.skills.has(skill.id) ?? false}
                tabIndex={skill.id === tabStop ? 0 : -1}
              />
            );
          })}
        </svg>
      </fieldset>
      <figcaption className="roadmap-caption border-y border-line bg-paper py-2.5">
        <About content={content} id={under} />
        <Legend content={content} signedIn={signedIn} />
      </figcaption>
    </figure>
  );
}

const strides = {
  ArrowUp: { dx: 0, dy: -stride },
  ArrowDown: { dx: 0, dy: stride },
  ArrowLeft: { dx: -stride, dy: 0 },
  ArrowRight: { dx: stride, dy: 0 },
};

function skillAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest("[data-skill]")?.getAttribute("data-skill") ?? null;
}

/** What the skill under the hand is; it keeps its place while there is none. */
function About({ content, id }: { content: Content; id: string | null }) {
  const skill = content.skills.find((each) => each.id === id);
  return (
    <div className="guide-noscript-hidden hidden min-h-11 text-sm sm:block print:hidden">
      {skill === undefined ? (
        <p className="text-ink-2">
          Point at a skill, or walk along the lines with the arrow keys: what it rests on is above
          it, what rests on it below.
        </p>
      ) : (
        <>
          <p>
            <span className="font-[600]">{skill.title}</span>
            <span className="text-ink-2"> · {levelWords[skill.level]}</span>
            {skill.evidence === null || skill.evidence === "none" ? null : (
              <span className="text-ink-2"> · {evidenceWords[skill.evidence]}</span>
            )}
          </p>
          <p className="text-ink-2">{skill.summary}</p>
        </>
      )}
    </div>
  );
}

function Legend({ content, signedIn }: { content: Content; signedIn: boolean }) {
  const { goal, next } = content;
  const entries = [
    ...(goal === null
      ? []
      : [
          { look: "wanted", words: "asked for by the goal" },
          { look: "way", words: "on the way" },
          { look: "beside", words: "not on the way" },
        ]),
    ...(signedIn
      ? [
          { look: "proved", words: "proved" },
          { look: "interviewed", words: "shown in an interview" },
          { look: "self-declared", words: "self-declared" },
          { look: "none", words: "no evidence yet" },
        ]
      : []),
    ...(next === null ? [] : [{ look: "next", words: "next best step" }]),
  ];
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5 text-xs text-ink-2 empty:hidden">
      {entries.map(({ look, words }) => (
        <li key={look} className="flex items-center gap-2">
          <span aria-hidden className="roadmap-key" data-look={look} />
          {words}
        </li>
      ))}
    </ul>
  );
}
