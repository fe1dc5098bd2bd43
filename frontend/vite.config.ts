import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const dist = new URL('dist/', import.meta.url);

/**
 * Go embeds dist, and git keeps the folder by this file, so that Go builds
 * where npm never ran. Vite empties the folder: put the file back.
 */
function keepFolder(): Plugin {
  return {
    name: 'keep-folder',
    apply: 'build',
    closeBundle: () => writeFileSync(new URL('.gitkeep', dist), ''),
  };
}

/** Puts a compressed form beside each text file, which the server sends to browsers that take it. */
function squeeze(): Plugin {
  return {
    name: 'squeeze',
    apply: 'build',
    closeBundle: () => {
      const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
      for (const file of names.filter((name) => /\.(js|css|html|svg|json|map)$/.test(name)).map((name) => new URL(name, dist))) {
        writeFileSync(`${file.pathname}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), keepFolder(), squeeze()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // the content security policy takes no data: addresses for fonts and scripts
    chunkSizeWarningLimit: 5000, // GraphiQL, which is fetched on its own page only
    rolldownOptions: {
      // Some of GraphiQL's files begin with a hint to a compiler that we do not use.
      onwarn: (warning, tell) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || tell(warning),
      // Designsystemet's components do not say that those not used can be left
      // out. Its custom elements must not be: main.tsx imports them by name.
      treeshake: { moduleSideEffects: [{ test: /@digdir\/designsystemet-react|@floating-ui|@tanstack/, sideEffects: false }] },
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:8080' } },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
