import { describe, inject } from 'vitest';
import { checkActions } from './actions-checks.js';
import { checkWorkbench } from './checks.js';
import { processesOf } from './harness/processes.js';
import { until } from './harness/wait.js';
import { checkLanguage } from './language-checks.js';
import { checkMap } from './map-checks.js';
import { checkMapWhatIf } from './map-what-if-checks.js';
import { checkOffers } from './offers-checks.js';
import { checkRoutes } from './routes-checks.js';
import { checkViews } from './views-checks.js';

describe('VS Code with the language server in a process', () => {
    const { address, extension } = inject('nodeWorkbench');
    const check = checkWorkbench('node', address);
    checkMap(check);
    checkMapWhatIf(check);
    checkViews(check);
    checkRoutes(check);
    checkOffers(check);
    checkActions(check);
    checkLanguage(check);

    check('a server that crashes is started again, with a word about it', async (workbench) => {
        const main = await workbench.openFile('main.mailtopo');
        await main.waitForLine('70 · Paris');
        for (const server of processesOf(`${extension}/out/server.cjs`)) process.kill(server, 'SIGKILL');
        await workbench.notification('The Mailtopo language server stopped unexpectedly and is being restarted.');
        await main.waitForLine('70 · Paris');
        await main.hover('route Paris', '->', 'LON-PAR');
        await main.leave();
        await workbench.command('Notifications: Clear All Notifications');
    });

    check('a server that crashes again and again stays stopped, says so, and offers its log', async (workbench) => {
        const main = await workbench.openFile('main.mailtopo');
        await main.waitForLine('70 · Paris');
        const givenUp = workbench.page.locator('.notifications-toasts .notification-list-item', {
            hasText: 'crashed five times within three minutes',
        });
        // Those count too that crashed before this test, so it may be over sooner.
        for (let crashes = 0; crashes < 5 && !(await givenUp.isVisible()); crashes++) {
            if (crashes > 0) {
                // One that is killed while it starts is no crash of a running server.
                await main.hover('route Paris', '->', 'LON-PAR');
                await main.leave();
                await workbench.command('Notifications: Clear All Notifications');
            }
            const running = processesOf(`${extension}/out/server.cjs`);
            for (const server of running) process.kill(server, 'SIGKILL');
            await until('the next server, or word that there is none', async () => {
                if (await givenUp.isVisible()) return true;
                const next = processesOf(`${extension}/out/server.cjs`);
                return next.some((server) => !running.includes(server)) ? true : undefined;
            });
        }
        await givenUp.locator('.monaco-button', { hasText: 'Show Log' }).click();
        await workbench.page.locator('.panel .output-view').waitFor();
        await workbench.command('Mailtopo: Restart Language Server');
        await workbench.statusBar('Mailtopo language server restarted');
        await main.waitForLine('70 · Paris');
        await workbench.command('View: Toggle Panel Visibility');
        await workbench.command('Notifications: Clear All Notifications');
    });
});
