import { CHECK_TOOL } from './check-tool.js';
import { IMPACT_TOOL } from './impact-tool.js';
import { EXPLAIN_TOOL, ROUTE_TOOL } from './route-tools.js';
import type { Tool } from './tool.js';

/** All that an assistant can ask, in an editor and over MCP alike. */
export const TOOLS: readonly Tool[] = [ROUTE_TOOL, EXPLAIN_TOOL, IMPACT_TOOL, CHECK_TOOL];
