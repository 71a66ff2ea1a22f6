using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Parallax.Servers;

/// <summary>
/// A RabbitMQ node of its own: own name, ports, cookie, folders and port mapper, on loopback alone, so that it shares nothing
/// with what runs on the machine. It ends with the process that started it, however that ends.
/// </summary>
internal sealed class RabbitMqServer : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin/";
    private const int VhostsAtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The keeper: starts the node, waits for a signal's name on its input, and takes the end of its input for KILL. The node
    // replaces its own shell, so the number is the node's. A signal to the whole group (a run that is stopped) ends the waiting,
    // not the keeper: it still has the port mapper to end, which knows a killed node for a moment.
    private const string Keeper = """
        trap : TERM INT HUP
        "$0" >> "$HOME/node.log" 2>&1 & node=$!
        read signal || signal=KILL
        kill -s "$signal" "$node"
        wait "$node"
        for try in 1 2 3 4 5; do epmd -kill > /dev/null 2>&1 && break; sleep 0.2; done
        """;

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("parallax-rabbit-");
    private readonly int portMapper = FreePort();
    private readonly int distribution = FreePort();
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Queue<string> vhosts = new();
    private Process? keeper;
    private int made;

    private RabbitMqServer() { }

    /// <summary>Whether Debian's rabbitmq-server is installed.</summary>
    public static bool IsInstalled => File.Exists(Programs + "rabbitmq-server");

    /// <summary>The port it listens on, of loopback.</summary>
    public int Port { get; } = FreePort();

    /// <summary>What the node wrote to its log.</summary>
    public string Log => File.ReadAllText(Path.Combine(home.FullName, "node.log"));

    /// <summary>Starts a node and waits until it takes connections.</summary>
    public static async Task<RabbitMqServer> StartAsync()
    {
        var server = new RabbitMqServer();
        await File.WriteAllTextAsync(server.At("rabbitmq.conf"), server.Configuration());
        await File.WriteAllTextAsync(server.At("plugins"), "[].");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>A new vhost, seen by nobody else.</summary>
    public async Task<string> NewVhostAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (vhosts.Count == 0)
            {
                // The control program takes a second to start: several at a time.
                await ControlAsync("eval", NewVhosts(made + 1, made + VhostsAtOnce));
                Enumerable.Range(made + 1, VhostsAtOnce).ToList().ForEach(each => vhosts.Enqueue($"test{each}"));
                made += VhostsAtOnce;
            }

            return vhosts.Dequeue();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The address of a vhost, through another port where a proxy stands before the node.</summary>
    public string Url(string vhost, int? port = null) => $"amqp://guest:guest@127.0.0.1:{port ?? Port}/{vhost}";

    /// <summary>Starts the node on what it has on disk, after it was stopped or killed.</summary>
    public async Task StartAgainAsync()
    {
        var start = Command("/bin/sh", "-c", Keeper, Programs + "rabbitmq-server");
        start.RedirectStandardInput = true;
        keeper = Process.Start(start)!;

        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (keeper.HasExited || waited.Elapsed > Patience)
            {
                throw new InvalidOperationException($"the node did not start:\n{Log}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends the node in order.</summary>
    public Task StopAsync() => SignalAsync("TERM");

    /// <summary>Ends the node at once, as a lost machine would.</summary>
    public Task KillAsync() => SignalAsync("KILL");

    /// <summary>Stops and starts the node.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        home.Delete(recursive: true);
        gate.Dispose();
    }

    /// <summary>A port of loopback that nobody has at present.</summary>
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string NewVhosts(int first, int last) =>
        $"""
            [begin V = list_to_binary("test" ++ integer_to_list(I)), rabbit_vhost:add(V, <<"test">>),
            rabbit_auth_backend_internal:set_permissions(<<"guest">>, V, <<".*">>, <<".*">>, <<".*">>, <<"test">>) end
            || I <- lists:seq({first}, {last})].
            """;

    private string At(string name) => Path.Combine(home.FullName, name);

    private string Configuration() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            listeners.tcp.1 = 127.0.0.1:{Port}
            vm_memory_high_watermark.absolute = 600MB
            disk_free_limit.absolute = 50MB
            collect_statistics = none
            log.file = false
            log.console = true
            log.console.level = warning
            raft.wal_max_size_bytes = 16777216

            """
        );

    private ProcessStartInfo Command(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = home.FullName };
        foreach (var name in start.Environment.Keys.Where(IsErlangs).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = home.FullName;
        start.Environment["ERL_EPMD_PORT"] = portMapper.ToString(CultureInfo.InvariantCulture);
        start.Environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        start.Environment["RABBITMQ_NODENAME"] = $"parallax{Port}@localhost";
        start.Environment["RABBITMQ_DIST_PORT"] = distribution.ToString(CultureInfo.InvariantCulture);
        start.Environment["RABBITMQ_CONFIG_FILE"] = At("rabbitmq.conf");
        start.Environment["RABBITMQ_CONF_ENV_FILE"] = At("none");
        start.Environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = At("plugins");
        start.Environment["RABBITMQ_MNESIA_BASE"] = At("data");
        start.Environment["RABBITMQ_LOG_BASE"] = At("log");
        // Makes the node replace its shell instead of running under it.
        start.Environment["RUNNING_UNDER_SYSTEMD"] = "true";
        // Schedulers that do not spin while they wait: tests of other projects run beside it.
        start.Environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] =
            "+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}";
        return start;
    }

    private static bool IsErlangs(string name) =>
        name.StartsWith("RABBITMQ_", StringComparison.Ordinal) || name.StartsWith("ERL_", StringComparison.Ordinal);

    private async Task SignalAsync(string signal)
    {
        if (keeper is null)
        {
            return;
        }

        if (!keeper.HasExited)
        {
            await keeper.StandardInput.WriteLineAsync(signal);
            await keeper.StandardInput.FlushAsync();
        }

        using var limit = new CancellationTokenSource(Patience);
        await keeper.WaitForExitAsync(limit.Token);
        keeper.Dispose();
        keeper = null;
    }

    private async Task ControlAsync(params string[] arguments)
    {
        var start = Command(Programs + "rabbitmqctl", arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var control = Process.Start(start)!;
        var output = control.StandardOutput.ReadToEndAsync();
        var errors = control.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        await control.WaitForExitAsync(limit.Token);
        if (control.ExitCode != 0)
        {
            throw new InvalidOperationException($"rabbitmqctl {arguments[0]}: {await output}{await errors}");
        }
    }

    /// <summary>Whether the node greets: its listener is the last that it starts.</summary>
    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var probe = new TcpClient();
            await probe.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
