import '../../map/webview/localize.js';
import type {} from 'vscode-webview';
import type { Question } from '../../../language/questions/question.js';
import type { FromPage, ToPage } from '../messages.js';
import { ExplorerPage } from './page.js';

const host = acquireVsCodeApi<Question>();
const tell = (message: FromPage): void => host.postMessage(message);

const page = new ExplorerPage(tell, (question) => host.setState(question));
const kept = host.getState();
if (kept !== undefined) page.set(kept);

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    switch (data.kind) {
        case 'names':
            return page.offer(data.names);
        case 'answer':
            return page.show(data.question, data.answer);
        case 'set':
            return page.set(data.question);
    }
});

tell({ kind: 'ready' });
