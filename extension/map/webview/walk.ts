import * as l10n from '@vscode/l10n';
import type { Scene, SceneSite } from '../../../language/map/scene.js';
import { neighboursOf, neighbourTowards } from './neighbours.js';

/** The way of the keyboard from site to site along the links. */
export class Walk {
    /** The key of the site that it is on. */
    at: string | undefined;
    /** The site whose neighbours are gone through, and at which one we are. */
    private round: { readonly origin: string; readonly index: number } | undefined;

    /**
     * @param arrived called with the site arrived at and the way there in words
     * @param say called with words where there is no way
     */
    constructor(
        private readonly arrived: (site: SceneSite, words: string) => void,
        private readonly say: (words: string) => void,
    ) {}

    /** Goes to the neighbour in the direction of an arrow key. */
    go(scene: Scene, key: string): void {
        const from = this.site(scene, this.at);
        this.round = undefined;
        if (from === undefined) {
            this.begin(scene);
            return;
        }
        const next = neighbourTowards(scene, from, key);
        if (next === undefined) this.say(l10n.t('No link in this direction.'));
        else this.arrive(scene, next.site, next.link.title);
    }

    /** Goes to the next or the previous of the neighbours of the site that the round began at. */
    goRound(scene: Scene, step: 1 | -1): void {
        const origin = this.site(scene, this.round?.origin ?? this.at);
        if (origin === undefined) {
            this.begin(scene);
            return;
        }
        const around = neighboursOf(scene, origin);
        const index = ((this.round?.index ?? (step > 0 ? -1 : 0)) + step + around.length) % around.length;
        const next = around[index];
        if (next === undefined) {
            this.say(l10n.t('{0} has no neighbours.', origin.name));
            return;
        }
        this.round = { origin: origin.key, index };
        this.arrive(
            scene,
            next.site,
            l10n.t('{0} of {1} around {2}. {3}', index + 1, around.length, origin.name, next.link.title),
        );
    }

    /** The site to begin at: the first hub site, or else the first site. */
    begin(scene: Scene): void {
        const first = scene.sites.find(({ kind }) => kind === 'hub') ?? scene.sites[0];
        this.round = undefined;
        if (first !== undefined) this.arrive(scene, first, '');
    }

    /** Stands on a site that was gone to by other means. */
    standOn(key: string): void {
        this.at = key;
        this.round = undefined;
    }

    private arrive(scene: Scene, site: SceneSite, how: string): void {
        this.at = site.key;
        const count = neighboursOf(scene, site).length;
        const neighbours = count === 1 ? l10n.t('1 neighbouring site') : l10n.t('{0} neighbouring sites', count);
        this.arrived(site, `${site.title}. ${neighbours}. ${how}`);
    }

    private site(scene: Scene, key: string | undefined): SceneSite | undefined {
        return scene.sites.find((site) => site.key === key);
    }
}
