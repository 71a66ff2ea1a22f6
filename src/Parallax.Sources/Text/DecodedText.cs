namespace Parallax.Sources.Text;

/// <summary>Characters read from bytes, and how.</summary>
/// <param name="Text">The characters, without a byte order mark, not normalised yet.</param>
/// <param name="Encoding">IANA name of the encoding, lower case: "utf-8", "windows-1251".</param>
/// <param name="Basis">What says so: "byte order mark", "stated", "declared", "valid", "zero bytes", "letter frequencies".</param>
public sealed record DecodedText(string Text, string Encoding, string Basis);
