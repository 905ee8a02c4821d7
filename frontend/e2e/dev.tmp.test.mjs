import { after, before, describe } from 'node:test';
import { launch } from './browser.mjs';
const base = Number(process.env.BASE ?? 7500);
const world = { demo: { public: `http://127.0.0.1:${base}/fabrikam/_settings/idalko-tools.exalate.adnode`, private: `http://127.0.0.1:${base + 10}/tfs/Contoso/_settings/idalko-tools.exalate.adnode`, port: (o) => base + o } };
const suites = await Promise.all(process.env.SUITES.split(',').map(async (n) => Object.values(await import(`./suites/${n}.mjs`)).find((f) => f.name.endsWith('Suite'))));
before(async () => { world.browser = await launch(); });
after(() => world.browser.close());
describe('dev', { concurrency: 1 }, () => suites.forEach((s) => s(world)));
