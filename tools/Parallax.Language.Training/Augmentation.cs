namespace Parallax.Language.Training;

/// <summary>
/// Sentences as headlines print them: now and then in title case or capitals, or without the stop at the end, so that
/// the network does not lean on case alone. The treebanks have few headlines.
/// </summary>
internal static class Augmentation
{
    /// <summary>The sentence, or a variant of it.</summary>
    public static Word[] Vary(Word[] words, Random random)
    {
        var chance = random.NextDouble();
        return chance switch
        {
            < 0.03 => [.. words.Select(w => w with { Form = Title(w) })],
            < 0.04 => [.. words.Select(w => w with { Form = w.Form.ToUpperInvariant() })],
            < 0.06 => WithoutStop(words),
            _ => words,
        };
    }

    private static string Title(Word word) =>
        word.Upos is "ADP" or "DET" or "CCONJ" or "PART" && word.Form.Length < 5
            ? word.Form
            : char.ToUpperInvariant(word.Form[0]) + word.Form[1..];

    private static Word[] WithoutStop(Word[] words)
    {
        var last = words.Length - 1;
        return words.Length > 2 && words[last].Form == "." && words.All(w => w.Head != last) ? words[..last] : words;
    }
}
