//! How colours look to somebody who sees them in another way: for pictures, to check that no meaning hangs on a colour.
//!
//! The matrices are those of Machado, Oliveira and Fernandes, *A Physiologically-based Model for Simulation of Color
//! Vision Deficiency* (IEEE TVCG 15:6, 2009, doi 10.1109/TVCG.2009.113), at full severity, for linear light.

use super::Theme;
use super::theme::Colour;

/// A way of seeing colours that is common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vision {
    /// Without the receptors for red light.
    Protan,
    /// Without those for green light; its milder forms are the most common.
    Deutan,
    /// Without those for blue light; rare, but a weak projector does much the same.
    Tritan,
}

impl Vision {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Protan, Self::Deutan, Self::Tritan];

    /// The name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Protan => "protan",
            Self::Deutan => "deutan",
            Self::Tritan => "tritan",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vision| vision.name() == name)
    }

    /// A theme as it looks to these eyes. The terminal's own colours are not known, and stay.
    #[must_use]
    pub fn of_theme(self, theme: Theme) -> Theme {
        theme.with_colours(|colour| self.of_colour(colour))
    }

    /// A colour as it looks to these eyes.
    #[must_use]
    pub fn of_colour(self, colour: Colour) -> Colour {
        let Some((r, g, b)) = colour.rgb() else { return colour };
        let light = [r, g, b].map(to_light);
        let [r, g, b] = self.matrix().map(|row| {
            let sum: f64 = row.into_iter().zip(light).map(|(part, light)| part * light).sum();
            from_light(sum)
        });
        Colour::Rgb(r, g, b)
    }

    const fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Protan => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deutan => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritan => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }
}

/// From sRGB (IEC 61966-2-1) to linear light.
fn to_light(value: u8) -> f64 {
    let value = f64::from(value) / 255.0;
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// And back, cut to what a screen can show.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255 after the clamp")]
fn from_light(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greys_stay_as_they_are() {
        for vision in Vision::ALL {
            for grey in [0, 1, 17, 128, 200, 255] {
                assert_eq!(
                    vision.of_colour(Colour::Rgb(grey, grey, grey)),
                    Colour::Rgb(grey, grey, grey),
                    "{vision:?}"
                );
            }
        }
    }

    #[test]
    fn red_and_green_come_close_to_each_other_but_not_without_receptors_for_blue() {
        let apart = |vision: Vision| {
            let [a, b] =
                [Colour::Rgb(200, 60, 40), Colour::Rgb(110, 130, 40)].map(|c| vision.of_colour(c).rgb().unwrap());
            i32::from(a.0).abs_diff(i32::from(b.0)) + i32::from(a.1).abs_diff(i32::from(b.1))
        };
        assert!(apart(Vision::Deutan) < 60, "{}", apart(Vision::Deutan));
        assert!(apart(Vision::Tritan) > 100, "{}", apart(Vision::Tritan));
    }

    #[test]
    fn names_are_found_and_the_terminals_own_colour_stays() {
        assert!(Vision::ALL.into_iter().all(|vision| Vision::named(vision.name()) == Some(vision)));
        assert_eq!(Vision::named("anders"), None);
        assert_eq!(Vision::Protan.of_colour(Colour::Default), Colour::Default);
    }
}
