import type { RoadmapDto } from "@unsung/api/contract/roadmap";
import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#/ui/button.tsx";
import { toRoadmapFile } from "./roadmap-file.ts";
import { toPngFile, toSvgFile } from "./roadmap-image.ts";
import { pictureExtent } from "./roadmap-picture.tsx";

const kinds = ["json", "svg", "png"] as const;
type Kind = (typeof kinds)[number];

/** The roadmap to take along: as data, or as the picture that is on the page. */
export function RoadmapExport({ content }: { content: RoadmapDto["content"] }): ReactNode {
  const [busy, setBusy] = useState<Kind | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(kind: Kind) {
    setBusy(kind);
    setProblem(null);
    try {
      const file = await write(kind, content);
      if (file === null) setProblem("Show the map first: the picture is made from it.");
      else save(file, `roadmap${content.goal ? "-to-goal" : ""}.${kind}`);
    } catch {
      setProblem("This browser could not draw the picture. The SVG file holds the same.");
    } finally {
      setBusy(null);
    }
  }

  return (
    <section
      aria-labelledby="take-along"
      className="guide-noscript-hidden mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden"
    >
      <h2 id="take-along" className="text-sm text-ink-2">
        Take it along as
      </h2>
      {kinds.map((kind) => (
        <Button key={kind} size="sm" busy={busy === kind} onClick={() => void take(kind)}>
          <Download size={14} aria-hidden />
          {kind.toUpperCase()}
        </Button>
      ))}
      <output className="text-sm text-ink-2">{problem}</output>
    </section>
  );
}

/** The file's content; null for a picture while there is none on the page. */
async function write(kind: Kind, content: RoadmapDto["content"]): Promise<Blob | null> {
  if (kind === "json") {
    const text = JSON.stringify(toRoadmapFile(content), null, 2);
    return new Blob([text], { type: "application/json" });
  }
  const svg = document.querySelector<SVGSVGElement>(".roadmap-svg");
  if (svg === null || svg.clientWidth === 0) return null;
  const extent = pictureExtent(content);
  const file = toSvgFile(svg, extent);
  return kind === "svg" ? new Blob([file], { type: "image/svg+xml" }) : toPngFile(file, extent);
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
