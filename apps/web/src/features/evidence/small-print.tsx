import type { EvidenceDto } from "@unsung/api/contract/evidence";
import { type ReactNode } from "react";
import { Time } from "#/ui/time.tsx";

/** Versions and hashes: with them the same verdict can be reached again, anywhere. */
export function SmallPrint({ evidence: { sample, verdict } }: { evidence: EvidenceDto }) {
  const lines: [string, ReactNode][] = [
    ["Work sample", `${sample.sampleId}, version ${sample.version}`],
    ["Its content", sample.hash],
  ];
  if (verdict !== null) {
    const drawn = Object.entries(verdict.variant).map(([name, value]) => `${name} = ${value}`);
    if (drawn.length > 0) lines.push(["Variant", drawn.join(", ")]);
    lines.push(
      ["Submission", verdict.submissionHash],
      [
        "Engine",
        `${verdict.engine.version}, PostgreSQL ${verdict.engine.postgres}, QuickJS ${verdict.engine.quickjs}`,
      ],
      ["Graded", <Time key="graded" at={verdict.gradedOn} show="date" />],
    );
  }
  return (
    <footer className="mt-12 border-t border-line pt-4">
      <dl className="grid gap-x-6 gap-y-1 text-xs text-ink-3 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="mb-1 font-mono break-all sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-prose text-xs text-ink-3">
        The same work sample, submission and engine give the same verdict, byte for byte.
      </p>
    </footer>
  );
}
