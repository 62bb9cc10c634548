import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openOwnWorkbench } from './harness/own-workbench.js';
import { SideBar } from './harness/side-bar.js';

const COMMITTED = `site Madrid
site Lisbon
site Porto

link MAD-LIS: Madrid <-> Lisbon cost 10
link LIS-POR: Lisbon <-> Porto cost 10
link MAD-POR: Madrid <-> Porto cost 50

route Madrid -> Porto
`;

/** Git, with nothing of whoever runs the tests. */
function git(folder: string, ...words: readonly string[]): void {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'pipe' });
}

test('route changes are those since the last commit, and another commit takes them away', async () => {
    let repository = '';
    const { workbench, close } = await openOwnWorkbench(
        { 'iberia.mailtopo': COMMITTED },
        {
            prepare: (folder) => {
                repository = folder;
                git(folder, 'init', '-q');
                git(folder, 'add', '.');
                git(folder, 'commit', '-q', '-m', 'As it was');
            },
            settings: { 'git.enabled': true, 'mailtopo.routeChanges.since': 'commit' },
        },
    );
    try {
        const text = await workbench.openFile('iberia.mailtopo');
        await text.waitForLine('20 · Madrid › Lisbon › Porto');
        await workbench.command('Mailtopo: Show Route Changes');
        await workbench.page.getByText('No route has changed since the last commit.').waitFor();
        await text.replace('cost 50', 'cost 15');
        await text.focus();
        // Saving makes it no less a change of what was committed.
        await workbench.save();
        await workbench.statusBar('alters 2 of 6 routes');
        const lens = workbench.page.locator('.codelens-decoration', {
            hasText: 'Since the last commit: alters 2 of 6',
        });
        await lens.first().waitFor();
        const side = new SideBar(workbench);
        await side.row('Madrid -> Porto').click();
        await side.row('15 · Madrid › Porto').waitFor();
        await side.row('20 · Madrid › Lisbon › Porto').waitFor();
        await workbench.keep('route changes since the last commit');
        expect(await side.row('Porto -> Madrid').isVisible()).toBe(true);

        git(repository, 'commit', '-q', '-a', '-m', 'A cheaper link');
        await workbench.page.getByText('No route has changed since the last commit.').waitFor();
        await lens.first().waitFor({ state: 'detached' });
        await text.replace('cost 15', 'cost 50');
        await side.row('Madrid -> Porto').click();
        await side.row('before').waitFor();

        await workbench.command('Mailtopo: Route Changes Since Saved');
        await lens.first().waitFor({ state: 'detached' });
        await workbench.page
            .locator('.codelens-decoration', { hasText: 'Since saved: alters 2 of 6' })
            .first()
            .waitFor();
    } catch (error) {
        await workbench.keepEvidence('git');
        throw error;
    } finally {
        await close();
    }
});
