import { expect, test } from 'vitest';
import { docxCommand, fileName } from './brief';

test('the command says whose brief, in what language and as what', () => {
  expect(docxCommand('https://data.example/events/1', 'nn')).toBe("sammenheng brief 'https://data.example/events/1' --lang nn --format docx");
});

test('a title makes a name of a file that keeps æ, ø and å', () => {
  expect(fileName('Notat: Dødsfall og arv')).toBe('notat-dødsfall-og-arv');
  expect(fileName(' «Få barn» / 2026 ')).toBe('få-barn-2026');
});

test('an address cannot end the quotes that it stands in', () => {
  expect(docxCommand("urn:a';rm -rf", 'nb')).toBe(`sammenheng brief 'urn:a'\\'';rm -rf' --lang nb --format docx`);
});
