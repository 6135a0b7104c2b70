import { javascript } from "@codemirror/lang-javascript";
import { PostgreSQL, sql } from "@codemirror/lang-sql";
import { type Extension } from "@codemirror/state";

/** Columns by table, for completion in SQL. */
export type CodeSchema = Readonly<Record<string, readonly string[]>>;

/** The language of a file, by the ending of its name; plain text when it is none that samples use. */
export function codeLanguage(path: string, schema: CodeSchema = {}): Extension {
  if (path.endsWith(".sql")) return sql({ dialect: PostgreSQL, schema });
  if (path.endsWith(".ts")) return javascript({ typescript: true });
  if (path.endsWith(".js")) return javascript();
  return [];
}
