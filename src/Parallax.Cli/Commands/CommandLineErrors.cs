using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Parallax.Cli.Commands;

/// <summary>What is off in the words of a call, in one line.</summary>
internal static class CommandLineErrors
{
    /// <summary>The first thing that is off, or null.</summary>
    public static string? Of(ParseResult parsed)
    {
        if (parsed.Action is HelpAction or HelpWithExamples)
        {
            return null;
        }

        var what = UnknownWord(parsed) ?? FirstError(parsed);
        return what is null ? null : $"{what}; see '{HelpCall(parsed.CommandResult.Command)}'";
    }

    private static string? UnknownWord(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var word = parsed.UnmatchedTokens[0];
            return word.StartsWith('-') ? $"unknown option '{word}'"
                : parsed.CommandResult.Command is RootCommand ? $"unknown command '{word}'"
                : $"unexpected word '{word}'";
        }

        var option = DashedFile(parsed);
        return option is null ? null : $"unknown option '{option}'";
    }

    /// <summary>
    /// A mistyped option, which would else be taken for a file that does not exist and be complained about as one. A
    /// file whose name begins with a dash is named after <c>--</c>, or as <c>./-name</c>.
    /// </summary>
    private static string? DashedFile(ParseResult parsed)
    {
        var files = parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .ToHashSet();
        return parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Value.Length > 1 && token.Value[0] == '-' && files.Contains(token))
            .Select(token => token.Value)
            .FirstOrDefault();
    }

    private static string? FirstError(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        return parsed.CommandResult.Command is RootCommand
            ? "no command is named; name read, compare, verify, ingest, stories, story, search or export"
            : parsed.Errors[0].Message.TrimEnd('.');
    }

    private static string HelpCall(Command command) =>
        command is RootCommand ? "parallax --help"
        : command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand
            ? $"parallax {parent.Name} --help"
        : $"parallax {command.Name} --help";
}
