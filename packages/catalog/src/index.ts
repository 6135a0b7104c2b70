export { type Catalog, loadCatalog } from "./load-catalog.ts";
export { type Skill } from "./skill.ts";
