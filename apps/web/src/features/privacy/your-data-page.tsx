import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { Loaded } from "#/lib/loaded.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { counted } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { Page, Section } from "#/ui/page.tsx";
import { saidFailure } from "#/ui/toast.tsx";

type Erasure = OutputOf<"account.erasure">;

/** What is kept about a person, to take along and to erase, without asking anybody. */
export function YourDataPage(): ReactNode {
  const erasure = useQuery(useTRPC().account.erasure.queryOptions());
  return (
    <Page
      title="Your data"
      lead="What is kept about you is yours: take it along, or have it erased. Nobody has to agree."
      width="form"
    >
      <Section
        title="Take it along"
        lead="One JSON document with your account, applications, everything you handed in and drafted, verdicts, contests, invitations, and the notes that you wrote."
        className="border-t-0 pt-0"
      >
        <Export />
      </Section>
      <Section
        title="Erase one application"
        lead="With your name, the work for it, and what the team wrote about it."
      >
        <Link to="/home/applications" className={`${textLinkClass} text-sm`}>
          Choose it among your applications
        </Link>
      </Section>
      <Section
        title="Erase the account"
        lead="At once, and for good. This is what goes, and what stays."
      >
        <Loaded query={erasure} what="What would be erased">
          {(what) => <EraseAccount erasure={what} />}
        </Loaded>
      </Section>
    </Page>
  );
}

function Export() {
  const take = useMutation(
    useTRPC().account.export.mutationOptions({
      onSuccess: (exported) => save(exported),
      onError: (error) => saidFailure("Nothing was exported", failureOf(error).message),
    }),
  );
  return (
    <Button busy={take.isPending} onClick={() => take.mutate()}>
      <Download size={14} aria-hidden /> Download your data
    </Button>
  );
}

/** Hands the document to the browser as a file. */
function save(exported: OutputOf<"account.export">): void {
  const file = new Blob([JSON.stringify(exported, null, 2)], { type: "application/json" });
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = `unsung-${exported.exportedAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

function EraseAccount({ erasure }: { erasure: Erasure }) {
  const [asking, setAsking] = useState(false);
  const { applications, practice, memberships } = erasure;
  const held = applications.filter((application) => application.hold !== null);
  const blocking = memberships.filter((membership) => membership.outlook === "needs-owner");
  const goes = [
    "Your name, address, password and sessions",
    ...(applications.length > held.length
      ? [
          `${counted(applications.length - held.length, "application")}, with identity, work, evidence and notes`,
        ]
      : []),
    ...(practice > 0 ? [`${counted(practice, "practice attempt")} and everything in them`] : []),
    "Drafts, and invitations to your address",
    ...memberships
      .filter((membership) => membership.outlook !== "needs-owner")
      .map(({ organization, outlook }) =>
        outlook === "closes"
          ? `The organization ${organization.name}, which nobody else belongs to`
          : `Your membership in ${organization.name}`,
      ),
  ];
  const stays = [
    "A log of what was done, with numbers in place of names",
    ...memberships.flatMap(({ notes, organization }) =>
      notes > 0
        ? [
            `${counted(notes, "note")} about candidates that you wrote for ${organization.name}, without your name`,
          ]
        : [],
    ),
    ...held.map(
      ({ job, organization, hold }) =>
        `Your application for ${job}: ${organization} holds it for a dispute (“${hold?.reason ?? ""}”). It is erased when the hold ends.`,
    ),
  ];
  return (
    <>
      <div className="grid gap-6 text-sm sm:grid-cols-2">
        <List title="Erased at once" items={goes} />
        <List title="Stays" items={stays} />
      </div>
      {blocking.length > 0 ? (
        <p className="mt-4 max-w-prose border-l-2 border-line-strong pl-3 text-sm">
          First {blocking.map(({ organization }) => organization.name).join(" and ")} needs another
          owner: others depend on it, so make a colleague its owner.
        </p>
      ) : null}
      <div className="mt-5">
        <Button look="alert" disabled={blocking.length > 0} onClick={() => setAsking(true)}>
          Erase the account…
        </Button>
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Erase the account"
        description="It can't be undone, and nobody can bring it back. Download your data first if you want to keep it."
      >
        <EraseForm onLeave={() => setAsking(false)} />
      </Dialog>
    </>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="text-xs text-ink-3">{title}</h3>
      <ul className="mt-1 list-disc space-y-1 pl-4 marker:text-ink-3">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function EraseForm({ onLeave }: { onLeave: () => void }) {
  const [word, setWord] = useState("");
  const erase = useMutation(
    useTRPC().account.erase.mutationOptions({
      // A full load: nothing of this person stays in the browser, drafts and notes included.
      onSuccess: () => {
        localStorage.clear();
        window.location.assign("/");
      },
    }),
  );
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (word === "erase") erase.mutate({ confirmation: word });
      }}
    >
      {erase.error ? <FormError>{failureOf(erase.error).message}</FormError> : null}
      <Field label="Type “erase” to go on">
        <Input
          value={word}
          autoComplete="off"
          onChange={(event) => setWord(event.target.value.trim().toLowerCase())}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" look="alert" busy={erase.isPending} disabled={word !== "erase"}>
          Erase the account
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
