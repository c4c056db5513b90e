//! Looks by role: what is quiet, what warns, how a closed door looks. Colours live in theme files and nowhere else.

use super::near::unknown;
use super::{Node, Problem, Reader, Record, Severity, read};
use crate::text::Message;

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal,)+) => {
        /// What a piece of the screen is, as far as its look is concerned.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role { $($(#[doc = $doc])+ $variant,)+ }

        impl Role {
            /// All roles.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in theme files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    };
}

roles! {
    /// Words to read, on the ground of the screen.
    Text "text",
    /// Words beside the matter: labels, times, voices.
    Quiet "quiet",
    /// What comes last: dots, headings, what is over. It can still be read.
    Faint "faint",
    /// The title of a screen or a block.
    Title "title",
    /// The one thing that draws the eye.
    Accent "accent",
    /// The frame around what is being typed.
    Focus "focus",
    /// The text in a field.
    Field "field",
    /// Words on the wall.
    WallText "wall-text",
    /// Large letters on the wall.
    WallTitle "wall-title",
    /// A door that stood open.
    Open "open",
    /// A door that was closed.
    Closed "closed",
    /// A door ajar.
    Ajar "ajar",
    /// A moment of which nobody has said how the door stood.
    Neutral "neutral",
    /// A key in a hint.
    Key "key",
    /// What a key does.
    Hint "hint",
    /// Look at this when you have a moment.
    Warning "warning",
    /// Look at this now: something is not saved.
    Alarm "alarm",
    /// What is selected in a list.
    Selection "selection",
    /// A phase on the time line: a line, never words.
    Band "band",
    /// The phase on the time line that is now.
    BandNow "band-now",
    /// Lines of boxes and of the quiet door: never words.
    Border "border",
}

/// A colour in our own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colour {
    /// The terminal's own.
    #[default]
    Default,
    /// One of the terminal's 256.
    Indexed(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

impl Colour {
    /// `"default"`, `"12"` or `"#rrggbb"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == "default" {
            return Some(Self::Default);
        }
        let Some(hex) = text.strip_prefix('#') else { return text.parse().ok().map(Self::Indexed) };
        let part = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
        (hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .then(|| Some(Self::Rgb(part(0)?, part(2)?, part(4)?)))?
    }

    /// Its red, green and blue, where that is known; the first sixteen as xterm has them.
    #[must_use]
    pub fn rgb(self) -> Option<(u8, u8, u8)> {
        match self {
            Self::Default => None,
            Self::Rgb(r, g, b) => Some((r, g, b)),
            Self::Indexed(index @ 16..) => Some(fixed(index)),
            Self::Indexed(7) => Some((192, 192, 192)),
            Self::Indexed(8) => Some((128, 128, 128)),
            Self::Indexed(index) => {
                let full = if index > 8 { 255 } else { 128 };
                let part = |bit: u8| if index & bit == 0 { 0 } else { full };
                Some((part(1), part(2), part(4)))
            }
        }
    }

    /// The nearest of the 240 fixed colours, for terminals that know no others.
    #[must_use]
    pub fn indexed(self) -> Self {
        let Self::Rgb(r, g, b) = self else { return self };
        let distance = |(x, y, z): (u8, u8, u8)| {
            let d = |a: u8, b: u8| i32::from(a.abs_diff(b)).pow(2);
            d(x, r) + d(y, g) + d(z, b)
        };
        let nearest = (16..=255_u8).min_by_key(|index| distance(fixed(*index)));
        nearest.map_or(self, Self::Indexed)
    }
}

/// The colour behind an index from 16: a cube of six steps, then greys.
fn fixed(index: u8) -> (u8, u8, u8) {
    if index >= 232 {
        let grey = 8 + (index - 232) * 10;
        return (grey, grey, grey);
    }
    let cube = index.saturating_sub(16);
    let step = |n: u8| if n == 0 { 0 } else { 55 + n * 40 };
    (step(cube / 36), step(cube / 6 % 6), step(cube % 6))
}

/// How a role looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[expect(clippy::struct_excessive_bools, reason = "terminal attributes are independent switches")]
pub struct Look {
    /// Colour of the letters.
    pub fg: Colour,
    /// Colour behind them; none leaves what is there.
    pub bg: Option<Colour>,
    /// Bold.
    pub bold: bool,
    /// Dim.
    pub dim: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Letters and ground exchanged.
    pub reversed: bool,
}

/// The fields of a row.
const FIELDS: [&str; 8] = ["role", "fg", "bg", "bold", "dim", "italic", "underline", "reversed"];

/// A look for every role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    looks: Vec<Look>,
}

impl Default for Theme {
    /// No colours at all; the same as [`Theme::no_color`].
    fn default() -> Self {
        Self::no_color()
    }
}

impl Theme {
    /// The theme that a file describes, and what is wrong with it. Roles that it lacks look as without colours.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Self, Vec<Problem>) {
        let (theme, problems) = read(file, text, |reader, whole| theme(reader, whole, None));
        (theme.unwrap_or_default(), problems)
    }

    /// Lays the rows of another file on top; what it lacks stays as it is.
    pub fn merge(&mut self, file: &str, text: &str) -> Vec<Problem> {
        let below = &*self;
        let (theme, problems) = read(file, text, |reader, whole| theme(reader, whole, Some(below)));
        if let Some(theme) = theme {
            *self = theme;
        }
        problems
    }

    /// Shapes only, for `NO_COLOR` and for terminals without colours.
    #[must_use]
    pub fn no_color() -> Self {
        let plain = |role: &Role| match role {
            Role::Title | Role::Accent | Role::Key | Role::WallTitle | Role::Warning | Role::BandNow | Role::Closed => {
                Look { bold: true, ..Look::default() }
            }
            Role::Focus => Look { bold: true, ..Look::default() },
            Role::Quiet | Role::Hint => Look::default(),
            Role::Faint | Role::Border | Role::Band => Look { dim: true, ..Look::default() },
            Role::Alarm | Role::Selection => Look { reversed: true, bold: *role == Role::Alarm, ..Look::default() },
            Role::Text | Role::Field | Role::WallText | Role::Open | Role::Ajar | Role::Neutral => Look::default(),
        };
        Self { looks: Role::ALL.iter().map(plain).collect() }
    }

    /// The same theme in the 256 colours that older terminals know.
    #[must_use]
    pub fn indexed(self) -> Self {
        self.with_colours(Colour::indexed)
    }

    /// The same theme with every colour changed.
    #[must_use]
    pub fn with_colours(mut self, change: impl Fn(Colour) -> Colour) -> Self {
        for look in &mut self.looks {
            look.fg = change(look.fg);
            look.bg = look.bg.map(&change);
        }
        self
    }

    /// How a role looks.
    #[must_use]
    pub fn look(&self, role: Role) -> Look {
        self.looks.get(role as usize).copied().unwrap_or_default()
    }
}

fn theme(reader: &mut Reader, whole: &Node<'_>, below: Option<&Theme>) -> Theme {
    let mut theme = below.cloned().unwrap_or_default();
    let mut seen = vec![false; Role::ALL.len()];
    for row in reader.list(whole) {
        let Some(record) = reader.record(row, &FIELDS) else { continue };
        let role = reader.text_of(record, "role");
        let look = look(reader, record);
        let at = role.and_then(|name| Role::ALL.iter().position(|role| role.name() == name));
        if let (Some(name), None) = (role, at) {
            reader
                .fault(record.place("role"), unknown("theme-no-role", name, Role::ALL.iter().map(|role| role.name())));
        }
        if let (Some(name), Some(true)) = (role, at.and_then(|at| seen.get(at))) {
            reader.fault(record.place("role"), Message::new("theme-role-twice").with("role", name));
        }
        if let Some((slot, flag)) = at.and_then(|at| Some((theme.looks.get_mut(at)?, seen.get_mut(at)?))) {
            (*slot, *flag) = (look, true);
        }
    }
    let missing: Vec<&str> = Role::ALL.iter().zip(&seen).filter(|(_, s)| !**s).map(|(r, _)| r.name()).collect();
    if !missing.is_empty() && below.is_none() && reader.count() == 0 {
        reader.note(None, Message::new("theme-lacks").with("roles", missing.join(", ")), Severity::Notice);
    }
    theme
}

fn look(reader: &mut Reader, record: Record<'_, '_>) -> Look {
    let fg = colour(reader, record, "fg").unwrap_or_default();
    let bg = colour(reader, record, "bg");
    let mut on = |name| reader.is_on(record, name);
    let (bold, dim, italic) = (on("bold"), on("dim"), on("italic"));
    Look { fg, bg, bold, dim, italic, underline: on("underline"), reversed: on("reversed") }
}

fn colour(reader: &mut Reader, record: Record<'_, '_>, name: &str) -> Option<Colour> {
    let node = Reader::optional(record, name)?;
    let text = reader.text(node)?;
    let colour = Colour::parse(text);
    if colour.is_none() {
        reader.fault(node.at, Message::new("theme-no-colour").with("found", text));
    }
    colour
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIPPED: [(&str, &str); 3] = [
        ("licht", include_str!("../../assets/themes/licht.ron")),
        ("donker", include_str!("../../assets/themes/donker.ron")),
        ("contrast", include_str!("../../assets/themes/contrast.ron")),
    ];

    #[test]
    fn shipped_themes_are_whole() {
        for (name, text) in SHIPPED {
            assert_eq!(Theme::parse(name, text).1, [], "{name}");
        }
    }

    #[test]
    fn faults_have_places_and_the_rest_is_used() {
        let text = "[\n (role: \"text\", fg: \"#12345\"),\n (role: \"tekst\"),\n (role: \"title\", fg: \"12\"),\n]";
        let (theme, problems) = Theme::parse("t.ron", text);
        let found: Vec<_> = problems.iter().map(|p| (p.line, p.column, p.what.key)).collect();
        assert_eq!(found, [(2, 21, "theme-no-colour"), (3, 9, "theme-no-role")]);
        assert_eq!(theme.look(Role::Title).fg, Colour::Indexed(12));
    }

    #[test]
    fn colours_have_a_nearest_fixed_one() {
        assert_eq!(Colour::Rgb(255, 255, 255).indexed(), Colour::Indexed(231));
        assert_eq!(Colour::Rgb(0, 0, 0).indexed(), Colour::Indexed(16));
        assert_eq!(Colour::parse("#é1111"), None);
    }
}
