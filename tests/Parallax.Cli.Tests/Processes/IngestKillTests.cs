using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Parallax.Cli.Tests.Fakes;

namespace Parallax.Cli.Tests.Processes;

/// <summary>
/// An ingest that is killed at any moment keeps what it told, and the same call again does the rest: every article once, the
/// database whole. Six kills by default, two hundred with PARALLAX_NIGHTLY=1.
/// </summary>
public sealed class IngestKillTests : IDisposable
{
    private const int Articles = 120;

    private static readonly int Kills = Environment.GetEnvironmentVariable("PARALLAX_NIGHTLY") == "1" ? 200 : 6;

    private static readonly string[] Towns = ["Sarmouth", "Lombrek", "Velden", "Kesh", "Orlune", "Tarvik"];

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhatWasToldIsKeptAndTheNextRunDoesTheRest()
    {
        var random = new Random(20261122);
        Directory.CreateDirectory(folder.At("news"));
        for (var i = 0; i < Articles; i++)
        {
            folder.File($"news/{i:D3}.txt", Report(i, random));
        }

        var (kills, round) = (0, 0);
        while (kills < Kills)
        {
            // A new store now and then: the first steps of its life are killed too.
            var database = folder.At($"store{round++}.db");
            var told = new HashSet<string>(StringComparer.Ordinal);
            for (var tries = 0; tries < 12 && kills < Kills; tries++)
            {
                if (!Kill(database, random.Next(150, 2_500), told))
                {
                    break;
                }

                kills++;
            }

            Finish(database, told);
        }
    }

    // Whether it was killed; false where it was done before.
    private bool Kill(string database, int milliseconds, HashSet<string> told)
    {
        using var process = ProcessCall.Start(
            new Dictionary<string, string>(),
            "ingest",
            folder.At("news"),
            "--db",
            database,
            "--format",
            "jsonl"
        );
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var killed = !process.WaitForExit(milliseconds);
        if (killed)
        {
            process.Kill();
        }

        process.WaitForExit();
        error
            .GetAwaiter()
            .GetResult()
            .Split('\n')
            .ShouldNotContain(line => line.Contains("fault", StringComparison.Ordinal));
        // The last line may be torn: it was not told.
        var lines = output.GetAwaiter().GetResult().Split('\n')[..^1];
        told.UnionWith(lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()!));
        return killed;
    }

    private void Finish(string database, HashSet<string> told)
    {
        var call = ProcessCall.Run("ingest", folder.At("news"), "--db", database, "--format", "jsonl");
        call.ExitCode.ShouldBe(0, call.Error);
        var last = call
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString()!)
            .ToList();
        last.Count.ShouldBe(Articles);
        last.Distinct().Count().ShouldBe(Articles);
        told.Except(last).ShouldBeEmpty();

        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        check.ExecuteScalar().ShouldBe("ok");
        var stories = ProcessCall.Run("stories", "--db", database, "--format", "json", "--limit", "1000");
        JsonDocument
            .Parse(stories.Text)
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .Sum(story => story.GetProperty("articles").GetInt32())
            .ShouldBe(Articles);
    }

    private static string Report(int number, Random random)
    {
        var town = Towns[random.Next(Towns.Length)];
        return $"""
            Road {number} near {town} closed by snow

            {town.ToUpperInvariant()}, March {1 + (number % 28)}, 2025 - Road {number} near {town} was closed by snow for {random.Next(
                2,
                90
            )} hours, and {random.Next(10, 999)} drivers spent the night in their cars, the police said.

            "We have never seen so much of it," said Adam Voll, a driver from {Towns[random.Next(Towns.Length)]}.
            """;
    }
}
