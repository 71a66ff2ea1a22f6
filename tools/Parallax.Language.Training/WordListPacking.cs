using System.Runtime.InteropServices;
using System.Text;
using Parallax.Language.Models;

namespace Parallax.Language.Training;

/// <summary>Packs the sections that <see cref="WordList"/> reads.</summary>
internal static class WordListPacking
{
    /// <summary>The order of a list: by the bytes of UTF-8.</summary>
    public static readonly Comparer<string> Order = Comparer<string>.Create(
        (a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))
    );

    /// <summary>Packs words that stand in order, none twice.</summary>
    /// <exception cref="ArgumentException">A word is out of order or too long.</exception>
    public static List<(string, byte[])> Pack(string name, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = new MemoryStream();
        var blocks = new List<int>();
        byte[] before = [];
        for (var i = 0; i < words.Count; i++)
        {
            var word = Encoding.UTF8.GetBytes(words[i]);
            if (word.Length > WordList.Longest || (i > 0 && before.AsSpan().SequenceCompareTo(word) >= 0))
            {
                throw new ArgumentException($"'{words[i]}' is out of order or too long", nameof(words));
            }

            var shared = 0;
            if (i % WordList.Block == 0)
            {
                blocks.Add((int)text.Length);
            }
            else
            {
                shared = before.AsSpan().CommonPrefixLength(word);
                text.WriteByte((byte)shared);
            }

            text.WriteByte((byte)(word.Length - shared));
            text.Write(word.AsSpan(shared));
            before = word;
        }

        return
        [
            (name + ".text", text.ToArray()),
            (name + ".blocks", MemoryMarshal.AsBytes<int>(blocks.ToArray()).ToArray()),
            (name + ".count", BitConverter.GetBytes(words.Count)),
        ];
    }
}
