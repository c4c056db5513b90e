//! The body of each kind of entry, and the kind's name in a file.

use std::sync::Arc;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny};
use serde::{Deserialize, Serialize};

use super::opened::{BoardKeyV1, CardV1, OpenedV1, PlannedV1, ScriptChangeV1, WordingV1};
use super::twin::{AtV1, Id, Twin, is_default, record};
use super::words::{CasePartV1, DoorV1, KindV1, MarkV1, OutcomeV1};
use crate::domain::{AgendaEvent, CardEvent, Event, PlanEvent, PromiseEvent, WallEvent};

record!(TagsV1 = Tags {
    #[serde(default)]
    values: Vec<String>,
    #[serde(default)]
    voice: Option<String>,
    #[serde(default)]
    questions: Vec<Id>,
    #[serde(default)]
    practices: Vec<String>,
    #[serde(default)]
    echo: bool,
    #[serde(default)]
    echoes: Option<Id>,
    #[serde(default, skip_serializing_if = "is_default")]
    field: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    topics: Vec<String>,
});
record!(NotedV1 = Noted {
    kind: KindV1,
    text: String,
    door: Option<DoorV1>,
    tags: TagsV1,
    #[serde(default, skip_serializing_if = "is_default")]
    card: Option<Box<CardV1>>,
});
record!(FirstV1 = First {
    kind: KindV1,
    door: Option<DoorV1>,
    tags: TagsV1,
    #[serde(default, skip_serializing_if = "is_default")]
    card: Option<Box<CardV1>>,
});

/// The body of an entry of this kind; nothing when no version so far knows the kind.
#[derive(Clone, Copy, Debug)]
pub struct Body<'k>(pub &'k str);

/// Ties each kind's name to its event and its body, once, for writing and for reading.
///
/// `Name = "name"` has no body; `Name(x: Type)` wraps one value; `Name { field: Type }` is a record.
macro_rules! bodies {
    (
        bare { $($bare:ident = $bare_name:literal),* $(,)? }
        one { $($one:ident($one_type:ty) = $one_name:literal),* $(,)? }
        many { $($many:ident = $many_name:literal { $($(#[$meta:meta])* $field:ident : $type:ty),* $(,)? })* }
        within { $($module:ident $outer:ident($inner:ident) {
            $($part:ident = $part_name:literal { $($part_field:ident : $part_type:ty),* $(,)? })*
        })* }
    ) => {
        mod bodies {
            #![allow(missing_docs)]
            use super::*;
            $(#[derive(Serialize, Deserialize)] pub struct $many { $($(#[$meta])* pub $field: $type),* })*
            $(pub mod $module {
                use super::*;
                $(#[derive(Serialize, Deserialize)] pub struct $part { $(pub $part_field: $part_type),* })*
            })*
        }

        /// The kind's name in a file.
        #[must_use]
        pub fn kind(event: &Event) -> &str {
            match event {
                Event::Opened(_) => "opened",
                Event::Unknown { kind } => kind,
                $(Event::$bare => $bare_name,)*
                $(Event::$one(_) => $one_name,)*
                $(Event::$many { .. } => $many_name,)*
                $($(Event::$outer($inner::$part { .. }) => $part_name,)*)*
            }
        }

        /// The body's text, on one line. An event that was not understood has none of its own: see [`super::Held`].
        pub fn write(event: &Event) -> ron::Result<String> {
            match event {
                Event::Opened(opened) => ron::to_string(&OpenedV1::store(opened)),
                Event::Unknown { .. } $(| Event::$bare)* => ron::to_string(&()),
                $(Event::$one(value) => ron::to_string(&<$one_type as Twin>::store(value)),)*
                $(Event::$many { $($field),* } => {
                    ron::to_string(&bodies::$many { $($field: Twin::store($field)),* })
                })*
                $($(Event::$outer($inner::$part { $($part_field),* }) => {
                    ron::to_string(&bodies::$module::$part { $($part_field: Twin::store($part_field)),* })
                })*)*
            }
        }

        impl<'de> DeserializeSeed<'de> for Body<'_> {
            type Value = Option<Event>;

            fn deserialize<D: Deserializer<'de>>(self, body: D) -> Result<Option<Event>, D::Error> {
                Ok(Some(match self.0 {
                    "opened" => Event::Opened(Arc::new(OpenedV1::deserialize(body)?.domain())),
                    // A body that a newer version gave to a bare kind is kept in the raw text, not looked at.
                    $($bare_name => IgnoredAny::deserialize(body).map(|_| Event::$bare)?,)*
                    $($one_name => Event::$one(<$one_type>::deserialize(body)?.domain()),)*
                    $($many_name => {
                        let b = bodies::$many::deserialize(body)?;
                        Event::$many { $($field: b.$field.domain()),* }
                    })*
                    $($($part_name => {
                        let b = bodies::$module::$part::deserialize(body)?;
                        Event::$outer($inner::$part { $($part_field: b.$part_field.domain()),* })
                    })*)*
                    _ => return IgnoredAny::deserialize(body).map(|_| None),
                }))
            }
        }
    };
}

bodies! {
    bare {
        StayHere = "stay_here",
        CaseWithdrawn = "case_withdrawn",
        LeadTaken = "lead_taken",
        Erased = "erased",
    }
    one {
        WallNeutral(bool) = "wall_neutral",
        WallClock(bool) = "wall_clock",
        WallTyping(bool) = "wall_typing",
        PutUp(Option<Id>) = "put_up",
        OffRecord(bool) = "off_record",
        KeptAfterAll(Id) = "kept_after_all",
        Noted(NotedV1) = "noted",
        Kept(Id) = "kept",
        Dropped(Id) = "dropped",
        Struck(Id) = "struck",
        Restored(Id) = "restored",
        TakenOut(Id) = "taken_out",
    }
    many {
        PhaseEntered = "phase_entered" { from: Option<String>, to: String, undoes: Option<Id> }
        MinutesGiven = "minutes_given" { phase: String, by: i32 }
        ClockJumped = "clock_jumped" { by: i64 }
        Present = "present" { voice: String, people: Option<u32> }
        Reworded = "reworded" {
            target: Id,
            text: String,
            first: Box<FirstV1>,
            #[serde(default, skip_serializing_if = "is_default")]
            copy: bool,
        }
        Tagged = "tagged" { target: Id, tags: TagsV1 }
        DoorSet = "door_set" { target: Id, door: Option<DoorV1> }
        AtSet = "at_set" { target: Id, at: AtV1 }
        Explained = "explained" { target: Id, effect: String, meant: String }
        Answered = "answered" { closed: Id, by: Option<Id> }
        Released = "released" { target: Id, released: bool }
        CaseTold = "case_told" { part: CasePartV1, text: String }
        ValueChosen = "value_chosen" { value: String, chosen: bool }
        Marked = "marked" { question: Id, mark: MarkV1, reason: String, count: Option<u32> }
        Worded = "worded" { question: Id, wording: WordingV1, because: String }
        Posed = "posed" {
            code: String,
            theme: String,
            wording: WordingV1,
            remark: String,
            #[serde(default, skip_serializing_if = "is_default")]
            from: Vec<Id>,
        }
        Agreed = "agreed" { what: String, who: String, when: String }
        Followed = "followed" { agreement: Id, outcome: OutcomeV1, text: String }
        Replied = "replied" { line: Id, text: String }
        Sealed = "sealed" { codes: Vec<(Id, String)> }
    }
    within {
        card Card(CardEvent) {
            Moved = "card_moved" { target: Id, column: String }
            Grouped = "card_grouped" { target: Id, under: Option<Id> }
            Important = "card_important" { target: Id, on: bool }
            Shown = "cards_shown" { board: BoardKeyV1, on: bool }
        }
        agenda Agenda(AgendaEvent) {
            Drafted = "question_drafted" { table: String, wording: WordingV1 }
            Joined = "questions_joined" { target: Id, into: Option<Id> }
            Theme = "theme_named" { code: String, title: String }
            Umbrella = "umbrella_said" { text: String }
            Lens = "question_chosen" { question: Id, chosen: bool }
        }
        promise Promise(PromiseEvent) {
            Recognised = "practice_recognised" { practice: String, on: bool }
            Accepted = "addition_accepted" { target: Id, voice: String, yes: bool }
        }
        plan Plan(PlanEvent) {
            Script = "script_changed" { change: Box<ScriptChangeV1> }
            Respread = "respread" { minutes: Vec<(String, i32)> }
            Skipped = "phase_skipped" { phase: String, moved: bool }
            Paused = "paused" { on: bool }
            Next = "next_planned" { planned: PlannedV1 }
        }
        wall Wall(WallEvent) {
            Held = "wall_held" { on: bool }
            Said = "wall_said" { text: String }
            Pointed = "pointed_at" { target: Option<Id> }
        }
    }
}
