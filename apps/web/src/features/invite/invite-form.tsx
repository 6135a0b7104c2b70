import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link2, Send } from "lucide-react";
import { useState } from "react";
import { type OutputOf } from "#/lib/api-types.ts";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useForm } from "#/lib/use-form.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { counted, minutesText } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input, Textarea } from "#/ui/field.tsx";
import { FilterLinks } from "#/ui/filter-links.tsx";
import { said } from "#/ui/toast.tsx";
import { readAddresses } from "./addresses.ts";

type InviteFormProps = { job: OutputOf<"job.get">; onLink: (url: string) => void };
type Values = {
  way: "mail" | "link";
  addresses: string;
  remark: string;
  deadline: string;
  minutes: string;
};

const dayMs = 24 * 60 * 60 * 1000;

/** The reader's own clock, as an input of type datetime-local wants it. */
function localTime(instant: Date): string {
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16);
}

function minutesOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

function check(values: Values) {
  const { addresses, strange } = readAddresses(values.addresses);
  const minutes = minutesOf(values.minutes);
  return {
    addresses:
      values.way === "link"
        ? undefined
        : strange.length > 0
          ? `No addresses: ${strange.join(", ")}`
          : addresses.length === 0
            ? "Paste at least one address."
            : addresses.length > 100
              ? `At most 100 at once; these are ${addresses.length}.`
              : undefined,
    deadline:
      new Date(values.deadline).getTime() > Date.now()
        ? undefined
        : "The deadline lies in the past.",
    minutes:
      minutes === null || (Number.isInteger(minutes) && minutes >= 5 && minutes <= 480)
        ? undefined
        : "From 5 to 480 minutes.",
  };
}

/** Invites by mail, many at once, or makes one link to hand over. */
export function InviteForm({ job, onLink }: InviteFormProps) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [start] = useState(() => localTime(new Date(Date.now() + 14 * dayMs)));
  const settle = {
    onSettled: () =>
      queryClient.invalidateQueries(
        trpc.invite.list.infiniteQueryFilter({ organization, jobId: job.id }),
      ),
  };
  const send = useMutation(trpc.invite.send.mutationOptions(settle));
  const createLink = useMutation(trpc.invite.createLink.mutationOptions(settle));
  const form = useForm<Values>({
    initial: { way: "mail", addresses: "", remark: "", deadline: start, minutes: "" },
    check,
    submit: async (values) => {
      const terms = {
        organization,
        jobId: job.id,
        deadline: new Date(values.deadline).toISOString(),
        minutes: minutesOf(values.minutes),
      };
      if (values.way === "link") {
        const remark = values.remark.trim();
        const made = await createLink.mutateAsync({
          ...terms,
          remark: remark === "" ? null : remark,
        });
        form.set("remark", "");
        onLink(made.url);
      } else {
        const { addresses } = readAddresses(values.addresses);
        await send.mutateAsync({ ...terms, addresses });
        form.set("addresses", "");
        said(`${counted(addresses.length, "invitation")} sent`);
      }
    },
    explain: failureOf,
  });
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const byMail = form.values.way === "mail";
  const found = readAddresses(form.values.addresses).addresses.length;
  return (
    <section
      aria-labelledby="invite"
      className="rounded-md border border-line bg-raised p-5 lg:sticky lg:top-18"
    >
      <h2 id="invite" className="text-base font-[620]">
        Invite
      </h2>
      <FilterLinks
        className="mt-3"
        label="How"
        value={form.values.way}
        choices={[
          { value: "mail", label: "By mail" },
          { value: "link", label: "By a link" },
        ]}
        onChange={(way) => form.set("way", way)}
      />
      <form onSubmit={form.onSubmit} noValidate className="mt-4 flex flex-col gap-4">
        {form.failure ? <FormError>{form.failure}</FormError> : null}
        {byMail ? (
          <Field
            label="Addresses"
            hint={
              found > 0
                ? `${counted(found, "address", "addresses")} found`
                : "Paste them as they are; names and commas may stay."
            }
            error={form.errors.addresses}
            required
          >
            <Textarea
              value={form.values.addresses}
              onChange={(event) => form.set("addresses", event.target.value)}
            />
          </Field>
        ) : (
          <Field label="For whom" hint="Only the team reads this." optional>
            <Input
              value={form.values.remark}
              maxLength={120}
              onChange={(event) => form.set("remark", event.target.value)}
            />
          </Field>
        )}
        <Field
          label="Hand in until"
          hint={`Your time, ${zone}`}
          error={form.errors.deadline}
          required
        >
          <Input
            type="datetime-local"
            value={form.values.deadline}
            onChange={(event) => form.set("deadline", event.target.value)}
          />
        </Field>
        <Field
          label="Minutes for each work sample"
          hint={`Empty: as the job says, ${minutesText(job.totalMinutes)} in total.`}
          error={form.errors.minutes}
          optional
        >
          <Input
            inputMode="numeric"
            className="tabular max-w-24"
            value={form.values.minutes}
            onChange={(event) => form.set("minutes", event.target.value)}
          />
        </Field>
        <Button type="submit" look="primary" busy={form.busy}>
          {byMail ? <Send size={14} aria-hidden /> : <Link2 size={14} aria-hidden />}
          {byMail ? "Send" : "Make a link"}
        </Button>
      </form>
    </section>
  );
}
