//! The user's state folder: this device's number, drafts, and what could not be saved where it belongs.

use std::env;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::disk::{Disk, read_whole, write_new};
use super::names::random;
use crate::domain::{Device, Run};

/// The state folder: `DREMPEL_STATE_DIR`, or where this system keeps such things.
#[must_use]
pub fn state_dir() -> Option<PathBuf> {
    if let Some(folder) = env::var_os("DREMPEL_STATE_DIR").filter(|folder| !folder.is_empty()) {
        return Some(PathBuf::from(folder));
    }
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.state_dir().unwrap_or_else(|| base.data_dir()).join("drempel"))
}

/// This device's number, made once. Where it cannot be kept it is new each time: entries are as safe, only this
/// device's own old segments are no longer known as its own.
#[must_use]
pub fn device_id(disk: &dyn Disk, state: &Path) -> Device {
    let path = state.join("device");
    let read = || {
        let bytes = read_whole(disk, &path, 64).ok()?;
        u64::from_str_radix(std::str::from_utf8(&bytes).ok()?.trim(), 16).ok()
    };
    if let Some(device) = read() {
        return Device(device);
    }
    let device = random();
    let kept = disk.create_folder(state).and_then(|()| write_new(disk, &path, format!("{device:x}\n").as_bytes()));
    // Another process may have been first.
    Device(if kept.is_ok() { device } else { read().unwrap_or(device) })
}

/// A number for this start of the program.
#[must_use]
pub fn new_run() -> Run {
    Run(random())
}
