import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, mailtopo } from '../support/command.js';

const EXPORTS = ['GetExchangeServer-2019.xml', 'GetSendConnector.xml'].map(
    (name) => `test/language/interchange/exports/${name}`,
);

const CONTOSO = `organization Contoso exchange 2010
hub site London { server LON1 : transport, mailbox }
site Paris { server PAR1 : transport, mailbox }
link LP: London <-> Paris cost 50 exchange-cost 20 max-message-size 10 MB
connector Internet { source LON1 address-space "*" cost 3 }
`;

describe('import', () => {
    it('makes a topology of real exports', async () => {
        const { status, output } = await mailtopo(['import', ...EXPORTS]);
        expect(status).toBe(0);
        expect(output).toMatch(/^site .*Default-First-Site-Name/m);
        expect(output).toMatch(/^connector /m);
        // The two are not of one organization: the source server of the connector is in neither, and that is said.
        const { output: errors } = await mailtopo(['check', '-', '--severity', 'error'], { input: output });
        expect(errors.trim().split('\n')).toEqual([expect.stringContaining('No server is called `WIN-CTD3L0RGEN4`')]);
        // It is formatted as the editor would have it.
        const folder = folderOf({ 'a.mailtopo': output });
        expect((await mailtopo(['format', '--check', 'a.mailtopo'], { folder })).status).toBe(0);
    });

    it('takes back what export wrote as JSON: the same routes and the same JSON', async () => {
        const folder = folderOf({ 'a.mailtopo': CONTOSO });
        const json = (await mailtopo(['export', 'a.mailtopo', '--format', 'json', '-o', 'a.json'], { folder })).status;
        expect(json).toBe(0);
        expect((await mailtopo(['import', 'a.json', '-o', 'b.mailtopo'], { folder })).status).toBe(0);
        const both = await mailtopo(['diff', 'a.mailtopo', 'b.mailtopo'], { folder });
        expect([both.status, both.output]).toEqual([0, 'None of 2 routes differs.\n']);
        const again = await mailtopo(['export', 'b.mailtopo', '--format', 'json'], { folder });
        expect(again.output).toBe(readFileSync(join(folder, 'a.json'), 'utf8'));
    });

    it.each([
        ['broken.xml', '<Objs Version="1.1.0.1"><Obj', /^mailtopo: broken\.xml.*\n$/],
        ['doctype.xml', '<!DOCTYPE a [<!ENTITY b "c">]><Objs>&b;</Objs>', /^mailtopo: doctype\.xml.*DOCTYPE.*\n$/],
        ['letter.txt', 'Dear administrator,\n', /^mailtopo: letter\.txt: .*(Clixml|CSV|LDIF).*\n$/],
        ['shape.json', '[1, 2]', /^mailtopo: shape\.json.*\n$/],
    ])('refuses %s in one line, with no file written', async (name, text, message) => {
        const folder = folderOf({ [name]: text });
        const { status, output, errors } = await mailtopo(['import', name, '-o', 'out.mailtopo'], { folder });
        expect({ status, output }).toEqual({ status: 2, output: '' });
        expect(errors).toMatch(message);
        expect(existsSync(join(folder, 'out.mailtopo'))).toBe(false);
    });

    it('says what is not there', async () => {
        const folder = folderOf({ 'a.mailtopo': CONTOSO });
        expect(await mailtopo(['import', 'gone.xml'], { folder })).toEqual({
            status: 2,
            output: '',
            errors: 'mailtopo: gone.xml does not exist.\n',
        });
    });
});

describe('export', () => {
    it('prints cmdlets that only say what they would do, and with --execute ones that do it', async () => {
        const folder = folderOf({ 'a.mailtopo': CONTOSO });
        const { status, output } = await mailtopo(['export', 'a.mailtopo'], { folder });
        expect(status).toBe(0);
        expect(output).toMatch(/^Set-AdSite .*'London'.*-HubSiteEnabled \$true.*-WhatIf/m);
        expect(output).toMatch(/^Set-AdSiteLink .*'LP'.*-ExchangeCost 20/m);
        expect(output).toMatch(/^ +New-SendConnector .*'Internet'/m);
        const real = await mailtopo(['export', 'a.mailtopo', '--execute'], { folder });
        expect(real.output).not.toContain('-WhatIf');
    });

    it('prints only what differs', async () => {
        const folder = folderOf({ 'a.mailtopo': CONTOSO, 'b.mailtopo': CONTOSO.replace('hub site', 'site') });
        const { output } = await mailtopo(['export', 'b.mailtopo', '--against', 'a.mailtopo'], { folder });
        const cmdlets = output.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
        expect(cmdlets).toHaveLength(1);
        expect(cmdlets[0]).toMatch(/^Set-AdSite .*'London'.*-HubSiteEnabled \$false/);
    });

    it('takes --against for cmdlets alone', async () => {
        const folder = folderOf({ 'a.mailtopo': CONTOSO });
        const words = ['export', 'a.mailtopo', '--format', 'json', '--against', 'a.mailtopo'];
        expect((await mailtopo(words, { folder })).status).toBe(2);
    });
});
