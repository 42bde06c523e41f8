// The scenarios, in the order in which they run. Each is a module with:
//   title  what is measured, Chinese and English     needs  programs of the machine, and "mysql" for the applications on MySQL
//   uses   what it measures on as well where it is there
//   run(context)  gives rows: { what, ours, peer, unit, ratio, goal, met, samples, remark }
import * as demoStart from './start.mjs';
import * as exported from './export.mjs';
import * as flood from './flood.mjs';
import * as inheritance from './inheritance.mjs';
import * as home from './home.mjs';
import * as province from './province.mjs';
import * as rendered from './rendered.mjs';
import * as size from './size.mjs';
import * as visible from './visible.mjs';

export const scenarios = { home, province, rendered, flood, start: demoStart, export: exported, visible, inheritance, size };
