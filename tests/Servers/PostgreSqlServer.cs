using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Parallax.Servers;

/// <summary>
/// A PostgreSQL of a test's own: in a folder of its own, on a free port of loopback, fsync on as by default. It can be stopped,
/// killed and started again on the same port; it ends with its disposal.
/// </summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder;
    private int databases;

    private PostgreSqlServer(string folder, int port) => (this.folder, Port) = (folder, port);

    /// <summary>Where it is installed; null where it is not.</summary>
    public static string? Programs { get; } =
        Enumerable
            .Range(15, 10)
            .Select(version => string.Create(CultureInfo.InvariantCulture, $"/usr/lib/postgresql/{version}/bin"))
            .FirstOrDefault(programs => File.Exists(Path.Combine(programs, "initdb")));

    /// <summary>Its port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Skips the test where PostgreSQL is not installed.</summary>
    public static void SkipUnlessInstalled() => ServerMissing.SkipUnless(Programs is not null, "postgresql");

    /// <summary>Makes a cluster and starts it.</summary>
    public static async Task<PostgreSqlServer> StartNewAsync()
    {
        var server = new PostgreSqlServer(Directory.CreateTempSubdirectory("parallax-pg-").FullName, FreePort());
        try
        {
            // PostgreSQL refuses root; whoever runs it has to own the folder.
            if (Environment.IsPrivilegedProcess)
            {
                await RunAsync("chown", ["postgres", server.folder]);
            }

            await server.ProgramAsync(
                "initdb",
                ["-D", server.Data, "-U", "parallax", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-instructions"]
            );
            await File.AppendAllTextAsync(
                Path.Combine(server.Data, "postgresql.conf"),
                $"""

                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                port = {server.Port.ToString(CultureInfo.InvariantCulture)}
                max_connections = 100
                shared_buffers = 64MB
                """
            );
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A new database's address as <c>--db</c> takes it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return Url(name);
    }

    /// <summary>Address of a database.</summary>
    public string Url(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://parallax@127.0.0.1:{Port}/{database}");

    /// <summary>A database as Npgsql names it.</summary>
    public string ConnectionString(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Port};Username=parallax;Database={database};Timeout=15"
        );

    /// <summary>Starts it where it is stopped, and waits until it answers.</summary>
    public Task StartAsync() => ControlAsync("start", "-l", Path.Combine(folder, "log"));

    /// <summary>Stops it at once, connections and all; what was committed stands.</summary>
    public Task StopAsync() => ControlAsync("stop", "-m", "fast");

    /// <summary>Ends it without any chance to write what it has in memory, as a failing machine would.</summary>
    public Task KillAsync() => ControlAsync("stop", "-m", "immediate");

    /// <summary>Stops and starts it.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Ends it and takes its folder away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await KillAsync();
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Data => Path.Combine(folder, "data");

    private Task ControlAsync(params string[] what) => ProgramAsync("pg_ctl", ["-D", Data, "-w", "-t", "60", .. what]);

    private Task ProgramAsync(string program, IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException("not installed"), program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments], folder)
            : RunAsync(path, arguments, folder);
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, string? folder = null)
    {
        // Its output goes nowhere it could be waited for: a server that it starts would keep the pipe open.
        var errors = folder is null ? "/dev/null" : Path.Combine(folder, "errors");
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>>\"$0\"", errors, program },
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException exception)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} did not end within {Patience}", exception);
        }

        if (process.ExitCode != 0)
        {
            var said = folder is null ? "" : await File.ReadAllTextAsync(errors);
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {said}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
