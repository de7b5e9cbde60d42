#![doc = include_str!("README.md")]

mod amount;
mod card;
mod chosen;
mod curve;
mod hours;
mod near;
mod outcome;
mod scratch;
mod served;
mod stays;
mod summary;
mod view;

pub use chosen::chosen;
pub use curve::curve;
pub use hours::{HoursView, hours_chosen, hours_stays, hours_summary};
pub use near::{Choice, Nearby, Words, alternatives, told};
pub use outcome::{Outcome, outcome};
pub use scratch::{Beside, scratch};
pub use served::served;
pub use stays::stays;
pub use summary::{ended, summary};
pub use view::{PlanPlaces, PlanView};
