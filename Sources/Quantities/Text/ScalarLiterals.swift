/// Lets rules name a character of a line by a literal: `line[at] == "第"`.
@inline(__always)
package func == (scalar: UInt32, literal: Unicode.Scalar) -> Bool { scalar == literal.value }

@inline(__always)
package func != (scalar: UInt32, literal: Unicode.Scalar) -> Bool { scalar != literal.value }

@inline(__always)
package func ~= (literal: Unicode.Scalar, scalar: UInt32) -> Bool { literal.value == scalar }
