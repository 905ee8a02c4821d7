//! The reducer: one action, one next state. While an order is on its way, nothing but its answer counts.

use super::{Action, Attempt, Draft, Field, Focus, PickedProject, Step, Wizard};

impl Wizard {
    /// The wizard after `action`.
    #[must_use]
    pub fn reduce(mut self, action: Action) -> Self {
        match (&self.attempt, action) {
            (Attempt::Running(..), action) => self.answered(action),
            (_, action) if self.step == Step::Done => drop(action),
            (_, Action::Next) => self.next(),
            (_, Action::Previous) => self.previous(),
            (_, Action::Initiate) => self.initiate(),
            (_, action) => self.edited(action),
        }
        self
    }

    fn edited(&mut self, action: Action) {
        match action {
            Action::Type(field, text) => self.typed(field, text),
            Action::Leave(field) => self.left(field),
            Action::SwitchWithoutUrl => self.switched(),
            Action::Choose(mode) => self.change(Field::Mode, |draft| draft.mode = Some(mode)),
            Action::Pick(project) => self.picked(project),
            Action::Next
            | Action::Previous
            | Action::Initiate
            | Action::Refused(_)
            | Action::Rejected
            | Action::Lost
            | Action::Initiated => {}
        }
    }

    fn typed(&mut self, field: Field, text: String) {
        self.change(field, |draft| match field {
            Field::DestinationUrl => draft.destination_url = text,
            Field::LocalShortName => draft.local_short_name = text,
            Field::RemoteShortName => draft.remote_short_name = text,
            Field::Name => draft.edited_name = Some(text),
            Field::Description => draft.description = text,
            Field::Project => {
                draft.project_text = text;
                draft.project = None;
            }
            Field::Mode => {}
        });
    }

    fn picked(&mut self, project: PickedProject) {
        self.change(Field::Project, |draft| {
            draft.project_text.clone_from(&project.name);
            draft.project = Some(project);
        });
    }

    /// Both short names are in the proposed name, so what the node said about the name no longer holds either.
    fn change(&mut self, field: Field, change: impl FnOnce(&mut Draft)) {
        let name = self.draft.name();
        change(&mut self.draft);
        let is_renamed = self.draft.name() != name;
        self.refusals.retain(|(refused, _)| *refused != field && !(is_renamed && *refused == Field::Name));
    }

    /// An empty field that was only passed through does not complain yet, nor does a search without a pick.
    fn left(&mut self, field: Field) {
        if field != Field::Project && !self.draft.text(field).is_empty() {
            self.reveal(field);
        }
    }

    fn reveal(&mut self, field: Field) {
        if !self.revealed.contains(&field) {
            self.revealed.push(field);
        }
    }

    fn switched(&mut self) {
        self.change(Field::DestinationUrl, |draft| draft.without_url = !draft.without_url);
        self.revealed.retain(|field| *field != Field::DestinationUrl);
    }

    fn next(&mut self) {
        let next = match self.step {
            Step::Destination => Step::Information,
            Step::Information => Step::Project,
            Step::Project | Step::Done => return,
        };
        if self.accepted(self.step) {
            self.step = next;
            self.focus = None;
        }
    }

    fn previous(&mut self) {
        self.step = match self.step {
            Step::Project => Step::Information,
            Step::Information | Step::Destination | Step::Done => Step::Destination,
        };
        self.focus = None;
    }

    fn initiate(&mut self) {
        if self.step != Step::Project
            || ![Step::Destination, Step::Information, Step::Project].iter().all(|step| self.accepted(*step))
        {
            return;
        }
        if let Ok(order) = self.draft.order() {
            self.attempt = self.attempt.next(order);
            self.refusals.clear();
        }
    }

    /// Whether every field of a screen is accepted. If not, goes there, shows why, and asks for the focus.
    fn accepted(&mut self, step: Step) -> bool {
        Field::ALL.into_iter().filter(|field| field.step() == step).for_each(|field| self.reveal(field));
        let Some(field) = self.draft.first_fault(step) else { return true };
        self.go_to(field);
        false
    }

    fn go_to(&mut self, field: Field) {
        self.step = field.step();
        let serial = self.focus.map_or(0, |focus| focus.serial).wrapping_add(1);
        self.focus = Some(Focus { field, serial });
    }

    fn answered(&mut self, action: Action) {
        let Attempt::Running(number, order) = &self.attempt else { return };
        match action {
            Action::Initiated => {
                self.step = Step::Done;
                self.attempt = Attempt::None;
                self.focus = None;
            }
            Action::Refused(fields) => {
                self.attempt = Attempt::Refused(*number);
                self.refused(fields);
            }
            Action::Rejected => self.attempt = Attempt::Refused(*number),
            Action::Lost => self.attempt = Attempt::Unknown(*number, order.clone()),
            Action::Type(..)
            | Action::Leave(_)
            | Action::SwitchWithoutUrl
            | Action::Choose(_)
            | Action::Pick(_)
            | Action::Next
            | Action::Previous
            | Action::Initiate => {}
        }
    }

    fn refused(&mut self, fields: Vec<(Field, String)>) {
        self.refusals = fields;
        let first = Field::ALL.into_iter().find(|field| self.refusals.iter().any(|(refused, _)| refused == field));
        if let Some(first) = first {
            self.go_to(first);
        }
    }
}
