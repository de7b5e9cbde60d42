#[test]
fn debug_all() {
    let text = std::fs::read_to_string("/tmp/comments.txt").unwrap();
    for line in text.lines() {
        let (id, comment) = line.split_once('\t').unwrap();
        println!("## {id} {comment}");
        let round = super::round(comment);
        for stop in &round.stops {
            let hours = stop.hours.as_ref().map(super::circuit_text).unwrap_or_default();
            println!("   [{}] {hours} {:?}{}", stop.place, stop.assumed, if stop.by_appointment { " RDV" } else { "" });
        }
        println!("   aside {:?}", round.unread);
    }
}
