import { Archive, MoreHorizontal, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "#/ui/badge.tsx";
import { Button, IconButton } from "#/ui/button.tsx";
import { Checkbox, RadioGroup } from "#/ui/choices.tsx";
import { Combobox } from "#/ui/combobox.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import {
  EvidenceStrip,
  responsibilities,
  StripLegend,
  type Tick,
  type TickOutcome,
} from "#/ui/evidence-strip.tsx";
import { Field, FormError, Input, Textarea } from "#/ui/field.tsx";
import { Menu, MenuItem, MenuSeparator } from "#/ui/menu.tsx";
import { PayRange } from "#/ui/money.tsx";
import { Facts, Page, Section } from "#/ui/page.tsx";
import { Select } from "#/ui/select.tsx";
import { EmptyState, ErrorState, Skeleton } from "#/ui/states.tsx";
import { Table, Td, Th, Tr } from "#/ui/table.tsx";
import { Tabs } from "#/ui/tabs.tsx";
import { ThemeSwitch } from "#/ui/theme-switch.tsx";
import { Time } from "#/ui/time.tsx";
import { said, Toaster } from "#/ui/toast.tsx";
import { Tooltip } from "#/ui/tooltip.tsx";

const outcomes: TickOutcome[] = [
  "passed",
  "passed",
  "failed",
  "passed",
  "limit",
  "passed",
  "fault",
  "none",
  "error",
];

/** Strips for looking at shapes: made by counting, they are nobody's work. */
function patternTicks(seed: number): Tick[] {
  return Array.from({ length: 24 }, (_, index) => ({
    id: `${seed}-${index}`,
    title: `Pattern ${index + 1}`,
    responsibility: responsibilities[Math.floor(index / 6)] ?? "performance",
    outcome: outcomes[(index * seed + seed) % outcomes.length] ?? "passed",
    weight: 1 + ((index * 7 + seed) % 3),
  }));
}

/** Every primitive in its states. */
export function DesignPage(): ReactNode {
  const [level, setLevel] = useState<"junior" | "senior" | null>(null);
  const [skills, setSkills] = useState<string[]>(["sql"]);
  const [checked, setChecked] = useState(true);
  const [tab, setTab] = useState<"one" | "two">("one");
  const [open, setOpen] = useState(false);
  return (
    <main>
      <Page title="Design system" lead="Every primitive in its states." actions={<ThemeSwitch />}>
        <Section title="Evidence strip">
          <div className="flex flex-col items-start gap-4">
            <EvidenceStrip ticks={patternTicks(1)} />
            <EvidenceStrip ticks={patternTicks(2)} size="md" />
            <EvidenceStrip ticks={patternTicks(4)} size="lg" labels current="4-3" />
            <EvidenceStrip ticks={[]} />
            <StripLegend />
          </div>
        </Section>
        <Section title="Type">
          <p className="display text-2xl">Hire on the work itself</p>
          <p className="display text-xl">The role, its skills, its market</p>
          <p className="text-lg">Twenty: a dialog’s title</p>
          <p className="text-base">Sixteen: running text with figures 0123456789</p>
          <p className="text-sm">Fourteen: the interface</p>
          <p className="text-xs text-ink-3">Twelve: labels and asides</p>
          <p className="font-mono text-sm">select id from orders where total &gt;= 100 -&gt; !=</p>
        </Section>
        <Section title="Buttons">
          <div className="flex flex-wrap items-center gap-3">
            <Button look="primary">
              <Plus size={16} aria-hidden /> New job
            </Button>
            <Button>Preview</Button>
            <Button look="quiet">Cancel</Button>
            <Button look="alert">Revoke</Button>
            <Button look="primary" busy>
              Publishing
            </Button>
            <Button disabled>Disabled</Button>
            <Button size="sm">Small</Button>
            <Tooltip content="More actions">
              <IconButton label="More">
                <MoreHorizontal size={16} aria-hidden />
              </IconButton>
            </Tooltip>
            <Menu trigger={<Button>Menu</Button>}>
              <MenuItem icon={<Archive size={14} />}>Close the job</MenuItem>
              <MenuSeparator />
              <MenuItem>Copy the link</MenuItem>
            </Menu>
            <Button onClick={() => setOpen(true)}>Dialog</Button>
            <Button onClick={() => said("Saved", "Your draft is kept.")}>Toast</Button>
            <Badge>Draft</Badge>
            <Badge tone="accent">Published</Badge>
            <Badge tone="alert">Closed</Badge>
          </div>
          <Dialog
            open={open}
            onOpenChange={setOpen}
            title="Decline Candidate K27"
            description="The candidate is told the reason."
          >
            <Button look="primary" onClick={() => setOpen(false)}>
              Decline
            </Button>
          </Dialog>
        </Section>
        <Section title="Fields">
          <div className="grid max-w-[640px] gap-5 sm:grid-cols-2">
            <Field label="Name" hint="As candidates will see it">
              <Input defaultValue="Kettle & Sons" />
            </Field>
            <Field label="E-mail" error="An address looks like name@example.org">
              <Input defaultValue="kettle" />
            </Field>
            <Field label="Level">
              <Select
                value={level}
                onChange={setLevel}
                choices={[
                  { value: "junior", label: "Junior" },
                  { value: "senior", label: "Senior", hint: "Leads by example" },
                ]}
              />
            </Field>
            <Field label="Skills" optional>
              <Combobox
                values={skills}
                onChange={setSkills}
                empty="No such skill"
                choices={[
                  { value: "sql", label: "SQL" },
                  { value: "http", label: "HTTP" },
                ]}
              />
            </Field>
            <Field label="Description" className="sm:col-span-2">
              <Textarea placeholder="What they will build" />
            </Field>
            <Checkbox checked={checked} onChange={setChecked} hint="They are told so">
              Allow AI
            </Checkbox>
            <RadioGroup
              label="Retention"
              value={level}
              onChange={setLevel}
              choices={[
                { value: "junior", label: "Six months", hint: "The shortest." },
                { value: "senior", label: "A year", hint: "Long enough for a second opening." },
              ]}
            />
          </div>
          <div className="mt-5 max-w-[640px]">
            <FormError>The server could not be reached. What you typed is still here.</FormError>
          </div>
        </Section>
        <Section title="Table">
          <Table
            caption="Patterns"
            head={
              <>
                <Th>Label</Th>
                <Th sort="descending" onSort={() => undefined}>
                  Points
                </Th>
                <Th>Evidence</Th>
                <Th align="right">Since</Th>
              </>
            }
          >
            {[1, 2, 3, 4, 5].map((seed) => (
              <Tr key={seed} active={seed === 2}>
                <Td className="font-[550]">Row {seed}</Td>
                <Td>{100 - seed * 7}.0</Td>
                <Td>
                  <EvidenceStrip ticks={patternTicks(seed)} />
                </Td>
                <Td align="right">
                  <Time at="2026-11-22T09:30:00Z" show="date" />
                </Td>
              </Tr>
            ))}
          </Table>
        </Section>
        <Section title="Facts, tabs, states">
          <Facts
            className="grid-cols-3"
            items={[
              {
                name: "Pay",
                value: <PayRange min={6_200_000} max={7_800_000} currency="EUR" period="year" />,
              },
              { name: "Closes", value: <Time at="2026-12-22T09:30:00Z" /> },
            ]}
          />
          <div className="mt-6 grid gap-8 sm:grid-cols-2">
            <Tabs
              label="Views"
              value={tab}
              onChange={setTab}
              tabs={[
                { value: "one", label: "Shortlist" },
                { value: "two", label: "Invites" },
              ]}
            >
              <p className="py-4 text-sm">The panel of {tab}.</p>
            </Tabs>
            <Skeleton />
            <EmptyState title="No jobs yet" action={<Button look="primary">New job</Button>}>
              A job says what the work is and what it pays.
            </EmptyState>
            <ErrorState
              title="The list could not be loaded"
              requestId="7f2a"
              onRetry={() => undefined}
            >
              Nothing was lost.
            </ErrorState>
          </div>
        </Section>
        <Toaster />
      </Page>
    </main>
  );
}
