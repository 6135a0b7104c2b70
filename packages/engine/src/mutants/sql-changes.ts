/** A node of the parser's tree, or a list of them by index. */
export type TreeNode = { [key: string]: unknown };

/** One way to change a node of the tree. */
export type SqlChange = {
  kind: string;
  /** What was there and what is there now. */
  change: string;
  /** Changes a copy of the node. */
  apply: (node: TreeNode) => void;
  /** The part of the node that is changed, for its place in the text. */
  at?: unknown;
};

/** What can be changed in this node itself, not in those below. */
export function sqlChanges(node: TreeNode): SqlChange[] {
  return [
    ...inside(node, "JoinExpr", joinChanges),
    ...inside(node, "A_Expr", expressionChanges),
    ...inside(node, "FuncCall", callChanges),
    ...inside(node, "NullTest", nullTestChanges),
    ...inside(node, "BooleanTest", booleanTestChanges),
    ...inside(node, "SortBy", sortChanges),
    ...inside(node, "IndexStmt", indexChanges),
    ...boolChanges(node),
    ...coalesceChanges(node),
    ...constantChanges(node),
    ...clauseChanges(node),
    ...constraintChanges(node),
  ];
}

/** Changes of the node that stands in `node` under its type. */
function inside(
  node: TreeNode,
  type: string,
  changes: (inner: TreeNode) => SqlChange[],
): SqlChange[] {
  const inner = node[type];
  if (!isNode(inner)) return [];
  return changes(inner).map((change) => ({
    at: inner,
    ...change,
    apply: (holder) => change.apply(holder[type] as TreeNode),
  }));
}

function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(node: TreeNode, key: string): TreeNode[] {
  const value = node[key];
  return Array.isArray(value) ? (value as TreeNode[]) : [];
}

/** A field set to another value. */
function set(name: { kind: string; change: string }, fields: Record<string, unknown>): SqlChange {
  return { ...name, apply: (node) => void Object.assign(node, fields) };
}

const joins: Record<string, [words: string, others: [string, string][]]> = {
  JOIN_INNER: ["join", [["JOIN_LEFT", "left join"]]],
  JOIN_LEFT: ["left join", [["JOIN_INNER", "join"]]],
  JOIN_RIGHT: ["right join", [["JOIN_INNER", "join"]]],
  JOIN_FULL: [
    "full join",
    [
      ["JOIN_LEFT", "left join"],
      ["JOIN_RIGHT", "right join"],
    ],
  ],
};

function joinChanges(join: TreeNode): SqlChange[] {
  // Without a condition it is a cross join, which has no other kind.
  if (!join["quals"] && !join["usingClause"]) return [];
  const [words, others] = joins[String(join["jointype"])] ?? ["", []];
  return others.map(([jointype, other]) => ({
    ...set({ kind: "join", change: `${words} → ${other}` }, { jointype }),
    at: join["rarg"],
  }));
}

const operators: Record<string, string[]> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "=": ["<>"],
  "<>": ["="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
};

const expressionKinds: Record<string, [kind: string, words: string]> = {
  AEXPR_BETWEEN: ["AEXPR_NOT_BETWEEN", "between → not between"],
  AEXPR_NOT_BETWEEN: ["AEXPR_BETWEEN", "not between → between"],
  AEXPR_DISTINCT: ["AEXPR_NOT_DISTINCT", "is distinct from → is not distinct from"],
  AEXPR_NOT_DISTINCT: ["AEXPR_DISTINCT", "is not distinct from → is distinct from"],
  AEXPR_OP_ANY: ["AEXPR_OP_ALL", "any → all"],
  AEXPR_OP_ALL: ["AEXPR_OP_ANY", "all → any"],
};

const negated: Record<string, string> = {
  "=": "<>",
  "<>": "=",
  "~~": "!~~",
  "!~~": "~~",
  "~~*": "!~~*",
  "!~~*": "~~*",
};

function expressionChanges(expression: TreeNode): SqlChange[] {
  const [name] = list(expression, "name");
  const operator = String(isNode(name?.["String"]) ? name["String"]["sval"] : "");
  const kind = String(expression["kind"]);
  const named = (other: string) => ({ name: [{ String: { sval: other } }] });
  if (kind === "AEXPR_OP" && expression["lexpr"] && list(expression, "name").length === 1) {
    return (operators[operator] ?? []).map((other) =>
      set({ kind: "comparison", change: `${operator} → ${other}` }, named(other)),
    );
  }
  if (kind === "AEXPR_IN" || kind === "AEXPR_LIKE" || kind === "AEXPR_ILIKE") {
    const other = negated[operator];
    return other ? [set({ kind: "comparison", change: "negated" }, named(other))] : [];
  }
  const [other, change] = expressionKinds[kind] ?? [];
  return other && change ? [set({ kind: "comparison", change }, { kind: other })] : [];
}

const calls: Record<string, string[]> = {
  sum: ["max"],
  max: ["min"],
  min: ["max"],
  avg: ["max"],
  rank: ["dense_rank", "row_number"],
  dense_rank: ["rank", "row_number"],
  row_number: ["rank"],
  lead: ["lag"],
  lag: ["lead"],
  first_value: ["last_value"],
  last_value: ["first_value"],
  bool_and: ["bool_or"],
  bool_or: ["bool_and"],
  every: ["bool_or"],
};

/** Only these have duplicates to leave out. */
const counting = new Set([
  "count",
  "sum",
  "avg",
  "array_agg",
  "string_agg",
  "json_agg",
  "jsonb_agg",
]);

function callChanges(call: TreeNode): SqlChange[] {
  const last = list(call, "funcname").at(-1);
  const name = String(isNode(last?.["String"]) ? last["String"]["sval"] : "");
  const changes = (calls[name] ?? []).map((other) =>
    set(
      { kind: "aggregate", change: `${name} → ${other}` },
      { funcname: [{ String: { sval: other } }] },
    ),
  );
  if (call["agg_distinct"] === true)
    changes.push(
      set(
        { kind: "distinct", change: `${name}(distinct …) → ${name}(…)` },
        { agg_distinct: false },
      ),
    );
  else if (counting.has(name) && list(call, "args").length > 0 && !call["over"])
    changes.push(
      set({ kind: "distinct", change: `${name}(…) → ${name}(distinct …)` }, { agg_distinct: true }),
    );
  if (name === "count" && list(call, "args").length > 0)
    changes.push(
      set(
        { kind: "null", change: "count(…) → count(*)" },
        { args: undefined, agg_distinct: false, agg_star: true },
      ),
    );
  if (call["agg_filter"])
    changes.push({
      ...set({ kind: "predicate", change: "filter missing" }, { agg_filter: undefined }),
      at: call["agg_filter"],
    });
  return changes;
}

function nullTestChanges({ nulltesttype }: TreeNode): SqlChange[] {
  const isNull = nulltesttype === "IS_NULL";
  const change = isNull ? "is null → is not null" : "is not null → is null";
  return [set({ kind: "null", change }, { nulltesttype: isNull ? "IS_NOT_NULL" : "IS_NULL" })];
}

const booleanTests: Record<string, string> = {
  IS_TRUE: "IS_NOT_TRUE",
  IS_NOT_TRUE: "IS_TRUE",
  IS_FALSE: "IS_NOT_FALSE",
  IS_NOT_FALSE: "IS_FALSE",
};

function booleanTestChanges({ booltesttype }: TreeNode): SqlChange[] {
  const other = booleanTests[String(booltesttype)];
  const words = (name: string) => name.toLowerCase().replaceAll("_", " ");
  if (!other) return [];
  const change = `${words(String(booltesttype))} → ${words(other)}`;
  return [set({ kind: "null", change }, { booltesttype: other })];
}

function sortChanges(sort: TreeNode): SqlChange[] {
  const isDescending = sort["sortby_dir"] === "SORTBY_DESC";
  const changes = [
    set(
      { kind: "order", change: isDescending ? "desc → asc" : "asc → desc" },
      { sortby_dir: isDescending ? "SORTBY_ASC" : "SORTBY_DESC" },
    ),
  ];
  const nulls = sort["sortby_nulls"];
  if (nulls === "SORTBY_NULLS_FIRST" || nulls === "SORTBY_NULLS_LAST")
    changes.push(
      set(
        { kind: "order", change: "order of nulls missing" },
        { sortby_nulls: "SORTBY_NULLS_DEFAULT" },
      ),
    );
  return changes;
}

function indexChanges(index: TreeNode): SqlChange[] {
  if (index["unique"] !== true) return [];
  return [set({ kind: "constraint", change: "unique index → index" }, { unique: false })];
}

/** What stands in for a node: the holder then holds that one. */
function replaced(name: { kind: string; change: string }, other: TreeNode, at: unknown): SqlChange {
  return {
    ...name,
    at,
    apply: (holder) => {
      for (const key of Object.keys(holder)) delete holder[key];
      Object.assign(holder, structuredClone(other));
    },
  };
}

function boolChanges(node: TreeNode): SqlChange[] {
  const expression = node["BoolExpr"];
  if (!isNode(expression)) return [];
  const args = list(expression, "args");
  if (expression["boolop"] === "NOT_EXPR") {
    const [arg] = args;
    return arg ? [replaced({ kind: "not", change: "not missing" }, arg, expression)] : [];
  }
  const isAnd = expression["boolop"] === "AND_EXPR";
  const other = isAnd ? "OR_EXPR" : "AND_EXPR";
  const parts = args.map((_, left): SqlChange => ({
    kind: "predicate",
    change: `${isAnd ? "condition" : "alternative"} ${left + 1} of ${args.length} missing`,
    at: args[left],
    apply: (holder) => void list(holder["BoolExpr"] as TreeNode, "args").splice(left, 1),
  }));
  const swapped: SqlChange = {
    kind: "and-or",
    change: isAnd ? "and → or" : "or → and",
    at: expression,
    apply: (holder) => void Object.assign(holder["BoolExpr"] as TreeNode, { boolop: other }),
  };
  return args.length > 1 ? [swapped, ...parts.map(onlyOneLeft(args.length))] : [];
}

/** An `and` of one is that one. */
function onlyOneLeft(count: number): (change: SqlChange) => SqlChange {
  return (change) =>
    count > 2
      ? change
      : {
          ...change,
          apply: (holder) => {
            change.apply(holder);
            const [left] = list(holder["BoolExpr"] as TreeNode, "args");
            delete holder["BoolExpr"];
            Object.assign(holder, left);
          },
        };
}

function coalesceChanges(node: TreeNode): SqlChange[] {
  const expression = node["CoalesceExpr"];
  if (!isNode(expression)) return [];
  const [first] = list(expression, "args");
  return first ? [replaced({ kind: "null", change: "coalesce missing" }, first, expression)] : [];
}

function constantChanges(node: TreeNode): SqlChange[] {
  const constant = node["A_Const"];
  if (!isNode(constant) || !isNode(constant["boolval"])) return [];
  const isTrue = constant["boolval"]["boolval"] === true;
  const apply = (holder: TreeNode) =>
    void Object.assign(holder["A_Const"] as TreeNode, { boolval: isTrue ? {} : { boolval: true } });
  return [
    { kind: "constant", change: isTrue ? "true → false" : "false → true", at: constant, apply },
  ];
}

const statementTypes = ["SelectStmt", "UpdateStmt", "DeleteStmt", "IndexStmt"];

/** Parts of statements: their conditions, what makes rows distinct, groups, limits, and how two are put together. */
function clauseChanges(node: TreeNode): SqlChange[] {
  const wrapped = statementTypes.flatMap((type) => inside(node, type, statementChanges));
  // The two sides of a union stand in it without their type.
  const sides = ["larg", "rarg"].flatMap((side) => {
    const select = node[side];
    return isNode(select) && "limitOption" in select ? inside(node, side, statementChanges) : [];
  });
  return [...wrapped, ...sides];
}

function statementChanges(statement: TreeNode): SqlChange[] {
  const changes: SqlChange[] = [];
  const without = (key: string, name: { kind: string; change: string }) => {
    if (statement[key]) changes.push({ ...set(name, { [key]: undefined }), at: statement[key] });
  };
  without("whereClause", { kind: "predicate", change: "where missing" });
  without("havingClause", { kind: "predicate", change: "having missing" });
  without("distinctClause", { kind: "distinct", change: "distinct missing" });
  without("limitOffset", { kind: "limit", change: "offset missing" });
  if (statement["op"] === "SETOP_UNION") {
    const all = statement["all"] === true;
    changes.push(
      set(
        { kind: "union", change: all ? "union all → union" : "union → union all" },
        { all: !all },
      ),
    );
  }
  for (const [index, key] of list(statement, "groupClause").entries())
    changes.push({
      kind: "group",
      change: `group by without its column ${index + 1}`,
      at: key,
      apply: (copy) => {
        list(copy, "groupClause").splice(index, 1);
        if (list(copy, "groupClause").length === 0) delete copy["groupClause"];
      },
    });
  return [...changes, ...limitChanges(statement)];
}

function limitChanges(statement: TreeNode): SqlChange[] {
  const limit = statement["limitCount"];
  const constant = isNode(limit) ? limit["A_Const"] : null;
  const value =
    isNode(constant) && isNode(constant["ival"]) ? Number(constant["ival"]["ival"] ?? 0) : null;
  if (value === null) return [];
  return [value - 1, value + 1]
    .filter((other) => other >= 0)
    .map((other) => ({
      ...set(
        { kind: "limit", change: `limit ${value} → ${other}` },
        { limitCount: { A_Const: { ival: { ival: other } } } },
      ),
      at: limit,
    }));
}

const constraintWords: Record<string, string> = {
  CONSTR_NOTNULL: "not null",
  CONSTR_DEFAULT: "default",
  CONSTR_CHECK: "check",
  CONSTR_UNIQUE: "unique",
  CONSTR_PRIMARY: "primary key",
  CONSTR_FOREIGN: "foreign key",
  CONSTR_EXCLUSION: "exclude",
};

/** Lists of a DDL statement in which constraints stand. */
const constraintLists = ["constraints", "tableElts", "cmds"];

function constraintChanges(node: TreeNode): SqlChange[] {
  return constraintLists.flatMap((key) =>
    list(node, key).flatMap((member, index): SqlChange[] => {
      const words = droppedWords(member);
      if (words === null) return [];
      const apply = (copy: TreeNode) => void list(copy, key).splice(index, 1);
      return [{ kind: "constraint", change: `${words} missing`, at: member, apply }];
    }),
  );
}

const commandWords: Record<string, string> = {
  AT_SetNotNull: "not null",
  AT_ColumnDefault: "default",
  AT_ValidateConstraint: "validation",
};

function droppedWords(member: TreeNode): string | null {
  if (isNode(member["Constraint"]))
    return constraintWords[String(member["Constraint"]["contype"])] ?? null;
  const command = member["AlterTableCmd"];
  if (!isNode(command)) return null;
  const subtype = String(command["subtype"]);
  if (subtype === "AT_AddConstraint" && isNode(command["def"])) return droppedWords(command["def"]);
  return commandWords[subtype] ?? null;
}
