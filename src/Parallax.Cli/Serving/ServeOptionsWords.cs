using System.CommandLine;
using System.Net;
using Parallax.Cli.Commands;
using Parallax.Web.Serving;

namespace Parallax.Cli.Serving;

/// <summary>The words of <c>parallax serve</c>, and what was asked with them.</summary>
internal sealed class ServeOptionsWords
{
    private const int UsualPort = 5080;
    private const int ShortestToken = 16;

    private readonly Option<string> bind = new("--bind")
    {
        HelpName = "ADDRESS",
        Description = "Address to listen on; one that other machines reach needs --token-file",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
    };

    private readonly Option<int> port = new("--port")
    {
        HelpName = "N",
        Description = "Port to listen on; 0 for any that is free",
        DefaultValueFactory = _ => UsualPort,
    };

    private readonly Option<string?> tokenFile = new("--token-file")
    {
        HelpName = "FILE",
        Description = "File whose first line is what who asks must know; PARALLAX_TOKEN does the same",
    };

    private readonly Option<string[]> host = new("--host")
    {
        HelpName = "NAME",
        Description = "Name that readers call the server by, beside its address; may be repeated",
    };

    private readonly Option<string?> origin = new("--origin")
    {
        HelpName = "URL",
        Description = "What readers write where a proxy stands in front: https://desk.example.org",
    };

    private readonly Option<string[]> allowed = new("--allow-host")
    {
        HelpName = "HOST[:PORT]",
        Description = "Fetch added addresses from this host though it is private; may be repeated",
    };

    private readonly Option<string?> log = new("--log")
    {
        HelpName = "none|text|json",
        Description = "Shape of the log on standard error; text on a terminal, json elsewhere",
    };

    public void AddTo(Command command)
    {
        command.Add(bind);
        command.Add(port);
        command.Add(tokenFile);
        command.Add(host);
        command.Add(origin);
        command.Add(allowed);
        command.Add(log);
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="CommandException">The words are off.</exception>
    public ServeRequest Read(ParseResult parsed, CommandContext context)
    {
        var address = Address(parsed.GetValue(bind)!);
        var token = Token(parsed.GetValue(tokenFile));
        if (token is null && !IPAddress.IsLoopback(address))
        {
            throw CommandException.WordsOff(
                $"--bind {address} lets other machines in, which needs a token; write one into a file and name it with --token-file"
            );
        }

        return new ServeRequest(
            new ServeOptions
            {
                Address = address,
                Port = parsed.GetValue(port) is >= 0 and <= ushort.MaxValue and var number
                    ? number
                    : throw CommandException.WordsOff($"--port is between 0 and {ushort.MaxValue}"),
                Token = token,
                Hosts = parsed.GetValue(host) ?? [],
                Origin = Origin(parsed.GetValue(origin)),
            },
            parsed.GetValue(allowed) ?? [],
            parsed.GetValue(log) switch
            {
                null => Console.IsErrorRedirected ? LogShape.Json : LogShape.Text,
                "none" => LogShape.None,
                "text" => LogShape.Text,
                "json" => LogShape.Json,
                var other => throw CommandException.WordsOff(
                    $"no log is written as '{other}'; name none, text or json"
                ),
            },
            parsed.GetValue(context.Verbose)
        );
    }

    private static IPAddress Address(string written) =>
        written == "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(written, out var address) ? address
        : throw CommandException.WordsOff($"--bind '{written}' is no address; write one as 127.0.0.1 or ::1");

    private static Uri? Origin(string? written) =>
        written is null ? null
        : Uri.TryCreate(written, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", PathAndQuery: "/", UserInfo: "" }
            ? address
        : throw CommandException.WordsOff(
            $"--origin '{written}' is no scheme and host; write https://desk.example.org"
        );

    // Not a word of the call: every user of a machine can read the calls of all.
    private static string? Token(string? file)
    {
        var token = file is null ? Environment.GetEnvironmentVariable("PARALLAX_TOKEN") : FirstLine(file);
        return string.IsNullOrWhiteSpace(token) && file is null ? null
            : token!.Trim().Length >= ShortestToken ? token.Trim()
            : throw CommandException.WordsOff(
                $"the token is shorter than {ShortestToken} characters; write a longer one, as 'openssl rand -hex 24' makes"
            );
    }

    private static string FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? string.Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NothingDone(
                $"{file}: cannot be read ({e.Message}); name the file that holds the token",
                e
            );
        }
    }
}
