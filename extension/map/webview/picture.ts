import * as l10n from '@vscode/l10n';
import type { Theme } from '../../../language/map/style.js';
import type { Shown } from '../messages.js';
import { ask, tell } from './host.js';

/** The largest picture that browsers draw, in pixels along a side. */
const LARGEST = 8000;

/** Has the map saved as a picture of what it shows, in the colours of the editor's theme. */
export async function save(format: 'svg' | 'png', shown: Shown): Promise<void> {
    const picture = await ask('picture', { theme: themeOf(document.body), ...shown });
    if (picture === null) return;
    const content = format === 'svg' ? picture : await pngOf(picture);
    tell({ kind: 'save', format, content });
}

function themeOf({ classList }: HTMLElement): Theme {
    if (classList.contains('vscode-high-contrast-light')) return 'high-contrast-light';
    if (classList.contains('vscode-high-contrast')) return 'high-contrast';
    return classList.contains('vscode-dark') ? 'dark' : 'light';
}

/** The picture in pixels: two for each of its own, fewer where it would grow too large. */
async function pngOf(picture: string): Promise<Uint8Array> {
    const address = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const scale = Math.min(2, LARGEST / image.naturalWidth, LARGEST / image.naturalHeight);
        const canvas = document.createElement('canvas');
        canvas.width = Math.ceil(image.naturalWidth * scale);
        canvas.height = Math.ceil(image.naturalHeight * scale);
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
        if (blob === null) throw new Error(l10n.t('The picture is too large for this browser.'));
        return new Uint8Array(await blob.arrayBuffer());
    } finally {
        URL.revokeObjectURL(address);
    }
}
