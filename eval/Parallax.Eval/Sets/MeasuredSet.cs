using Parallax.Eval.Measures;

namespace Parallax.Eval.Sets;

/// <summary>Something that <c>all</c> measures.</summary>
internal interface IMeasuredSet
{
    /// <summary>Its name on the command line and in the table.</summary>
    string Name { get; }

    /// <summary>Runs the product over the set's dev half and scores what comes out.</summary>
    IReadOnlyList<Measure> Measure(MeasureRun run, CancellationToken cancellation);
}

/// <summary>A set that can be answered row by row, for a scorer elsewhere to judge.</summary>
internal interface IRowSet : IMeasuredSet
{
    /// <summary>Reads rows, runs the product and writes what the set's scorer reads.</summary>
    void Answer(RowFiles files, CancellationToken cancellation);
}

/// <summary>Where rows come from and answers go.</summary>
/// <param name="Input">Rows as a system may see them.</param>
/// <param name="Output">One answer a row.</param>
/// <param name="Folder">What paths in the rows are relative to.</param>
internal sealed record RowFiles(string Input, string Output, string Folder);

/// <summary>A run of <c>all</c>.</summary>
/// <param name="Data">The folder that holds a folder a set.</param>
/// <param name="Work">A folder for answers.</param>
/// <param name="Errors">Where each miss is written, or null.</param>
internal sealed record MeasureRun(string Data, string Work, TextWriter? Errors)
{
    /// <summary>A file of a set.</summary>
    public string InSet(string set, string file) => Path.Combine(Data, set, file);

    /// <summary>The files for answering a set's dev half.</summary>
    public RowFiles Dev(string set) =>
        new(InSet(set, "dev.input.jsonl"), Path.Combine(Work, set + ".jsonl"), Path.Combine(Data, set));

    /// <summary>Writes a miss where misses are asked for.</summary>
    public void Missed(string line) => Errors?.WriteLine(line);
}
