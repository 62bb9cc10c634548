import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
} from 'langium';
import { MailtopoGeneratedModule, MailtopoGeneratedSharedModule } from './generated/module.js';

/** Langium, as far as it is used: its lexer and parsers made from the grammar. Made on first use, once. */
export function langium(): LangiumCoreServices {
    services ??= createServices();
    return services;
}

let services: LangiumCoreServices | undefined;

function createServices(): LangiumCoreServices {
    const shared: LangiumSharedCoreServices = inject(
        createDefaultSharedCoreModule(EmptyFileSystem),
        MailtopoGeneratedSharedModule,
    );
    const made = inject(createDefaultCoreModule({ shared }), MailtopoGeneratedModule);
    shared.ServiceRegistry.register(made);
    return made;
}
