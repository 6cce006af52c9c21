import { type ConditionalSchemaConverter, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../shared/areas/contract.ts';
import { SESSION_COOKIE } from './sessionCookie.ts';

/** The OpenAPI 3.1 document of `/api`, for other programs: the same contract, with the two ways to show a sign-in. */
export function restDocument(version: string): Promise<object> {
  return new OpenAPIGenerator({ schemaConverters: [asItArrives] }).generate(contract, {
    info: {
      title: 'PartsDepot 备件仓',
      version,
      description:
        'Sign in with POST /people/signIn. Send back its cookie, or its value as a bearer token. ' +
        'Refusals are in Chinese, or in English with Accept-Language: en. ' +
        'A command with an X-Request-Id (16 to 64 letters, digits, hyphens) is posted once however often it is sent.',
    },
    servers: [{ url: '/api' }],
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
    security: [{ cookie: [] }, { bearer: [] }],
  });
}

const converter = new ZodToJsonSchemaConverter();

/** Ids and days are plain texts that are given a name by a transform, which would hide their shape in what comes out. */
const asItArrives: ConditionalSchemaConverter = {
  condition: (schema) => converter.condition(schema),
  convert: (schema, options) => converter.convert(schema, { ...options, strategy: 'input' }),
};
