import { Link, useNavigate } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { type ReactNode, useState } from "react";
import { explainApi, send } from "#/lib/load.ts";
import { ownAddress } from "#/lib/own-address.ts";
import { addressError, useForm } from "#/lib/use-form.ts";
import { useVisitor } from "#/lib/use-visitor.ts";
import { minutesText } from "#/lib/words.ts";
import { Button } from "#/ui/button.tsx";
import { Field, FormError, Input } from "#/ui/field.tsx";
import { textLinkClass } from "#/ui/link.tsx";
import { type JobPost } from "./job-post-view.tsx";
import { Notice } from "./notice.tsx";

/** How to apply: with a link by mail, or at once for whoever is signed in. */
export function ApplyForm({ post }: { post: JobPost }): ReactNode {
  const visitor = useVisitor();
  // A guest has no address that could be answered: theirs comes with the link, as a visitor's does.
  const address = visitor ? ownAddress(visitor.user) : null;
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <section aria-labelledby="apply" className="rounded-md border border-line bg-raised p-5">
      {sentTo === null ? (
        <>
          <h2 id="apply" className="text-base font-[620]">
            Apply
          </h2>
          {post.samples.length > 0 ? (
            <p className="mt-1 text-sm text-ink-2">
              First your address, then {minutesText(post.totalMinutes)} of work in your browser,
              when it suits you.
            </p>
          ) : null}
          <div className="mt-4">
            {visitor && address ? (
              <ApplyAtOnce post={post} name={visitor.user.name} email={address} />
            ) : (
              <ApplyByMail post={post} onSent={setSentTo} />
            )}
          </div>
          <div className="mt-5 border-t border-line pt-4">
            <Notice organization={post.organization} />
          </div>
        </>
      ) : (
        <MailSent email={sentTo} onAgain={() => setSentTo(null)} />
      )}
    </section>
  );
}

function ApplyByMail({ post, onSent }: { post: JobPost; onSent: (email: string) => void }) {
  const form = useForm({
    initial: { name: "", email: "" },
    check: (values) => ({
      name: values.name.trim() === "" ? "Your name is missing." : undefined,
      email: addressError(values.email),
    }),
    submit: async (values) => {
      const answer = await send("application.own.request", { jobSlug: post.slug, ...values });
      onSent(answer.mailSentTo);
    },
    explain: explainApi,
  });
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      <Field label="Name" error={form.errors.name} required>
        <Input
          name="name"
          autoComplete="name"
          value={form.values.name}
          onChange={(event) => form.set("name", event.target.value)}
        />
      </Field>
      <Field label="E-mail" error={form.errors.email} required>
        <Input
          type="email"
          name="email"
          autoComplete="email"
          value={form.values.email}
          onChange={(event) => form.set("email", event.target.value)}
        />
      </Field>
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        Send me the link
      </Button>
    </form>
  );
}

type ApplyAtOnceProps = { post: JobPost; name: string; email: string };

function ApplyAtOnce({ post, name, email }: ApplyAtOnceProps) {
  const navigate = useNavigate();
  const form = useForm({
    initial: {},
    submit: async () => {
      const { applicationId } = await send("application.own.create", { jobSlug: post.slug });
      await navigate({ to: "/home/applications/$applicationId", params: { applicationId } });
    },
    explain: explainApi,
  });
  return (
    <form onSubmit={form.onSubmit} className="flex flex-col gap-3">
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      <p className="text-sm">
        As <span className="font-[550]">{name}</span> <span className="text-ink-2">({email})</span>
      </p>
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        Apply
      </Button>
    </form>
  );
}

/** Says the same whether or not the address is known here. */
function MailSent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <output className="block">
      <MailCheck size={20} aria-hidden className="text-accent" />
      <h2 className="mt-2 text-base font-[620]">Look in your mail</h2>
      <p className="mt-1 text-sm text-ink-2">
        A link is on its way to <span className="font-[550] break-words text-ink">{email}</span>. It
        shows that the address is yours and opens your application. It works for a day and once.
      </p>
      <p className="mt-3 text-sm text-ink-2">
        Nothing there after some minutes? Look in the folder for unwanted mail, or{" "}
        <button type="button" onClick={onAgain} className={textLinkClass}>
          try again
        </button>
        . Have an account?{" "}
        <Link to="/sign-in" className={textLinkClass}>
          Sign in
        </Link>
        , and apply without the mail.
      </p>
    </output>
  );
}
