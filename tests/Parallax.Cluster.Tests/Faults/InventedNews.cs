using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>Short reports of invented events, several of each, the same for the same seed.</summary>
internal static class InventedNews
{
    private static readonly string[] Heads =
    [
        "Bel",
        "Dor",
        "Fen",
        "Gal",
        "Hol",
        "Kar",
        "Lin",
        "Mor",
        "Nev",
        "Ost",
        "Pel",
        "Ras",
        "Tam",
        "Vel",
        "Wes",
        "Zan",
    ];
    private static readonly string[] Middles = ["a", "er", "i", "on", "u", "el", "or", "im"];
    private static readonly string[] Tails =
    [
        "brook",
        "mere",
        "wick",
        "stad",
        "holm",
        "dale",
        "ford",
        "grad",
        "nau",
        "port",
    ];
    private static readonly string[] Surnames = ["sen", "man", "ley", "ova", "ini", "berg", "rath", "quist"];
    private static readonly (string What, string How, string After)[] Events =
    [
        (
            "fire at the paper mill",
            "A fire broke out in the drying hall of the paper mill",
            "Firefighters kept the flames from the chemical store"
        ),
        (
            "bridge closure",
            "Engineers closed the old river bridge after cracks were found in a pier",
            "Lorries were sent over the northern bypass"
        ),
        (
            "mayor's resignation",
            "The mayor resigned after an audit of the harbour contracts",
            "The council named a deputy to lead until the vote"
        ),
        (
            "flood",
            "The river rose over its banks and flooded the lower market",
            "Boats carried families out of their houses"
        ),
        (
            "teachers' strike",
            "Teachers walked out of all nine schools over unpaid hours",
            "The union asked the ministry for a mediator"
        ),
        (
            "train derailment",
            "A freight train left the rails near the grain depot",
            "Cranes lifted four wagons from the track"
        ),
        (
            "museum theft",
            "Thieves took three bronze figures from the museum at night",
            "Police asked dealers to watch for the bronzes"
        ),
        (
            "dam repair",
            "Workers began to drain the reservoir to repair the dam",
            "Farmers downstream were told to store water"
        ),
    ];

    /// <summary>Reports of events, four of each, those of several events between each other.</summary>
    public static IReadOnlyList<SourceItem> Of(int count, int seed)
    {
        var random = new Random(seed);
        var events = Enumerable.Range(0, (count + 3) / 4).Select(number => Event(number, random)).ToList();
        var order = Enumerable.Range(0, count).ToArray();
        // Reports of one event come within some dozens of others, as they do.
        return [.. order.OrderBy(i => i / 4 + random.NextDouble() * 12).Select(i => Item(i, events[i / 4], i % 4))];
    }

    private static (
        string Town,
        string Person,
        string Other,
        (string What, string How, string After) Of,
        DateOnly Day,
        int Number
    ) Event(int number, Random random) =>
        (
            Pick(Heads, random) + Pick(Middles, random) + Pick(Tails, random),
            $"{Pick(Heads, random)}{Pick(Middles, random)} {Pick(Heads, random)}{Pick(Middles, random)}{Pick(Surnames, random)}",
            $"{Pick(Heads, random)}{Pick(Middles, random)} {Pick(Heads, random)}{Pick(Middles, random)}{Pick(Surnames, random)}",
            Events[number % Events.Length],
            new DateOnly(2031, 1, 1).AddDays(number / 6),
            random.Next(12, 900)
        );

    private static SourceItem Item(
        int number,
        (
            string Town,
            string Person,
            string Other,
            (string What, string How, string After) Of,
            DateOnly Day,
            int Number
        ) told,
        int report
    )
    {
        var (town, person, other, of, day, figure) = told;
        var first = report switch
        {
            0 => $"{of.How} in {town} on {day:dddd}, officials said.",
            1 => $"{town} was shaken on {day:dddd}. {of.How}, residents of {town} told reporters.",
            2 => $"{of.How}, the town hall of {town} confirmed on {day:dddd}.",
            _ => $"In {town}, the {of.What} kept everybody busy on {day:dddd}. {of.How}.",
        };
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{first} {of.After}, said {person}, who leads the work in {town}. About {figure} people are concerned. \"We did not expect this,\" said {other}. Report {number}."
        );
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string>
            {
                ["id"] = $"r{number}",
                ["url"] = $"https://news{report}.example/{number}",
                ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["headline"] = $"{town}: {of.What}",
                ["outlet"] = $"The {town} Paper {report}",
                ["text"] = text,
            }
        );
        return new SourceItem
        {
            Name = $"row {number}",
            Address = $"https://news{report}.example/{number}",
            Content = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Kind = ItemKind.JsonRow,
        };
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
