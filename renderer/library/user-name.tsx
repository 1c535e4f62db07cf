import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, PersonRegular } from "@fluentui/react-icons";
import { type SubmitEvent, useState } from "react";
import type { Api } from "../../bridge/api.ts";
import { useNotify } from "../ui/notices.tsx";
import { words } from "../words.ts";

export type UserNameProps = { api: Api; user: string; onUserChange: (name: string) => void };

const useStyles = makeStyles({
  button: { minWidth: 0, maxWidth: "320px", fontWeight: tokens.fontWeightRegular },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", paddingBlock: "2px" },
  form: { display: "flex", flexDirection: "column", gap: "12px", width: "280px" },
  save: { alignSelf: "flex-end" },
});

function NameForm({ user, onSave }: { user: string; onSave: (name: string) => Promise<void> }) {
  const styles = useStyles();
  const [name, setName] = useState(user);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void onSave(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={words.user.name} hint={words.user.hint}>
        <Input
          value={name}
          maxLength={200}
          onFocus={(event) => event.target.select()}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Button type="submit" className={styles.save}>
        {words.user.save}
      </Button>
    </form>
  );
}

function useSaveName({ api, onUserChange }: UserNameProps, close: () => void) {
  const notify = useNotify();
  return async (name: string) => {
    const answer = await api.setUser({ name });
    if (!answer.ok) {
      const body = words.errors[answer.error.code];
      notify({ intent: "error", title: words.user.notSaved, body });
      return;
    }
    onUserChange(name);
    close();
  };
}

/** Who is at the machine; a press opens the small form that changes it. */
export function UserName(props: UserNameProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const save = useSaveName(props, () => setOpen(false));
  const shown = props.user || words.user.unnamed;
  return (
    <Popover
      trapFocus
      positioning={{ position: "below", align: "end", offset: 4 }}
      open={open}
      onOpenChange={(_, change) => setOpen(change.open)}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<PersonRegular />}
          aria-label={props.user ? words.user.menu(props.user) : words.user.unnamed}
        >
          <span className={styles.name}>{shown}</span>
          <ChevronDownRegular />
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.user.name}>
        <NameForm user={props.user} onSave={save} />
      </PopoverSurface>
    </Popover>
  );
}
