using System.Text;

namespace Parallax.Sources.Text;

/// <summary>
/// Finds out how bytes spell characters. In this order: byte order mark; UTF-16 by its zero bytes; UTF-8 where every
/// sequence is valid (which hardly happens by chance, so it overrules a declaration); what the markup declares, unless the
/// letters speak strongly against it; UTF-8 with a few broken sequences; the single-byte encoding whose letters are the likeliest.
/// </summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes; null where the bytes are no text in any encoding known here.</summary>
    /// <param name="bytes">The whole input.</param>
    /// <param name="markup">Whether a charset declared in HTML or XML is to be looked for.</param>
    /// <param name="stated">Charset stated outside the bytes, as by an HTTP header; it goes before one that is declared.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, bool markup, string? stated = null)
    {
        if (ByteOrderMark.Find(bytes) is var (marked, length))
        {
            return new DecodedText(marked.GetString(bytes[length..]), marked.WebName, "byte order mark");
        }

        if (WideText.Detect(bytes) is { } wide)
        {
            return new DecodedText(wide.GetString(bytes), wide.WebName, "zero bytes");
        }

        if (BinaryContent.HasTooManyControls(bytes))
        {
            return null;
        }

        return Valid(bytes)
            ?? Believed(bytes, stated is null ? null : DeclaredEncoding.Named(stated), "stated")
            ?? Believed(bytes, markup ? DeclaredEncoding.Find(bytes) : null, "declared")
            ?? Damaged(bytes)
            ?? Likeliest(bytes);
    }

    private static DecodedText? Valid(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(StrictUtf8.GetString(bytes), "utf-8", "valid");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText? Believed(ReadOnlySpan<byte> bytes, Encoding? declared, string basis) =>
        declared is not null
        && declared.CodePage != Encoding.UTF8.CodePage
        && !SingleByteGuess.Contradicts(declared, bytes)
            ? new DecodedText(declared.GetString(bytes), declared.WebName, basis)
            : null;

    // A page glued together of parts, or cut in the middle of a letter. Eight good sequences to a broken one: random
    // high bytes form a valid sequence far less often than they break one.
    private static DecodedText? Damaged(ReadOnlySpan<byte> bytes)
    {
        var (good, broken) = Utf8Sequences.Count(bytes);
        return good >= 8 * broken ? new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", "mostly valid") : null;
    }

    private static DecodedText Likeliest(ReadOnlySpan<byte> bytes)
    {
        var encoding = SingleByteGuess.Likeliest(bytes);
        return new DecodedText(encoding.GetString(bytes), encoding.WebName, "letter frequencies");
    }
}
