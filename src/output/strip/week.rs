/// A territory over the week.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekStrip {
    /// Its name, above its panel; a page of one week says it in its title.
    pub name: String,
    /// A figure beside the name, with its unit ("24 h"); empty for none. Not on a page of one week.
    pub note: String,
    /// Shares of people (0 to 1) who can reach an open site, by slot of five minutes from Monday 00:00: 2,016 values.
    pub shares: Vec<f64>,
}

/// The size of the page and the classes.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekStyle {
    /// Pixels, 600 to 8,000.
    pub width: u32,
    /// Pixels, 450 to 8,000.
    pub height: u32,
    /// Class breaks as shares, ascending, 1 to 6. A share equal to a break belongs to the class above it ("90 % and
    /// more"); nobody at all is a class of its own below them.
    pub breaks: Vec<f64>,
}

impl WeekStyle {
    /// A page for about a hundred weeks: 2400 x 3000 pixels, 20 x 25 cm at 300 dots an inch.
    pub fn many() -> Self {
        Self { width: 2400, height: 3000, ..Self::default() }
    }
}

/// A page for one week: 1600 x 900 pixels; 10, 25, 50, 75 and 90 %.
impl Default for WeekStyle {
    fn default() -> Self {
        Self { width: 1600, height: 900, breaks: vec![0.10, 0.25, 0.50, 0.75, 0.90] }
    }
}

/// Every text of the page, in the reader's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekTexts {
    /// What the page shows; made smaller, then wrapped, if it is long.
    pub title: String,
    /// Territory, threshold, assumptions; wrapped.
    pub subtitle: String,
    /// What the colours mean, with the unit: "% of people who can reach an open site".
    pub legend_title: String,
    /// One for each class, from few people to many.
    pub class_labels: Vec<String>,
    /// For moments at which nobody reaches an open site.
    pub nobody: String,
    /// How to read the cells ("each cell: mean of 15 minutes"), under the legend; wrapped.
    pub note: String,
    /// The days from Monday, for a page of one week.
    pub days: [String; 7],
    /// The same in two to four letters, where there is less room.
    pub days_short: [String; 7],
    /// The hours from 0 to 24 with their unit: "9:00", "9 h".
    pub hours: [String; 25],
    /// What the figures at the right of the days are: "hours per person". On a page of one week only.
    pub day_notes_title: String,
    /// The figure of each day, or nothing. On a page of one week only.
    pub day_notes: [String; 7],
    /// A moment to point out. On a page of one week only.
    pub mark: Option<SlotMark>,
    /// Where the data come from, their dates, the method; wrapped at the foot of the page.
    pub source: String,
}

/// A moment to point out: its cell gets a frame, which the legend explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotMark {
    /// The slot of five minutes, from Monday 00:00 (0 to 2,015).
    pub slot: usize,
    /// What it is: "Best moment: Tuesday 10:00, 84 % of people".
    pub text: String,
}
