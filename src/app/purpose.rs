//! The names under which drafts are kept: stable, so that another run can take a text up again.

use super::editor::Purpose;
use super::forms;
use crate::domain::EntryId;
use crate::domain::words::{CasePart, Kind, Mark, Outcome};

impl Purpose {
    /// A stable name: a word, then what it is about.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Moment(None) => "moment".to_owned(),
            Self::Moment(Some(id)) => format!("moment {id}"),
            Self::Line(kind) => format!("line {}", forms::kind_key(*kind)),
            Self::Reword(id) => format!("reword {id}"),
            Self::Explain(id) => format!("explain {id}"),
            Self::Part(part) => format!("part {}", forms::part_key(*part)),
            Self::Mark(id, mark) => format!("mark {} {id}", forms::mark_key(*mark)),
            Self::Word(id) => format!("word {id}"),
            Self::Pose(None) => "pose".to_owned(),
            Self::Pose(Some(id)) => format!("pose {id}"),
            Self::Drafted(None) => "drafted".to_owned(),
            Self::Drafted(Some(id)) => format!("drafted {id}"),
            Self::Theme(code) => format!("theme {code}"),
            Self::Umbrella => "umbrella".to_owned(),
            Self::Message => "message".to_owned(),
            Self::Card(column) => format!("card {column}"),
            Self::Addition(value) => format!("addition {value}"),
            Self::Planned => "planned".to_owned(),
            Self::Seat => "seat".to_owned(),
            Self::TableOf(id) => format!("table-of {id}"),
            Self::Agree(None) => "agree".to_owned(),
            Self::Agree(Some(id)) => format!("agree {id}"),
            Self::Follow(id, outcome) => format!("follow {} {id}", forms::outcome_key(*outcome)),
            Self::Reply(id) => format!("reply {id}"),
            Self::Table(value) => format!("table {value}"),
            Self::Present(voice) => format!("present {voice}"),
            Self::Jump => "jump".to_owned(),
        }
    }

    /// The purpose with this name; none when it is not one of ours.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let (word, rest) = name.split_once(' ').unwrap_or((name, ""));
        let id = || rest.parse::<EntryId>().ok();
        let two = || rest.split_once(' ').and_then(|(key, id)| Some((key, id.parse::<EntryId>().ok()?)));
        Some(match (word, rest) {
            ("moment", "") => Self::Moment(None),
            ("moment", _) => Self::Moment(Some(id()?)),
            ("line", key) => Self::Line(Kind::ALL.into_iter().find(|k| forms::kind_key(*k) == key)?),
            ("reword", _) => Self::Reword(id()?),
            ("explain", _) => Self::Explain(id()?),
            ("part", key) => Self::Part(CasePart::ALL.into_iter().find(|p| forms::part_key(*p) == key)?),
            ("mark", _) => {
                let (key, id) = two()?;
                Self::Mark(id, Mark::ALL.into_iter().find(|m| forms::mark_key(*m) == key)?)
            }
            ("word", _) => Self::Word(id()?),
            ("pose", "") => Self::Pose(None),
            ("pose", _) => Self::Pose(Some(id()?)),
            ("drafted", "") => Self::Drafted(None),
            ("drafted", _) => Self::Drafted(Some(id()?)),
            ("theme", code) => Self::Theme(code.to_owned()),
            ("umbrella", "") => Self::Umbrella,
            ("message", "") => Self::Message,
            ("card", column) => Self::Card(column.to_owned()),
            ("addition", value) => Self::Addition(value.to_owned()),
            ("planned", "") => Self::Planned,
            ("table-of", _) => Self::TableOf(id()?),
            ("jump", "") => Self::Jump,
            ("agree", "") => Self::Agree(None),
            ("agree", _) => Self::Agree(Some(id()?)),
            ("follow", _) => {
                let (key, id) = two()?;
                Self::Follow(id, Outcome::ALL.into_iter().find(|o| forms::outcome_key(*o) == key)?)
            }
            ("reply", _) => Self::Reply(id()?),
            ("table", value) => Self::Table(value.to_owned()),
            ("present", voice) => Self::Present(voice.to_owned()),
            _ => return None,
        })
    }

    /// The line it is about.
    #[must_use]
    pub const fn line(&self) -> Option<EntryId> {
        match self {
            Self::Moment(Some(id)) | Self::Reword(id) | Self::Explain(id) => Some(*id),
            _ => None,
        }
    }

    /// The question it is about.
    #[must_use]
    pub const fn question(&self) -> Option<EntryId> {
        match self {
            Self::Mark(id, _) | Self::Word(id) | Self::TableOf(id) => Some(*id),
            _ => None,
        }
    }

    /// The entry that it is about: a line, a question, an agreement.
    #[must_use]
    pub const fn about(&self) -> Option<EntryId> {
        match self {
            Self::Moment(id) | Self::Agree(id) | Self::Pose(id) | Self::Drafted(id) => *id,
            Self::Reword(id)
            | Self::Explain(id)
            | Self::Mark(id, _)
            | Self::Word(id)
            | Self::Follow(id, _)
            | Self::TableOf(id)
            | Self::Reply(id) => Some(*id),
            Self::Line(_)
            | Self::Part(_)
            | Self::Table(_)
            | Self::Theme(_)
            | Self::Umbrella
            | Self::Message
            | Self::Card(_)
            | Self::Addition(_)
            | Self::Planned
            | Self::Seat
            | Self::Present(_)
            | Self::Jump => None,
        }
    }

    /// Whether what is typed for it may show on the wall while it is typed: what a group says aloud and decides on.
    /// Never a moment, a plain note, a quote, or what a moment did to somebody.
    #[must_use]
    pub const fn may_show(&self) -> bool {
        match self {
            Self::Moment(_) | Self::Reword(_) | Self::Explain(_) | Self::Jump | Self::Present(_) | Self::Seat => false,
            // It goes up when it is finished, not word by word.
            Self::Message => false,
            Self::Line(kind) => match kind {
                Kind::Lesson
                | Kind::Celebration
                | Kind::NextStep
                | Kind::Ground
                | Kind::Table
                | Kind::Word
                | Kind::Card
                | Kind::Addition
                | Kind::Tip => true,
                Kind::Moment | Kind::Note | Kind::Quote | Kind::Idea | Kind::SideStream | Kind::Named => false,
            },
            Self::Part(_)
            | Self::Mark(..)
            | Self::Word(_)
            | Self::Pose(_)
            | Self::Drafted(_)
            | Self::Theme(_)
            | Self::Umbrella
            | Self::Card(_)
            | Self::Addition(_)
            | Self::Planned
            | Self::TableOf(_)
            | Self::Agree(_)
            | Self::Follow(..)
            | Self::Reply(_)
            | Self::Table(_) => true,
        }
    }
}
