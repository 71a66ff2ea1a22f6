using System.Runtime.InteropServices;
using Parallax.Language.Lemmas;

namespace Parallax.Language.Training;

/// <summary>Learns which ending of a word under which tag means which edit script, and keeps only what an ending adds.</summary>
internal static class LemmaTraining
{
    /// <summary>Packs the endings of the training words.</summary>
    public static void Pack(IEnumerable<(string Form, int Tag, string Lemma)> words, List<(string, byte[])> sections)
    {
        var scripts = new List<string>();
        var known = words
            .Where(w => w.Form.Length <= Lemmatizer.LongestWord && w.Lemma != "_")
            .Select(w => (w.Form, w.Tag, Script: LemmaScript.Between(w.Form, w.Lemma)?.ToString()))
            .Where(w => w.Script is not null)
            .ToList();
        var kept = new Dictionary<uint, int>();
        var decided = new Dictionary<(string, int), string>();
        for (var length = 0; length <= Lemmatizer.LongestEnding + 1; length++)
        {
            var whole = length > Lemmatizer.LongestEnding;
            var groups = known
                .Where(w => whole || w.Form.Length >= length)
                .GroupBy(w => (End: Ending(Level(w.Form), length, whole), w.Tag))
                .OrderBy(g => g.Key.End, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Tag);
            foreach (var group in groups)
            {
                var best = group
                    .GroupBy(w => w.Script!)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .First();
                var form = Level(group.First().Form);
                var shorter = Shorter(
                    decided,
                    form,
                    group.Key.Tag,
                    whole ? Math.Min(form.Length, Lemmatizer.LongestEnding) : length - 1
                );
                // A whole word is trusted from one example, an ending from two words that agree.
                var trusted = length == 0 || whole || group.Select(w => Level(w.Form)).Distinct().Count() > 1;
                if (best.Key != shorter && trusted)
                {
                    var script = scripts.IndexOf(best.Key);
                    if (script < 0)
                    {
                        script = scripts.Count;
                        scripts.Add(best.Key);
                    }

                    if (!whole)
                    {
                        decided[(group.Key.End, group.Key.Tag)] = best.Key;
                    }

                    kept[whole ? LemmaKeys.Whole(form, group.Key.Tag) : LemmaKeys.Ending(form, length, group.Key.Tag)] =
                        script;
                }
            }
        }

        Console.WriteLine($"lemma: {kept.Count} endings and words, {scripts.Count} scripts");
        sections.Add(("lemma.scripts", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', scripts))));
        sections.Add(("lemma.slots", Slots(kept)));
    }

    private static byte[] Slots(Dictionary<uint, int> kept)
    {
        var size = 16;
        while (size < kept.Count * 1.5)
        {
            size *= 2;
        }

        var slots = new uint[size * 2];
        foreach (var (key, script) in kept.OrderBy(k => k.Key))
        {
            var at = key & (uint)(size - 1);
            while (slots[2 * at] != 0)
            {
                at = (at + 1) & (uint)(size - 1);
            }

            (slots[2 * at], slots[(2 * at) + 1]) = (key, (uint)script);
        }

        return MemoryMarshal.AsBytes<uint>(slots).ToArray();
    }

    private static string? Shorter(Dictionary<(string, int), string> decided, string form, int tag, int length)
    {
        for (; length >= 0; length--)
        {
            if (decided.TryGetValue((form[^length..], tag), out var script))
            {
                return script;
            }
        }

        return null;
    }

    private static string Ending(string form, int length, bool whole) => whole ? form : form[^length..];

    private static string Level(string form)
    {
        var lower = new char[form.Length];
        LemmaKeys.Level(form, lower);
        return new string(lower);
    }
}
