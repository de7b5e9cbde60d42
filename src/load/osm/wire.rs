//! Protocol buffers, read in place: no copy, no room made for what a message only announces.
//!
//! <https://protobuf.dev/programming-guides/encoding/>

use super::damage::Damage;

/// The fields of a message, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Fields<'a> {
    rest: &'a [u8],
}

/// The value of a field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    /// Its number in the definition of the message.
    pub(super) number: u64,
    value: Value<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    Fixed,
}

impl<'a> Fields<'a> {
    /// The fields of these bytes.
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next field, or `None` at the end of the message.
    pub(super) fn next(&mut self) -> Result<Option<Field<'a>>, Damage> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let key = varint(&mut self.rest)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut self.rest)?),
            1 => self.skip(8)?,
            2 => {
                let length = usize::try_from(varint(&mut self.rest)?).map_err(|_| Damage::Message)?;
                Value::Bytes(take(&mut self.rest, length)?)
            }
            5 => self.skip(4)?,
            _ => return Err(Damage::Field(key >> 3)),
        };
        Ok(Some(Field { number: key >> 3, value }))
    }

    fn skip(&mut self, length: usize) -> Result<Value<'a>, Damage> {
        take(&mut self.rest, length).map(|_| Value::Fixed)
    }
}

impl<'a> Field<'a> {
    /// Its bytes: a text, a message or a packed list.
    pub(super) fn bytes(self) -> Result<&'a [u8], Damage> {
        if let Value::Bytes(bytes) = self.value { Ok(bytes) } else { Err(Damage::Field(self.number)) }
    }

    /// Its number, of a type `int32`, `int64` or `uint32`.
    pub(super) fn number(self) -> Result<i64, Damage> {
        if let Value::Number(number) = self.value {
            Ok(number.cast_signed())
        } else {
            Err(Damage::Field(self.number))
        }
    }

    /// Its number, of a type `sint64`.
    pub(super) fn signed(self) -> Result<i64, Damage> {
        self.number().map(|number| unzigzag(number.cast_unsigned()))
    }
}

/// A packed list of whole numbers.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Packed<'a>(&'a [u8]);

impl<'a> Packed<'a> {
    /// The list of a field.
    pub(super) fn of(field: Field<'a>) -> Result<Self, Damage> {
        field.bytes().map(Self)
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next number, or `None` at the end.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Option<u64>, Damage> {
        if self.0.is_empty() { Ok(None) } else { varint(&mut self.0).map(Some) }
    }
}

/// A packed list of numbers, each told by its difference to the one before.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Deltas<'a> {
    list: Packed<'a>,
    at: i64,
}

impl<'a> Deltas<'a> {
    /// The list of a field.
    pub(super) fn of(field: Field<'a>) -> Result<Self, Damage> {
        Ok(Self { list: Packed::of(field)?, at: 0 })
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The next number, or `None` at the end.
    #[inline]
    pub(super) fn next(&mut self) -> Result<Option<i64>, Damage> {
        let Some(step) = self.list.next()? else { return Ok(None) };
        self.at = self.at.checked_add(unzigzag(step)).ok_or(Damage::Overflow)?;
        Ok(Some(self.at))
    }
}

fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8], Damage> {
    let (taken, left) = rest.split_at_checked(length).ok_or(Damage::Message)?;
    *rest = left;
    Ok(taken)
}

#[inline]
fn varint(rest: &mut &[u8]) -> Result<u64, Damage> {
    match rest.split_first() {
        Some((&byte, left)) if byte < 0x80 => {
            *rest = left;
            Ok(u64::from(byte))
        }
        _ => long_varint(rest),
    }
}

/// A number of several bytes, seven bits each, the lowest first.
fn long_varint(rest: &mut &[u8]) -> Result<u64, Damage> {
    let mut number = 0;
    for (place, &byte) in rest.iter().take(10).enumerate() {
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte < 0x80 {
            *rest = &rest[place + 1..];
            return Ok(number);
        }
    }
    Err(if rest.len() < 10 { Damage::Message } else { Damage::Number })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(bytes: &[u8]) -> Result<Vec<u64>, Damage> {
        let mut packed = Packed(bytes);
        std::iter::from_fn(|| packed.next().transpose()).collect()
    }

    #[test]
    fn numbers_read_like_the_examples_of_the_specification() {
        assert_eq!(list(&[1, 0x96, 0x01]), Ok(vec![1, 150]));
        assert_eq!(list(&[0xff; 9].iter().copied().chain([1]).collect::<Vec<_>>()), Ok(vec![u64::MAX]));
        assert_eq!(
            [0, 1, 2, 3, 0xffff_fffe, 0xffff_ffff].map(unzigzag),
            [0, -1, 1, -2, 0x7fff_ffff, -0x8000_0000]
        );
        assert_eq!(unzigzag(u64::MAX), i64::MIN);
    }

    #[test]
    fn cut_and_endless_numbers_are_refused() {
        assert_eq!(list(&[0x96]), Err(Damage::Message));
        assert_eq!(list(&[0xff; 11]), Err(Damage::Number));
        assert_eq!(Fields::of(&[0x0a, 5, 1]).next().err(), Some(Damage::Message));
        assert_eq!(Fields::of(&[0x0b]).next().err(), Some(Damage::Field(1)));
    }

    #[test]
    fn differences_add_up_and_may_not_run_over() {
        let mut deltas = Deltas { list: Packed(&[2, 2, 1]), at: 0 };
        assert_eq!((deltas.next(), deltas.next(), deltas.next()), (Ok(Some(1)), Ok(Some(2)), Ok(Some(1))));
        assert_eq!(Deltas { list: Packed(&[2]), at: i64::MAX }.next(), Err(Damage::Overflow));
    }

    #[test]
    fn fields_of_other_types_are_passed_over() {
        let mut fields = Fields::of(&[0x09, 0, 0, 0, 0, 0, 0, 0, 0, 0x15, 0, 0, 0, 0, 0x18, 7]);
        let field = std::iter::from_fn(|| fields.next().unwrap()).last().unwrap();
        assert_eq!((field.number, field.number()), (3, Ok(7)));
        assert_eq!(field.bytes().err(), Some(Damage::Field(3)));
    }
}
