//! JSON values, with coordinates packed: a boundary is mostly pairs of numbers.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};

/// A JSON value. A list of two to four numbers is kept as its first two.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Number(Number),
    Text(Box<str>),
    Position([f64; 2]),
    List(Vec<Self>),
    Object(Vec<(Box<str>, Self)>),
}

impl Node {
    /// A member of an object; the last one where a key stands twice.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => {
                members.iter().rev().find(|(name, _)| &**name == key).map(|(_, node)| node)
            }
            _ => None,
        }
    }

    /// The text of a string.
    pub(super) fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// What it is, in a word.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::Position(_) | Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

/// A cell: nothing for null, the bare text of a string, numbers as written, objects as JSON.
impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => Ok(()),
            Self::Bool(value) => value.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => f.write_str(text),
            Self::Position([x, y]) => write!(f, "{x}, {y}"),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(Self::to_string).collect();
                f.write_str(&items.join(", "))
            }
            Self::Object(_) => self.write_json(f),
        }
    }
}

impl Node {
    /// The value as JSON; of a position, the first two numbers.
    fn write_json(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Text(text) => write!(f, "{}", Value::from(&**text)),
            Self::Position(position) => write!(f, "{position:?}"),
            Self::Bool(_) | Self::Number(_) => write!(f, "{self}"),
            Self::List(items) => {
                f.write_str("[")?;
                separated(f, items, |item, f| item.write_json(f))?;
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                separated(f, members, |(name, value), f| {
                    write!(f, "{}:", Value::from(&**name))?;
                    value.write_json(f)
                })?;
                f.write_str("}")
            }
        }
    }
}

/// Items with commas between them.
fn separated<T>(
    f: &mut fmt::Formatter<'_>,
    items: &[T],
    write: impl Fn(&T, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (i, item) in items.iter().enumerate() {
        f.write_str(if i > 0 { "," } else { "" })?;
        write(item, f)?;
    }
    Ok(())
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Number::from_f64(value).map_or(Node::Null, Node::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(position(&list).unwrap_or(Node::List(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Node, A::Error> {
        let mut object = Vec::new();
        while let Some((key, node)) = members.next_entry::<String, Node>()? {
            object.push((key.into(), node));
        }
        Ok(Node::Object(object))
    }
}

fn position(list: &[Node]) -> Option<Node> {
    let all_numbers = list.iter().all(|item| matches!(item, Node::Number(_)));
    match list {
        [Node::Number(x), Node::Number(y), rest @ ..] if rest.len() <= 2 && all_numbers => {
            Some(Node::Position([x.as_f64()?, y.as_f64()?]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_in_a_cell_keep_their_json() {
        for text in [
            r#"{"a":"x \" y","b":[1,2.5],"c":null,"d":{"e":true,"f":[]}}"#,
            r#"{"jours":[{"nom":"Lundi"},{"nom":"Mardi"}]}"#,
            "{}",
        ] {
            let node: Node = serde_json::from_str(text).unwrap();
            let again: Node = serde_json::from_str(&node.to_string()).unwrap();
            assert_eq!(again, node, "{text}");
        }
        let list: Node = serde_json::from_str(r#"[{"a":1},{"a":2}]"#).unwrap();
        assert_eq!(list.to_string(), r#"{"a":1}, {"a":2}"#);
    }
}
