import type { Role } from "@unsung/api/contract/organization";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { addressError, useForm } from "#/lib/use-form.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { RadioGroup } from "#/ui/choices.tsx";
import { CopyLink } from "#/ui/copy-link.tsx";
import { Dialog } from "#/ui/dialog.tsx";
import { Field, Fieldset, FormError, Input } from "#/ui/field.tsx";
import { type Choice } from "#/ui/select.tsx";
import { said } from "#/ui/toast.tsx";

type InviteMemberDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  roleChoices: readonly Choice<Role>[];
};

/** Asks somebody in, by mail or by a link to hand over. */
export function InviteMemberDialog({ open, onOpenChange, roleChoices }: InviteMemberDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Invite a member"
      description="The invitation works once, for two weeks."
    >
      <InviteForm roleChoices={roleChoices} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function InviteForm({
  roleChoices,
  onDone,
}: {
  roleChoices: readonly Choice<Role>[];
  onDone: () => void;
}) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [url, setUrl] = useState<string | null>(null);
  const create = useMutation(
    trpc.member.invitation.create.mutationOptions({
      onSettled: () =>
        queryClient.invalidateQueries(
          trpc.member.invitation.list.infiniteQueryFilter({ organization }),
        ),
    }),
  );
  const form = useForm<{ email: string; role: Role }>({
    initial: { email: "", role: "hiring-manager" },
    check: (values) => ({
      email: values.email.trim() === "" ? undefined : addressError(values.email),
    }),
    submit: async ({ email, role }) => {
      const address = email.trim();
      const created = await create.mutateAsync({
        organization,
        email: address === "" ? null : address,
        role,
      });
      if (address === "") {
        setUrl(created.url);
      } else {
        said(`Invitation sent to ${address}`);
        onDone();
      }
    },
    explain: failureOf,
  });
  if (url !== null) {
    return (
      <div className="flex flex-col gap-4">
        <p className="text-sm">Hand this link over. It is shown only now, and works once.</p>
        <CopyLink url={url} label="Invitation link" />
        <div>
          <Button onClick={onDone}>Done</Button>
        </div>
      </div>
    );
  }
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-5">
      {form.failure ? <FormError>{form.failure}</FormError> : null}
      <Field
        label="E-mail"
        hint="Leave it empty to get a link to hand over yourself."
        error={form.errors.email}
        optional
      >
        <Input
          type="email"
          value={form.values.email}
          onChange={(event) => form.set("email", event.target.value)}
        />
      </Field>
      <Fieldset legend="Role">
        <RadioGroup
          label="Role"
          value={form.values.role}
          choices={roleChoices}
          onChange={(role) => form.set("role", role)}
        />
      </Fieldset>
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={form.busy}>
          {form.values.email.trim() === "" ? "Make a link" : "Send the invitation"}
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
