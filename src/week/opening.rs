//! When a site is open: to everybody, or by appointment only.

use super::circuit::Circuit;

/// When a site is open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Opening {
    /// To whoever comes.
    pub hours: Circuit,
    /// Only to those who have an appointment.
    pub by_appointment: Circuit,
}

impl Opening {
    /// Open to whoever comes during `hours`, and to those who have an appointment during `by_appointment`.
    ///
    /// Who may come without an appointment needs none: hours in both are open to all.
    pub fn new(hours: Circuit, by_appointment: &Circuit) -> Self {
        let by_appointment = by_appointment.without(&hours);
        Self { hours, by_appointment }
    }

    /// Open to whoever comes.
    pub fn to_all(hours: impl Into<Circuit>) -> Self {
        Self { hours: hours.into(), by_appointment: Circuit::closed() }
    }

    /// The hours of either kind.
    pub fn with_appointments(&self) -> Circuit {
        self.hours.union(&self.by_appointment)
    }

    /// Whether it never opens, not even by appointment.
    pub fn is_closed(&self) -> bool {
        self.hours.is_closed() && self.by_appointment.is_closed()
    }
}
