//! What is shipped inside the program: scripts, values, templates, locales, and the example workspaces.

use std::borrow::Cow;

use rust_embed::RustEmbed;

use super::disk::text_of;

#[derive(RustEmbed)]
#[folder = "assets/"]
#[allow_missing = true]
struct Assets;

#[derive(RustEmbed)]
#[folder = "sessions/"]
#[allow_missing = true]
struct Examples;

/// The text of a shipped file, such as `values.ron`; forward slashes on every system.
#[must_use]
pub fn text(path: &str) -> Option<String> {
    Assets::get(path).map(|file| words(file.data).into_owned())
}

/// The paths and texts of the shipped files whose path is wanted; what is inside the program is not copied.
pub fn texts(wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = (Cow<'static, str>, Cow<'static, str>)> {
    let paths = Assets::iter().filter(move |path| wanted(path));
    paths.filter_map(|path| Assets::get(&path).map(|file| (path, words(file.data))))
}

fn words(bytes: Cow<'static, [u8]>) -> Cow<'static, str> {
    match bytes {
        // Much quicker than the lossy way, which is for what is no text.
        Cow::Borrowed(bytes) => {
            std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
        }
        Cow::Owned(bytes) => Cow::Owned(text_of(bytes)),
    }
}

/// The shipped files under a folder such as `scripts/`, by name, each with its path inside that folder.
#[must_use]
pub fn under(folder: &str) -> Vec<(String, Vec<u8>)> {
    let inside = |path: &str| path.strip_prefix(folder).map(ToOwned::to_owned);
    let read = |path: String| Some((path.clone(), Assets::get(&format!("{folder}{path}"))?.data.into_owned()));
    sorted(Assets::iter().filter_map(|path| inside(&path)).filter_map(read).collect())
}

/// The names of the example workspaces.
#[must_use]
pub fn examples() -> Vec<String> {
    let mut names: Vec<String> = Examples::iter()
        .filter_map(|path| path.strip_suffix("/drempel.ron").map(ToOwned::to_owned))
        .filter(|name| !name.contains('/'))
        .collect();
    names.sort();
    names
}

/// The files of an example workspace, each with its path inside it.
#[must_use]
pub fn example(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = format!("{name}/");
    let inside = |path: &str| path.strip_prefix(&folder).map(ToOwned::to_owned);
    let read = |path: String| Some((path.clone(), Examples::get(&format!("{folder}{path}"))?.data.into_owned()));
    sorted(Examples::iter().filter_map(|path| inside(&path)).filter_map(read).collect())
}

fn sorted(mut files: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    files.sort();
    files
}
