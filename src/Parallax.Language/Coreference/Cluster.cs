namespace Parallax.Language.Coreference;

/// <summary>A chain while it grows: what its mentions said together.</summary>
internal sealed class Cluster
{
    private const int Most = 12;

    public int Count { get; private set; }

    /// <summary>Number of the mention that joined last.</summary>
    public int Last { get; private set; }

    /// <summary>Sentence of the first mention.</summary>
    public int FirstSentence { get; private set; } = -1;

    /// <summary>Person, number and gender said by any of its mentions.</summary>
    public Agreement Agreement { get; private set; }

    /// <summary>Bit of each class of pronoun met.</summary>
    public int Pronouns { get; private set; }

    /// <summary>Bit of each kind of mention met.</summary>
    public int Kinds { get; private set; }

    public uint Country { get; private set; }

    /// <summary>Hashed heads of its names and nouns.</summary>
    public List<uint> Heads { get; } = [];

    /// <summary>Hashed words of its names.</summary>
    public List<uint> NameWords { get; } = [];

    /// <summary>Hashed modifiers of its mentions.</summary>
    public List<uint> Modifiers { get; } = [];

    /// <summary>Sums of the mentions' chances to be of each kind.</summary>
    public float[] Entities { get; } = new float[MentionNetwork.KindCount];

    /// <summary>Sums of the chances that pronouns mean it.</summary>
    public float[] Referring { get; } = new float[MentionNetwork.ReferringCount];

    public void Add(int number, Candidate mention)
    {
        Count++;
        Last = number;
        FirstSentence = FirstSentence < 0 ? mention.Sentence : FirstSentence;
        Agreement |= mention.Agreement;
        Pronouns |= mention.Pronoun > 0 ? 1 << mention.Pronoun : 0;
        Kinds |= 1 << (int)mention.Kind;
        Country = Country == 0 ? mention.Country : Country;
        for (var k = 0; k < Entities.Length; k++)
        {
            Entities[k] += mention.Judgement[MentionNetwork.Kinds + k];
        }

        for (var k = 0; k < Referring.Length; k++)
        {
            Referring[k] += mention.Judgement[MentionNetwork.Referring + k];
        }

        if (mention.Kind != MentionKind.Pronoun)
        {
            Keep(Heads, mention.HeadWord);
            foreach (var word in mention.Kind == MentionKind.Name ? mention.CoreWords : [])
            {
                Keep(NameWords, word);
            }

            foreach (var modifier in mention.Modifiers)
            {
                Keep(Modifiers, modifier);
            }
        }
    }

    private static void Keep(List<uint> words, uint word)
    {
        if (words.Count < Most && !words.Contains(word))
        {
            words.Add(word);
        }
    }
}
