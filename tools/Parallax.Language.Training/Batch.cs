namespace Parallax.Language.Training;

/// <summary>Sentences one after another, with what is known of each word.</summary>
internal sealed class Batch
{
    public List<int> Starts { get; } = [0];
    public List<int> Rows { get; } = [];
    public List<int> Vectors { get; } = [];
    public List<int> Tags { get; } = [];

    /// <summary>Head inside the sentence; its length for the root.</summary>
    public List<int> Heads { get; } = [];
    public List<int> Labels { get; } = [];

    /// <summary>Class of name, -1 where the treebank marks none.</summary>
    public List<int> Names { get; } = [];

    /// <summary>Number of words.</summary>
    public int Words => Vectors.Count;

    /// <summary>Number of sentences.</summary>
    public int Sentences => Starts.Count - 1;

    /// <summary>Adds a sentence.</summary>
    public void Add(NetworkExample example, double forgetWord, Random? random)
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

        Tags.AddRange(example.Tags);
        Heads.AddRange(example.Heads);
        Labels.AddRange(example.Labels);
        Names.AddRange(example.Names);
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
    int[] Names
);
