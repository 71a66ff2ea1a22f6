namespace Parallax.Language.Coreference;

/// <summary>A phrase that may mean something, with what its words and its tree say of it.</summary>
internal sealed class Candidate
{
    /// <summary>First token.</summary>
    public int Start { get; init; }

    /// <summary>One past the last.</summary>
    public int End { get; init; }

    /// <summary>The token that the others hang on.</summary>
    public int Head { get; init; }

    /// <summary>Whether it is the whole of what "and" joins, not its first part.</summary>
    public bool Group { get; init; }

    public MentionKind Kind { get; init; }

    /// <summary>Class of the pronoun; 0 for none.</summary>
    public int Pronoun { get; init; }

    public Agreement Agreement { get; set; }

    /// <summary>Lemma of the head, of the last part of a name: hashed.</summary>
    public uint HeadWord { get; init; }

    /// <summary>The words without determiner, possessive mark and what follows the core, hashed together.</summary>
    public uint Core { get; init; }

    /// <summary>Hashed words of the core.</summary>
    public uint[] CoreWords { get; init; } = [];

    /// <summary>Hashed initials of the core, where it has two words or more; the word itself, where it is short capitals.</summary>
    public uint Initials { get; init; }

    /// <summary>Hashed lemmas of adjectives, numbers and nouns that hang on the head outside the core.</summary>
    public uint[] Modifiers { get; init; } = [];

    /// <summary>Class of determiner: see <see cref="CandidateFacts"/>.</summary>
    public int Determiner { get; init; }

    /// <summary>1 and kind of the name that it is, 0 for none.</summary>
    public int NameKind { get; init; }

    /// <summary>Class of its place in the clause: see <see cref="CandidateFacts"/>.</summary>
    public int Role { get; init; }

    /// <summary>Token that it hangs on, past "and"; -1 for none.</summary>
    public int Governor { get; init; }

    public int Sentence { get; init; }

    public bool Quoted { get; init; }

    /// <summary>Number of the vector of the head or of the name's last part; -1 for none.</summary>
    public int Vector { get; init; }

    /// <summary>How much more the vector is kin to "she" than to "he", for names of their first part.</summary>
    public float Femininity { get; init; }

    /// <summary>Hash of the country it names; 0 for none.</summary>
    public uint Country { get; init; }

    /// <summary>Whether a word of telling has it as its subject.</summary>
    public bool Speaks { get; init; }

    /// <summary>What <see cref="MentionNetwork"/> says of it.</summary>
    public float[] Judgement { get; set; } = [];

    /// <summary>The kind of thing that it most likely is.</summary>
    public EntityKind Entity { get; set; }
}
