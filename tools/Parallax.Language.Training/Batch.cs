namespace Parallax.Language.Training;

/// <summary>Sentences one after another, with what is known of each word.</summary>
internal sealed class Batch
{
    /// <summary>Teachers' beliefs of each sentence, or room for notes; null for none.</summary>
    public List<SoftTargets?> Beliefs { get; } = [];

    /// <summary>How classes are learned.</summary>
    public Lesson Lesson { get; init; } = Lesson.Gold;
    public List<int> Starts { get; } = [0];
    public List<int> Rows { get; } = [];
    public List<int> Vectors { get; } = [];
    public List<int> Tags { get; } = [];

    /// <summary>Head inside the sentence; its length for the root.</summary>
    public List<int> Heads { get; } = [];
    public List<int> Labels { get; } = [];

    /// <summary>Class of bundle of features.</summary>
    public List<int> Features { get; } = [];

    /// <summary>Class of name; -1 where nothing is known, -2 - part where the part of a name is known and its kind is not.</summary>
    public List<int> Names { get; } = [];

    /// <summary>The same for names inside names.</summary>
    public List<int> Nested { get; } = [];

    /// <summary>Number of words.</summary>
    public int Words => Vectors.Count;

    /// <summary>Number of sentences.</summary>
    public int Sentences => Starts.Count - 1;

    /// <summary>Adds a sentence.</summary>
    public void Add(NetworkExample example, double forgetWord, Random? random, SoftTargets? beliefs = null)
    {
        for (var i = 0; i < example.Length; i++)
        {
            var forget = random is not null && random.NextDouble() < forgetWord;
            for (var f = 0; f < example.RowsPerWord; f++)
            {
                Rows.Add(f == 0 && forget ? 0 : example.Rows[(i * example.RowsPerWord) + f]);
            }

            // A word that is forgotten now and then loses its vector too, as unknown names do.
            Vectors.Add(forget && random!.NextDouble() < 0.3 ? -1 : example.Vectors[i]);
        }

        Beliefs.Add(beliefs);
        Tags.AddRange(example.Tags);
        Heads.AddRange(example.Heads);
        Labels.AddRange(example.Labels);
        Features.AddRange(example.Features);
        Names.AddRange(example.Names);
        Nested.AddRange(example.Nested);
        Starts.Add(Words);
    }
}

/// <summary>A sentence as numbers.</summary>
internal sealed record NetworkExample(
    int Length,
    int RowsPerWord,
    int[] Rows,
    int[] Vectors,
    int[] Tags,
    int[] Heads,
    int[] Labels,
    int[] Features,
    int[] Names,
    int[] Nested
);
