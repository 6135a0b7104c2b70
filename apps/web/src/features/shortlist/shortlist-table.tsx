import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronDown, MessageSquare } from "lucide-react";
import { Fragment, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { rejectionWords } from "#/lib/words.ts";
import { Button, IconButton } from "#/ui/button.tsx";
import { EvidenceStrip } from "#/ui/evidence-strip.tsx";
import { Select } from "#/ui/select.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Time } from "#/ui/time.tsx";
import { RankReasons } from "./rank-reasons.tsx";
import { alignedTicks, nameOf, placesOf, pointsText, type Row } from "./ticks.ts";

export type ShortlistProps = {
  job: OutputOf<"job.get">;
  rows: readonly Row[];
  /** The order is the rank's, so that a place in it means something. */
  ranked: boolean;
  /** The reader may move and decline. */
  decides: boolean;
  onMove: (row: Row, stage: Row["stage"]) => void;
  onDecline: (row: Row) => void;
};

/** One row a person: the strip before the number, and the number's reasons one press away. */
export function ShortlistTable({
  job,
  rows,
  ranked,
  active,
  decides,
  onMove,
  onDecline,
}: ShortlistProps & { active: string | null }) {
  const organization = useOrganization();
  const navigate = useNavigate();
  const [open, setOpen] = useState<string | null>(null);
  const ticks = alignedTicks(job.samples, rows);
  const places = placesOf(rows);
  const columns = ranked ? 8 : 7;
  return (
    <Table
      caption={`Applications for ${job.title}`}
      head={
        <>
          {ranked ? (
            <Th align="right" className="w-8">
              <span className="sr-only">Place</span>
            </Th>
          ) : null}
          <Th>Candidate</Th>
          <Th>Evidence</Th>
          <Th align="right">Rank</Th>
          <Th>Stage</Th>
          <Th align="right">Notes</Th>
          <Th align="right">Applied</Th>
          <Th>
            <span className="sr-only">Decide</span>
          </Th>
        </>
      }
    >
      {rows.map((row) => (
        <Fragment key={row.id}>
          <Tr data-row={row.id} active={active === row.id}>
            {ranked ? (
              <Td align="right" className="w-8 text-ink-3">
                {places.get(row.id)}
              </Td>
            ) : null}
            <Td className="whitespace-nowrap">
              <Link
                to="/org/$organization/applications/$applicationId"
                params={{ organization, applicationId: row.id }}
                className="font-[550] hover:text-accent hover:underline hover:underline-offset-3"
              >
                {nameOf(row)}
              </Link>
            </Td>
            <Td>
              <EvidenceStrip
                size="md"
                ticks={ticks.get(row.id) ?? []}
                of={nameOf(row)}
                onPick={() =>
                  void navigate({
                    to: "/org/$organization/applications/$applicationId",
                    params: { organization, applicationId: row.id },
                  })
                }
              />
            </Td>
            <Td align="right">
              <span className="inline-flex items-center gap-0.5">
                <span className={row.rank.complete ? "font-[620]" : "text-ink-2"}>
                  {pointsText(row.rank.points)}
                </span>
                <IconButton
                  size="sm"
                  label={`Reasons of the rank of ${nameOf(row)}`}
                  aria-expanded={open === row.id}
                  onClick={() => setOpen(open === row.id ? null : row.id)}
                >
                  <ChevronDown
                    size={14}
                    aria-hidden
                    className={open === row.id ? "rotate-180" : undefined}
                  />
                </IconButton>
              </span>
            </Td>
            <Td className="max-w-64">
              {row.state === "active" && decides ? (
                <Select
                  size="sm"
                  label={`Stage of ${nameOf(row)}`}
                  className="-ml-2 w-40 border-transparent bg-transparent"
                  value={row.stage.id}
                  choices={job.stages.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={(id) => {
                    const stage = job.stages.find((each) => each.id === id);
                    if (stage && stage.id !== row.stage.id) onMove(row, stage);
                  }}
                />
              ) : (
                <span className="line-clamp-1 text-xs text-ink-2">
                  {row.reason === null ? row.stage.name : rejectionWords[row.reason]}
                </span>
              )}
            </Td>
            <Td align="right" className="text-ink-2">
              {row.notes === 0 ? (
                <span className="text-ink-3">–</span>
              ) : (
                <span className="inline-flex items-center gap-1">
                  <MessageSquare size={12} aria-hidden /> {row.notes}
                </span>
              )}
            </Td>
            <Td align="right" className="text-ink-2">
              <Time at={row.appliedAt} show="date" />
            </Td>
            <Td align="right">
              {row.state === "active" && decides ? (
                <Button
                  look="quiet"
                  size="sm"
                  aria-label={`Decline ${nameOf(row)}`}
                  onClick={() => onDecline(row)}
                >
                  Decline…
                </Button>
              ) : null}
            </Td>
          </Tr>
          {open === row.id ? (
            <tr>
              <td colSpan={columns} className="bg-sunk/60 px-8 py-3">
                <RankReasons rank={row.rank} />
              </td>
            </tr>
          ) : null}
        </Fragment>
      ))}
    </Table>
  );
}
