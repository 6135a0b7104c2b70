import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTRPC } from "#/lib/trpc.ts";
import { IconButton } from "#/ui/button.tsx";
import { Combobox } from "#/ui/combobox.tsx";
import { Field } from "#/ui/field.tsx";
import { FilterLinks } from "#/ui/filter-links.tsx";
import { type JobDraft } from "./job-draft.ts";

const areaWords = {
  databases: "Databases",
  apis: "APIs",
  security: "Security",
  performance: "Performance",
  foundations: "Foundations",
  collaboration: "Collaboration",
} as const;

const weights = (["1", "2", "3", "4", "5"] as const).map((weight) => ({
  value: weight,
  label: weight,
}));

type SkillFieldsProps = {
  skills: JobDraft["skills"];
  onChange: (skills: JobDraft["skills"]) => void;
};

/** Skills from the catalogue, each with what it counts from 1 (welcome) to 5 (the heart of the work). */
export function SkillFields({ skills, onChange }: SkillFieldsProps) {
  const known = useQuery(useTRPC().skill.list.queryOptions(undefined, { staleTime: Infinity }));
  const choices = (known.data ?? []).map((skill) => ({
    value: skill.skillId,
    label: skill.title,
    hint: areaWords[skill.area],
  }));
  return (
    <div className="flex flex-col gap-4">
      <Field label="Skills from the catalogue" hint="Up to twenty; five to eight say most.">
        <Combobox
          values={skills.map((skill) => skill.skillId)}
          choices={choices}
          placeholder="Type a skill"
          empty={
            known.isPending ? "Loading the catalogue…" : "No skill by that name in the catalogue"
          }
          onChange={(ids) =>
            onChange(
              ids.slice(0, 20).map(
                (skillId) =>
                  skills.find((skill) => skill.skillId === skillId) ?? {
                    skillId,
                    title: choices.find((choice) => choice.value === skillId)?.label ?? skillId,
                    weight: 3,
                  },
              ),
            )
          }
        />
      </Field>
      {skills.length === 0 ? null : (
        <ul className="divide-y divide-line border-y border-line">
          {skills.map((skill) => (
            <li key={skill.skillId} className="flex min-h-10 items-center gap-3 py-1 text-sm">
              <span className="min-w-0 flex-1 truncate">{skill.title}</span>
              <FilterLinks
                label={`How much ${skill.title} counts, 1 to 5`}
                value={weights.find(({ value }) => value === String(skill.weight))?.value ?? "3"}
                choices={weights}
                onChange={(weight) =>
                  onChange(
                    skills.map((each) =>
                      each.skillId === skill.skillId ? { ...each, weight: Number(weight) } : each,
                    ),
                  )
                }
              />
              <IconButton
                size="sm"
                label={`Remove ${skill.title}`}
                onClick={() => onChange(skills.filter((each) => each.skillId !== skill.skillId))}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
