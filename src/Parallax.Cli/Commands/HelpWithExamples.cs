using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Parallax.Cli.Commands;

/// <summary>The help that System.CommandLine writes, with examples and a closing note under it.</summary>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyDictionary<string, string> notes)
    : SynchronousCommandLineAction
{
    private const int Width = 80;

    public override bool ClearsParseErrors => true;

    /// <summary>Puts the notes, by command name, under the help of a root command and all its commands.</summary>
    public static void Install(RootCommand root, IReadOnlyDictionary<string, string> notes)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = "Show this help";
            var help = (HelpAction)option.Action!;
            help.MaxWidth = Width;
            option.Action = new HelpWithExamples(help, notes);
        }

        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Description = "Show the version";
            option.Action = new VersionLine();
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (notes.TryGetValue(command is RootCommand ? string.Empty : command.Name, out var note))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(note);
        }

        return code;
    }
}

/// <summary>The version of Parallax, whatever process it is called in.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Composition.Version);
        return ExitCode.Done;
    }
}
