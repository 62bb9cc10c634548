import './localize.js';
import type { ToPage } from '../messages.js';
import { answered, tell } from './host.js';
import { Page } from './page.js';

const page = new Page();

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.kind) {
        case 'map':
            return page.showMap(data.uri, data.map);
        case 'none':
            return page.showNone(data.reason);
        case 'answer':
            return answered(data.number, data.answer);
        case 'here':
            return page.showHere(data.keys);
        case 'light':
            return page.light(data.routes);
        case 'show':
            return page.goTo(data.key);
        case 'show-pairs':
            return page.goToPairs(data.pairs, data.scenario);
    }
});

tell({ kind: 'ready' });
