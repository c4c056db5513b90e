//! What may be an id: of a session, a script, a phase, a value, a practice.

/// Whether a text may be an id: `[a-z0-9-]{1,64}`, neither starting nor ending with `-`, and no name that Windows keeps
/// for itself. Nothing else ever becomes a file name.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let kept = matches!(text, "con" | "prn" | "aux" | "nul")
        || (text.len() == 4
            && (text.starts_with("com") || text.starts_with("lpt"))
            && text.ends_with(char::is_numeric));
    (1..=64).contains(&text.len()) && text.chars().all(fine) && !text.starts_with('-') && !text.ends_with('-') && !kept
}

/// What an id can be made of a text: accents folded, everything else that is no letter or digit becomes `-`; at most 56
/// characters, so that a number still fits behind it. It may be empty, or one of the names that no file may have.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut id = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        let plain = fold(c);
        if plain.is_empty() && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        id.push_str(plain);
    }
    let mut id: String = id.chars().take(56).collect();
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// A letter without its accent; nothing for what is neither letter nor digit of the plain alphabet.
fn fold(c: char) -> &'static str {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = PLAIN.find(c) {
        return PLAIN.get(at..at.saturating_add(1)).unwrap_or_default();
    }
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ĳ' => "ij",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}
