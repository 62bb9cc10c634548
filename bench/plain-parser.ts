import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type ParseResult,
} from 'langium';
import { MailtopoGeneratedModule, MailtopoGeneratedSharedModule } from '../language/syntax/generated/module.js';

/**
 * Langium's parser for our grammar as any language server on Langium has it: the whole text at each keystroke, before
 * anything is linked, checked or routed.
 */
export function plainParser(): (text: string) => ParseResult {
    const shared: LangiumSharedCoreServices = inject(
        createDefaultSharedCoreModule(EmptyFileSystem),
        MailtopoGeneratedSharedModule,
    );
    const services: LangiumCoreServices = inject(createDefaultCoreModule({ shared }), MailtopoGeneratedModule);
    shared.ServiceRegistry.register(services);
    return (text) => {
        const result = services.parser.LangiumParser.parse(text);
        if (result.lexerErrors.length + result.parserErrors.length > 0) throw new Error('the text does not parse');
        return result;
    };
}
