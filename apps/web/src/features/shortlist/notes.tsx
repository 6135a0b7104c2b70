import type { ApplicationId } from "@unsung/api/contract/ids";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Loaded } from "#/lib/loaded.tsx";
import { More, paging, rowsOf } from "#/lib/more.tsx";
import { failureOf, useTRPC } from "#/lib/trpc.ts";
import { useOrganization } from "#/lib/use-organization.ts";
import { Button } from "#/ui/button.tsx";
import { Field, Textarea } from "#/ui/field.tsx";
import { SendFailure } from "#/ui/send-failure.tsx";
import { Time } from "#/ui/time.tsx";
import { saidFailure } from "#/ui/toast.tsx";

/** What the team says to each other about one application. */
export function Notes({ applicationId }: { applicationId: ApplicationId }) {
  const organization = useOrganization();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const input = { organization, applicationId };
  const notes = useInfiniteQuery(trpc.note.list.infiniteQueryOptions(input, paging));
  const settle = () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.note.list.infiniteQueryFilter(input)),
      queryClient.invalidateQueries(trpc.application.shortlist.pathFilter()),
    ]);
  const remove = useMutation(
    trpc.note.delete.mutationOptions({
      onError: (error) => saidFailure("The note stays", failureOf(error).message),
      onSettled: settle,
    }),
  );
  return (
    <div className="max-w-prose">
      <NewNote applicationId={applicationId} onSettled={settle} />
      <Loaded query={notes} what="The notes">
        {(data) => (
          <ul className="mt-2 divide-y divide-line">
            {rowsOf(data).map((note) => (
              <li key={note.id} className="py-3">
                <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
                  <span className="min-w-0 font-[550] text-ink-2 wrap-anywhere">{note.author}</span>
                  <Time at={note.at} />
                  {note.own ? (
                    <Button
                      look="quiet"
                      size="sm"
                      className="ml-auto"
                      onClick={() => remove.mutate({ organization, noteId: note.id })}
                    >
                      Delete
                    </Button>
                  ) : null}
                </p>
                <p className="mt-1 text-sm whitespace-pre-wrap">{note.body}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <More query={notes} />
    </div>
  );
}

type NewNoteProps = { applicationId: ApplicationId; onSettled: () => Promise<unknown> };

/** What is typed stays in this browser until it is saved. */
function NewNote({ applicationId, onSettled }: NewNoteProps) {
  const organization = useOrganization();
  const storageKey = `unsung.note.${applicationId}`;
  const [body, setBody] = useState(() => localStorage.getItem(storageKey) ?? "");
  const create = useMutation(
    useTRPC().note.create.mutationOptions({
      onSuccess: () => {
        setBody("");
        localStorage.removeItem(storageKey);
      },
      onSettled,
    }),
  );
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== "") create.mutate({ organization, applicationId, body });
      }}
    >
      <SendFailure
        failure={create.error ? failureOf(create.error) : null}
        busy={create.isPending}
        allTheSame="Save it all the same"
        onAllTheSame={() => create.mutate({ organization, applicationId, body, namesSeen: true })}
      />
      <Field label="New note">
        <Textarea
          className="min-h-16"
          value={body}
          maxLength={5000}
          onChange={(event) => {
            setBody(event.target.value);
            localStorage.setItem(storageKey, event.target.value);
          }}
        />
      </Field>
      <div>
        <Button type="submit" disabled={body.trim() === ""} busy={create.isPending}>
          Save the note
        </Button>
      </div>
    </form>
  );
}
