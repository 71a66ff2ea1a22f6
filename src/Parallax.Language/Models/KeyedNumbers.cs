namespace Parallax.Language.Models;

/// <summary>Numbers by hashed keys: a table by open addressing, read in place.</summary>
internal sealed unsafe class KeyedNumbers(ModelFile model, string name)
{
    private readonly NumberBlock<uint> keys = model.Section<uint>(name + ".keys");
    private readonly NumberBlock<int> numbers = model.Section<int>(name + ".rows");

    /// <summary>The number of a key, or <paramref name="otherwise"/>.</summary>
    public int Find(uint key, int otherwise)
    {
        var mask = (uint)keys.Length - 1;
        for (var at = key & mask; keys.Start[at] != 0; at = (at + 1) & mask)
        {
            if (keys.Start[at] == key)
            {
                return numbers.Start[at];
            }
        }

        return otherwise;
    }
}
