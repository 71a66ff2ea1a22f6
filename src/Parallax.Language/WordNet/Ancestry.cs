namespace Parallax.Language;

/// <summary>A synset and all above it by hypernyms, nearest first, in room that the caller gives.</summary>
/// <param name="file">Where it stands.</param>
/// <param name="synsets">Room for the synsets, <see cref="Room"/> of them.</param>
/// <param name="steps">Room for how many steps up each is.</param>
internal ref struct Ancestry(WordNetFile file, Span<int> synsets, Span<int> steps)
{
    /// <summary>More than the 35 that a synset of WordNet 3.1 has at most, itself counted; what is beyond would be left out.</summary>
    public const int Room = 64;

    private readonly Span<int> synsets = synsets;
    private readonly Span<int> steps = steps;

    public int Count { get; private set; }

    public readonly int Synset(int index) => synsets[index];

    public readonly int Steps(int index) => steps[index];

    public readonly int Find(int synset) => synsets[..Count].IndexOf(synset);

    /// <summary>Gathers what lies above a synset.</summary>
    public void Climb(int synset)
    {
        Count = 0;
        Add(synset, 0);
        for (var i = 0; i < Count; i++)
        {
            var (start, count) = file.PointersOf(
                synsets[i],
                WordNetRelation.Hypernym,
                WordNetRelation.InstanceHypernym
            );
            for (var p = 0; p < count; p++)
            {
                Add(WordNetPointer.Target(file.Pointer(start + p)), steps[i] + 1);
            }
        }
    }

    private void Add(int synset, int step)
    {
        if (Count < synsets.Length && Find(synset) < 0)
        {
            (synsets[Count], steps[Count]) = (synset, step);
            Count++;
        }
    }
}
