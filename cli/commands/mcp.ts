import { type CallToolResult, fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Tool, ToolInput } from '../../language/assistant/tool.js';
import { TOOLS } from '../../language/assistant/tools.js';
import { Failure } from '../../language/questions/failure.js';
import { version } from '../../package.json';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { displayPath, readTopology } from '../input/topologies.js';
import type { Io } from '../terminal/io.js';

/** `mailtopo mcp`: the engine for assistants, over MCP on the process's own streams, until the client is gone. */
export async function mcp(_: Call, io: Io): Promise<ExitStatus> {
    const ended = new Promise((resolve) => io.input.once('close', resolve).once('end', resolve));
    const handle = serveStdio(() => mcpServer(io));
    await ended;
    await handle.close();
    return 0;
}

/** The tools as an MCP server; the files that they are asked of are read anew each time. */
function mcpServer(io: Io): McpServer {
    const server = new McpServer({ name: 'mailtopo', version });
    for (const tool of TOOLS) {
        const { name, title, description, input, output } = tool;
        server.registerTool(
            name,
            {
                title,
                description,
                inputSchema: fromJsonSchema<ToolInput>({ ...input, required: ['file', ...requiredOf(tool)] }),
                outputSchema: fromJsonSchema<Record<string, unknown>>(output),
                annotations: { readOnlyHint: true, openWorldHint: false },
            },
            (given) => resultOf(io, tool, given),
        );
    }
    return server;
}

/** No editor is here that could have a file open: a file must be named. */
function requiredOf({ input }: Tool): readonly string[] {
    return Array.isArray(input['required']) ? input['required'] : [];
}

/** What cannot be answered is told to the assistant, in the words that a person would be told. */
async function resultOf(io: Io, tool: Tool, input: ToolInput): Promise<CallToolResult> {
    try {
        const file = input['file'];
        if (typeof file !== 'string') throw new Failure('file is missing: the .mailtopo file to ask about.');
        const { project, analysis } = await readTopology(io, file);
        const { text, data } = tool.answer({ project, analysis, path: (uri) => displayPath(io, uri) }, input);
        return { content: [{ type: 'text', text }], structuredContent: { ...data } };
    } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return { content: [{ type: 'text', text: error.message }], isError: true };
    }
}
