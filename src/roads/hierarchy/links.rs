//! Lists of links in one pool, which nodes share.

/// No node.
pub(super) const NONE: u32 = u32::MAX;

/// An arc, seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    /// The node at its other end.
    pub(super) node: u32,
    /// Its time, in milliseconds.
    pub(super) time: u32,
    /// Arcs of the original graph that it stands for.
    pub(super) hops: u32,
    /// The node that it passes over; [`NONE`] for an original arc.
    pub(super) over: u32,
}

impl Link {
    /// What stands where there is room for a link and none is yet.
    const ROOM: Self = Self { node: NONE, time: 0, hops: 0, over: NONE };
}

/// Where the list of a node stands in the pool.
#[derive(Debug, Clone, Copy, Default)]
struct Span {
    first: u32,
    length: u32,
    room: u32,
}

/// The links of each node: one allocation for all, since a country has millions of lists of two or three links.
pub(super) struct Lists {
    spans: Vec<Span>,
    pool: Vec<Link>,
}

impl Lists {
    /// Empty lists with room for as many links as `counts` says of each node.
    pub(super) fn with_room(counts: &[u32]) -> Self {
        let mut first = 0;
        let span = |&room: &u32| {
            let span = Span { first, length: 0, room };
            first += room;
            span
        };
        let spans = counts.iter().map(span).collect();
        Self { spans, pool: vec![Link::ROOM; first as usize] }
    }

    /// The links of a node.
    pub(super) fn of(&self, node: u32) -> &[Link] {
        let span = self.spans[node as usize];
        &self.pool[span.first as usize..][..span.length as usize]
    }

    /// Adds a link to those of a node, unless it has one to the same node that is as quick.
    pub(super) fn keep_quickest(&mut self, node: u32, link: Link) {
        match self.of_mut(node).iter_mut().find(|other| other.node == link.node) {
            Some(other) if (other.time, other.hops, other.over) <= (link.time, link.hops, link.over) => {}
            Some(other) => *other = link,
            None => self.push(node, link),
        }
    }

    /// Takes the link to `other` from those of a node.
    pub(super) fn remove(&mut self, node: u32, other: u32) {
        let links = self.of_mut(node);
        if let Some(at) = links.iter().position(|link| link.node == other) {
            links.swap(at, links.len() - 1);
            self.spans[node as usize].length -= 1;
        }
    }

    fn of_mut(&mut self, node: u32) -> &mut [Link] {
        let span = self.spans[node as usize];
        &mut self.pool[span.first as usize..][..span.length as usize]
    }

    /// Adds a link at the end of a list, which moves to the end of the pool when its room is full.
    fn push(&mut self, node: u32, link: Link) {
        let span = &mut self.spans[node as usize];
        if span.length == span.room {
            let old = span.first as usize..span.first as usize + span.length as usize;
            span.first = self.pool.len() as u32;
            span.room = (span.room + span.room / 2).max(4);
            self.pool.extend_from_within(old);
            self.pool.resize((span.first + span.room) as usize, Link::ROOM);
        }
        self.pool[(span.first + span.length) as usize] = link;
        span.length += 1;
    }
}
