import { Field, Label, Select } from '@digdir/designsystemet-react';
import css from './Choose.module.css';

interface Props<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; title: string }[];
  choose: (value: Value) => void;
}

/** One setting of a view: a label over a list to choose from. Put several into <Choices>. */
export function Choose<Value extends string>({ label, value, options, choose }: Props<Value>) {
  return (
    <Field data-size='sm' className={css.field}>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => choose(event.target.value as Value)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.title}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
