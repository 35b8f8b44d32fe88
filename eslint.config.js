import tseslint from 'typescript-eslint'

const rules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', 100],
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Read settings in app/platform/config.server.ts.',
    },
  ],
}

/** Imports go one way: routes, then domain, then the platform; `ui` and `db` know nothing of the rest. */
function mayNotImport(...patterns) {
  return {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map((group) => ({ group: [group], message: 'Imports go one way.' })) },
    ],
  }
}

export default tseslint.config(
  { ignores: ['build/**', 'node_modules/**', 'data/**', 'tests/**/*.mjs', 'public/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules,
  },
  { files: ['db/**'], rules: mayNotImport('#app/*') },
  { files: ['db/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['app/ui/**'], rules: mayNotImport('#db/*', '#app/[!u]*/*') },
  {
    files: ['app/**'],
    ignores: ['app/routes/**', 'app/root.tsx', 'app/routes.ts'],
    rules: mayNotImport('#app/routes/*'),
  },
  {
    files: ['app/platform/config.server.ts', 'tests/**', 'bin/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
)
