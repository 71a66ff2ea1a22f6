namespace Parallax.Eval.Commands;

/// <summary>A call's words, understood.</summary>
internal sealed record EvalOptions
{
    /// <summary>What to do: the name of a set, "all", "seeds" or "samples".</summary>
    public required string Verb { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? Files { get; init; }

    public string? Data { get; init; }

    public string? Set { get; init; }

    /// <summary>Whether each miss is listed.</summary>
    public bool Errors { get; init; }

    /// <summary>Understands the words of a call.</summary>
    /// <exception cref="UsageException">They are off; the message says which and why.</exception>
    public static EvalOptions Parse(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words[0].StartsWith('-'))
        {
            throw new UsageException("name a set, or all, seeds or samples");
        }

        var options = new EvalOptions { Verb = words[0] };
        for (var i = 1; i < words.Count; i++)
        {
            options =
                words[i] == "--errors" ? options with { Errors = true }
                : i + 1 < words.Count ? options.With(words[i], words[++i])
                : throw new UsageException($"{words[i]} is no option, or lacks its value");
        }

        return options;
    }

    private EvalOptions With(string option, string value) =>
        option switch
        {
            "--input" => this with { Input = value },
            "--output" => this with { Output = value },
            "--files" => this with { Files = value },
            "--data" => this with { Data = value },
            "--set" => this with { Set = value },
            _ => throw new UsageException($"{option} is no option"),
        };
}
