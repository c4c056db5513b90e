//! A ring in fine dots: for circles on a board, and for the circle of a round.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::symbols::Marker;
use ratatui::widgets::Widget;
use ratatui::widgets::canvas::{Canvas, Points};

use crate::config::Role;
use crate::ui::stage::Stage;
use crate::ui::style::style;

/// Dots in the line of a ring.
const DOTS: u16 = 2880;

/// Half the width and half the height of a ring, in cells.
pub type Radius = (f64, f64);

/// Draws a ring around the middle of `area`. What stands in a cell of its line is overwritten: words come after it.
pub fn draw(stage: &Stage<'_>, area: Rect, (a, b): Radius, role: Role, buffer: &mut Buffer) {
    let (wide, high) = (f64::from(area.width), f64::from(area.height));
    let turn = |step: u16| f64::from(step) * std::f64::consts::TAU / f64::from(DOTS);
    let dots: Vec<(f64, f64)> = (0..DOTS).map(turn).map(|turn| (a * turn.cos(), b * turn.sin())).collect();
    let colour = style(stage.theme, role).fg.unwrap_or_default();
    let ground = style(stage.theme, Role::Text).bg.unwrap_or_default();
    Canvas::default()
        .marker(Marker::Braille)
        .background_color(ground)
        .x_bounds([-wide / 2.0, wide / 2.0])
        .y_bounds([-high / 2.0, high / 2.0])
        .paint(|shape| shape.draw(&Points { coords: &dots, color: colour }))
        .render(area.intersection(buffer.area), buffer);
}

/// Columns inside a ring in this row, where its line is not; none outside it.
#[must_use]
pub fn chord(area: Rect, (a, b): Radius, y: u16) -> u16 {
    let middle = f64::from(area.y) + f64::from(area.height) / 2.0;
    let near = |edge: f64| 1.0 - ((edge - middle) / b).powi(2);
    let least = near(f64::from(y)).min(near(f64::from(y) + 1.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "never wider than the area")]
    let wide = (2.0 * a * least.max(0.0).sqrt()) as u16;
    wide
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_is_widest_in_the_middle_and_nothing_outside() {
        let area = Rect::new(0, 0, 40, 20);
        let wide: Vec<u16> = (0..20).map(|y| chord(area, (20.0, 10.0), y)).collect();
        assert_eq!((wide[0], wide[9], wide[10], wide[19]), (0, 39, 39, 0));
        assert!(wide.windows(2).take(9).all(|two| two[0] <= two[1]), "{wide:?}");
    }
}
