/** A binary heap of sites by (cost, hops), lowest first. A site may be in it several times; the lowest comes first. */
export class LabelHeap {
    private readonly sites: number[] = [];
    private readonly costs: number[] = [];
    private readonly hops: number[] = [];

    push(site: number, cost: number, hops: number): void {
        let at = this.sites.length;
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (!this.before(cost, hops, parent)) break;
            this.move(parent, at);
            at = parent;
        }
        this.set(at, site, cost, hops);
    }

    /** Takes out the lowest; -1 from an empty heap. */
    pop(): number {
        const top = this.sites[0];
        if (top === undefined) return -1;
        const site = this.sites.pop() ?? 0;
        const cost = this.costs.pop() ?? 0;
        const hops = this.hops.pop() ?? 0;
        const size = this.sites.length;
        if (size === 0) return top;
        let at = 0;
        for (let child = 1; child < size; child = 2 * at + 1) {
            const right = child + 1;
            if (right < size && this.before(this.costs[right] ?? 0, this.hops[right] ?? 0, child)) child = right;
            if (!this.after(cost, hops, child)) break;
            this.move(child, at);
            at = child;
        }
        this.set(at, site, cost, hops);
        return top;
    }

    private before(cost: number, hops: number, at: number): boolean {
        const other = this.costs[at] ?? 0;
        return cost < other || (cost === other && hops < (this.hops[at] ?? 0));
    }

    private after(cost: number, hops: number, at: number): boolean {
        const other = this.costs[at] ?? 0;
        return cost > other || (cost === other && hops > (this.hops[at] ?? 0));
    }

    private move(from: number, to: number): void {
        this.set(to, this.sites[from] ?? 0, this.costs[from] ?? 0, this.hops[from] ?? 0);
    }

    private set(at: number, site: number, cost: number, hops: number): void {
        this.sites[at] = site;
        this.costs[at] = cost;
        this.hops[at] = hops;
    }
}
