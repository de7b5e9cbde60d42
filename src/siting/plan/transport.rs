//! Who goes where when sites can serve only so many: the assignment whose total is best.
//!
//! Everybody begins at the site that is best for them. As long as a site is overfull, people are moved along the cheapest chain of
//! moves to a site with room, or to none (successive shortest paths: Jewell 1958, Busacker and Gowen 1960). Exact, in whole people.

use super::rows::{Levels, Rows};

/// Where people can be: a place in the list of open sites; the last is nowhere.
type Spot = usize;

/// An assignment of all people.
#[derive(Debug)]
pub(super) struct Transport<'a> {
    rows: &'a Rows,
    /// Of each row, what it gains at the open sites: (site, unit), best first; the last is nowhere, with 0.
    offers: Vec<Vec<(Spot, i64)>>,
    /// Of each row, its people at each site: (site, people).
    at: Vec<Vec<(Spot, i64)>>,
    /// Of each site, the rows with people there, smallest first.
    members: Vec<Vec<u32>>,
    load: Vec<i64>,
    room: Vec<i64>,
    /// Of each pair of sites, the least that one person loses by moving, and the row that loses it.
    moves: Vec<Vec<Option<(i64, u32)>>>,
    work: u64,
}

/// The best assignment for a set of open sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assigned {
    /// The sum of units over people.
    pub(super) value: i64,
    /// For each row, what one more person would gain: prices that prove the value.
    pub(super) prices: Vec<i64>,
    /// Entries looked at.
    pub(super) work: u64,
}

/// Assigns everybody to the sites of `open` (places, smallest first).
pub(super) fn assign(rows: &Rows, open: &[u32]) -> Assigned {
    let mut transport = Transport::new(rows, open);
    while let Some(site) = (0..open.len()).find(|&site| transport.load[site] > transport.room[site]) {
        transport.relieve(site);
    }
    transport.assigned()
}

impl<'a> Transport<'a> {
    fn new(rows: &'a Rows, open: &[u32]) -> Self {
        let nowhere = open.len();
        let mut spot = vec![nowhere; rows.columns.count()];
        open.iter().enumerate().for_each(|(site, &place)| spot[place as usize] = site);
        let offers: Vec<Vec<(Spot, i64)>> = (0..rows.rows.count())
            .map(|row| {
                let list = rows.rows.of(row).iter();
                let open =
                    list.map(|e| (spot[e.at as usize], i64::from(e.unit))).filter(|(s, _)| *s != nowhere);
                open.chain([(nowhere, 0)]).collect()
            })
            .collect();
        let room = open.iter().map(|&place| room_of(rows, place)).chain([i64::MAX]).collect();
        let sites = nowhere + 1;
        let mut transport = Self {
            rows,
            at: vec![Vec::new(); offers.len()],
            members: vec![Vec::new(); sites],
            load: vec![0; sites],
            room,
            moves: vec![vec![None; sites]; sites],
            work: offers.iter().map(|list| list.len() as u64).sum(),
            offers,
        };
        for row in 0..transport.offers.len() {
            let (site, _) = transport.offers[row][0];
            if rows.weight[row] > 0 {
                transport.put(row as u32, site, rows.weight[row]);
            }
        }
        (0..sites).for_each(|site| transport.find_moves(site));
        transport
    }

    fn put(&mut self, row: u32, site: Spot, people: i64) {
        self.load[site] += people;
        let at = &mut self.at[row as usize];
        match at.iter_mut().find(|(spot, _)| *spot == site) {
            Some((_, there)) => *there += people,
            None => at.push((site, people)),
        }
        at.retain(|(_, people)| *people > 0);
        let is_there = at.iter().any(|(spot, _)| *spot == site);
        let members = &mut self.members[site];
        match members.binary_search(&row) {
            Ok(index) if !is_there => drop(members.remove(index)),
            Err(index) if is_there => members.insert(index, row),
            _ => {}
        }
    }

    /// The cheapest moves from a site to each other.
    fn find_moves(&mut self, from: Spot) {
        let mut moves: Vec<Option<(i64, u32)>> = vec![None; self.room.len()];
        for &row in &self.members[from] {
            let offers = &self.offers[row as usize];
            self.work += offers.len() as u64;
            let here = offers.iter().find(|(site, _)| *site == from).map_or(0, |(_, unit)| *unit);
            for &(site, unit) in offers.iter().filter(|(site, _)| *site != from) {
                if moves[site].is_none_or(|(loss, _)| here - unit < loss) {
                    moves[site] = Some((here - unit, row));
                }
            }
        }
        self.moves[from] = moves;
    }

    /// Moves people of an overfull site along the cheapest chain.
    fn relieve(&mut self, from: Spot) {
        let (loss, before) = self.chains(from);
        let has_room = |site: &Spot| self.load[*site] < self.room[*site];
        let reached = (0..self.room.len()).filter(|site| *site != from && has_room(site));
        let target = reached.filter_map(|site| loss[site].map(|loss| (loss, site))).min();
        let (_, target) = target.expect("nowhere has room, and everybody can go there");
        let mut chain = Vec::new();
        let mut to = target;
        while to != from {
            let via = before[to];
            let (_, row) = self.moves[via][to].expect("a chain is made of moves");
            chain.push((row, via, to));
            to = via;
        }
        let there = |&(row, via, _): &(u32, Spot, Spot)| {
            self.at[row as usize].iter().find(|(site, _)| *site == via).map_or(0, |(_, people)| *people)
        };
        let movable = chain.iter().map(there).min().unwrap_or(0);
        let people =
            movable.min(self.load[from] - self.room[from]).min(self.room[target] - self.load[target]);
        for &(row, via, to) in &chain {
            self.put(row, via, -people);
            self.put(row, to, people);
        }
        let touched: Vec<Spot> = chain.iter().map(|&(_, via, _)| via).chain([target]).collect();
        touched.into_iter().for_each(|site| self.find_moves(site));
    }

    /// From a site, the loss of the cheapest chain to each other, and the site before it on the chain (Bellman 1958, Ford 1956).
    fn chains(&mut self, from: Spot) -> (Vec<Option<i64>>, Vec<Spot>) {
        let sites = self.room.len();
        let (mut loss, mut before) = (vec![None; sites], vec![from; sites]);
        loss[from] = Some(0_i64);
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for via in 0..sites {
                let Some(so_far) = loss[via] else { continue };
                for to in 0..sites {
                    let Some((more, _)) = self.moves[via][to] else { continue };
                    if to != from && loss[to].is_none_or(|loss: i64| so_far + more < loss) {
                        (loss[to], before[to]) = (Some(so_far + more), via);
                        has_changed = true;
                    }
                }
            }
            self.work += (sites * sites) as u64;
        }
        (loss, before)
    }

    /// The value and the prices: a full site asks what its cheapest chain to a site with room would lose.
    fn assigned(mut self) -> Assigned {
        let sites = self.room.len();
        let rents: Vec<i64> = (0..sites).map(|site| self.rent(site)).collect();
        let price = |offers: &Vec<(Spot, i64)>| {
            offers.iter().map(|&(site, unit)| unit - rents[site]).max().unwrap_or(0).max(0)
        };
        let prices = self.offers.iter().map(price).collect();
        let unit = |row: usize, site: Spot| {
            self.offers[row].iter().find(|(spot, _)| *spot == site).map_or(0, |(_, unit)| *unit)
        };
        let value =
            |row: usize| self.at[row].iter().map(|&(site, people)| people * unit(row, site)).sum::<i64>();
        let value = (0..self.at.len()).map(value).sum();
        Assigned { value, prices, work: self.work + self.rows.rows.count() as u64 }
    }

    /// What a place at a site is worth: 0 where there is room.
    fn rent(&mut self, site: Spot) -> i64 {
        if self.load[site] < self.room[site] {
            return 0;
        }
        let (loss, _) = self.chains(site);
        let with_room = (0..self.room.len()).filter(|&other| self.load[other] < self.room[other]);
        with_room.filter_map(|other| loss[other]).min().unwrap_or(0).max(0)
    }
}

/// The people that a place can serve.
pub(super) fn room_of(rows: &Rows, place: u32) -> i64 {
    match &rows.levels {
        Levels::Shared { room, .. } => room[place as usize].unwrap_or(i64::MAX),
        Levels::Best | Levels::Counted { .. } => i64::MAX,
    }
}
