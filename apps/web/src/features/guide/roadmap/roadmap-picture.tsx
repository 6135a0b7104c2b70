import type { RoadmapDto, RoadmapSkillDto } from "@unsung/api/contract/roadmap";
import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, memo } from "react";
import { levelWords } from "#/lib/words.ts";
import { labelLines } from "./label-lines.ts";
import { evidenceWords, type SkillState } from "./skill-states.ts";
import { type Extent } from "./view-box.ts";

type Content = RoadmapDto["content"];

/** Room around the graph for the names of levels and areas. */
const margin = { left: 92, top: 46, right: 16, bottom: 20 };

/** All of the picture, in its own pixels. */
export function pictureExtent({ size }: Pick<Content, "size">): Extent {
  return {
    x: -margin.left,
    y: -margin.top,
    width: size.width + margin.left + margin.right,
    height: size.height + margin.top + margin.bottom,
  };
}

/** Levels as bands and areas as columns, behind everything. */
export function Ground({ content }: { content: Content }): ReactNode {
  const { areas, bands, size } = content;
  return (
    <g aria-hidden>
      {areas.map(({ area, title, x, width }) => (
        <g key={area} className={`roadmap-area-${area}`}>
          <rect
            x={x - 24}
            y={-margin.top + 38}
            width={width + 48}
            height={size.height - 38 + margin.top}
            className="roadmap-lane"
          />
          <rect x={x} y={-margin.top + 34} width={width} height={2} className="roadmap-lane-top" />
          <text x={x} y={-margin.top + 24} className="roadmap-area-title">
            {title}
          </text>
        </g>
      ))}
      {bands.map(({ level, y }, index) => (
        <g key={level}>
          {index === 0 ? null : (
            <path d={`M${-margin.left} ${y - 17.5}H${size.width}`} className="roadmap-band-line" />
          )}
          <text x={-margin.left + 2} y={y + 28} className="roadmap-band-title">
            {levelWords[level]}
          </text>
        </g>
      ))}
    </g>
  );
}

type EdgesProps = {
  edges: Content["edges"];
  states: ReadonlyMap<string, SkillState>;
  /** Edges of the skill under the hand. */
  isLit: ((edge: Content["edges"][number]) => boolean) | null;
};

export const Edges = memo(function Edges({ edges, states, isLit }: EdgesProps): ReactNode {
  const onWay = (id: string) => {
    const part = states.get(id)?.part;
    return part === "way" || part === "wanted";
  };
  const stateOf = (edge: Content["edges"][number]) => {
    if (isLit?.(edge) === true) return "lit";
    return onWay(edge.from) && onWay(edge.to) ? "way" : "plain";
  };
  const layers = { plain: 0, way: 1, lit: 2 };
  const drawn = edges.map((edge) => ({ ...edge, state: stateOf(edge) }) as const);
  return (
    <g aria-hidden className="roadmap-edges">
      {drawn
        .toSorted((a, b) => layers[a.state] - layers[b.state])
        .map(({ from, to, path, state }) => (
          <path key={`${from} ${to}`} d={path} data-state={state} />
        ))}
    </g>
  );
});

type NodeProps = {
  skill: RoadmapSkillDto;
  state: SkillState;
  size: Content["node"];
  areaTitle: string;
  isLit: boolean;
} & Omit<ComponentProps<"a">, "children">;

/** One skill. Its name begins with the words that are seen, and says all that its looks do. */
export const SkillNode = memo(function SkillNode({
  skill,
  state,
  size,
  areaTitle,
  isLit,
  ...rest
}: NodeProps): ReactNode {
  const lines = labelLines(skill.title);
  const small = lines.length > 2;
  const step = small ? 13.5 : 17;
  const first = size.height / 2 - ((lines.length - 1) * step) / 2 + (small ? 4 : 5);
  const seen = [state.isNext ? "Next" : "", state.step ?? "", skill.title].join(" ").trim();
  const words = [
    seen.replaceAll(/\s+/gu, " "),
    areaTitle,
    levelWords[skill.level],
    state.step === null ? null : `step ${state.step} of the way`,
    state.evidence === null ? null : evidenceWords[state.evidence],
    state.isNext ? "next best step" : null,
  ].filter((word) => word !== null);
  return (
    <a
      href={skill.path}
      aria-label={words.join(", ")}
      data-skill={skill.id}
      data-part={state.part}
      data-evidence={state.evidence ?? undefined}
      data-next={state.isNext || undefined}
      data-lit={isLit || undefined}
      className={clsx("roadmap-node", `roadmap-area-${skill.area}`)}
      {...rest}
    >
      <g transform={`translate(${skill.x} ${skill.y})`}>
        <rect className="roadmap-box" width={size.width} height={size.height} rx={4} />
        <path className="roadmap-mark" d={`M1.5 5V${size.height - 5}`} />
        {state.isNext ? (
          <g transform={`translate(${size.width / 2 - 22} -9)`}>
            <rect className="roadmap-flag" width={44} height={17} rx={3} />
            <text className="roadmap-flag-text" x={22} y={12.5}>
              {"Next "}
            </text>
          </g>
        ) : null}
        {state.step === null ? null : (
          <text className="roadmap-step" x={size.width - 1} y={-4}>
            {`${state.step} `}
          </text>
        )}
        <text
          className={clsx("roadmap-label", small && "roadmap-label-small")}
          x={size.width / 2 + 1}
        >
          {lines.map((line, index) => (
            <tspan key={line} x={size.width / 2 + 1} y={first + index * step}>
              {/* The space keeps words apart for who has them read. */}
              {`${line} `}
            </tspan>
          ))}
        </text>
        {state.evidence === "proved" ? (
          <path className="roadmap-tick" d={`M8 ${size.height - 9}l3 3 6-7`} />
        ) : null}
      </g>
    </a>
  );
});
