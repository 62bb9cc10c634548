import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import type { Server } from '../topology/topology.js';
import { type Fix, placeOf } from './finding.js';

/** To give a server the role transport; nothing where it shares its roles with others, or is no server within a site. */
export function giveTransport(server: Server): readonly Fix[] {
    const { declaration, name } = server;
    const member = declaration.servers.find(({ servers }) => servers.some(({ key }) => key === name.key));
    const end = member?.roles.at(-1)?.end;
    if (member === undefined || end === undefined || member.servers.length > 1 || server.roles.has('edge')) return [];
    const edit = { ...placeOf(declaration, { start: end, end }), text: ', transport' };
    return [{ title: l10n.t('Give {0} the role transport', writeName(name.text)), edits: [edit] }];
}
