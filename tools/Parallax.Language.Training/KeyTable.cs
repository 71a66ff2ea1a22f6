using System.Runtime.InteropServices;

namespace Parallax.Language.Training;

/// <summary>Hashed keys with a number each, as an open-addressed table.</summary>
internal static class KeyTable
{
    /// <summary>Packs sections "name.keys" and "name.rows".</summary>
    public static List<(string, byte[])> Pack(string name, Dictionary<uint, int> numbers)
    {
        var size = 16;
        while (size < numbers.Count * 1.3)
        {
            size *= 2;
        }

        var keys = new uint[size];
        var rows = new int[size];
        foreach (var (key, number) in numbers.OrderBy(p => p.Key))
        {
            var at = key & (uint)(size - 1);
            while (keys[at] != 0)
            {
                at = (at + 1) & (uint)(size - 1);
            }

            (keys[at], rows[at]) = (key, number);
        }

        return
        [
            (name + ".keys", MemoryMarshal.AsBytes<uint>(keys).ToArray()),
            (name + ".rows", MemoryMarshal.AsBytes<int>(rows).ToArray()),
        ];
    }
}
