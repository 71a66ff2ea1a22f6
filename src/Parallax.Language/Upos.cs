namespace Parallax.Language;

/// <summary>Universal part-of-speech tags (universaldependencies.org/u/pos).</summary>
public enum Upos : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    CConj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    PropN,
    Punct,
    SConj,
    Sym,
    Verb,
}
