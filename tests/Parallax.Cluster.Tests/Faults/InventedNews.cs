using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Parallax.Core;

namespace Parallax.Cluster.Tests.Faults;

/// <summary>Short reports of invented events, four of each, the same for the same seed.</summary>
internal static class InventedNews
{
    private static readonly string[] Heads = Words("Bel Dor Fen Gal Hol Kar Lin Mor Nev Ost Pel Ras Tam Vel Wes Zan");
    private static readonly string[] Middles = Words("a er i on u el or im");
    private static readonly string[] Tails = Words("brook mere wick stad holm dale ford grad nau port");
    private static readonly string[] Ends = Words("sen man ley ova ini berg rath quist");

    private static readonly string[] Agents = Words(
        "engineers|dockers|beekeepers|surveyors|divers|pensioners|ferrymen|students|judges|inspectors|bakers|miners|nurses|"
            + "musicians|cyclists|glaziers|fishermen|teachers|archivists|electricians|shepherds|drivers|cartographers|chemists"
    );

    private static readonly string[] Deeds = Words(
        "closed|repaired|sold|flooded|blocked|measured|painted|burned|auctioned|searched|emptied|occupied|raised|dismantled|"
            + "reopened|insured|rescued|evacuated|renamed"
    );

    private static readonly string[] Objects = Words(
        "the river bridge|a grain depot|the harbour crane|an orchard|the opera house|a telescope|the paper mill|a tunnel|"
            + "the fish market|a lighthouse|the tram depot|a reservoir|the town archive|a greenhouse|the ice rink|a quarry|"
            + "the clock tower|a hospital wing|the cable car|a vineyard|the salt works|a monastery|the observatory"
    );

    private static readonly string[] Causes = Words(
        "cracks in a pillar|a refused loan|a swarm of hornets|a forged deed|heavy snow|a gas leak|an unpaid bill|a landslide|"
            + "stolen copper|a lost trial|mould in the cellar|a broken valve|rising rents|an old map|a power cut|a royal visit|"
            + "rotten beams"
    );

    private static readonly string[] Sequels = Words(
        "Lorries take the northern bypass|Families sleep in a gymnasium|A mediator arrives next week|Concerts move to a barn|"
            + "Cranes stand idle|Water is brought in tanks|An audit was ordered|Dogs search the slopes|Prices doubled overnight|"
            + "Trains end one stop earlier|Lawyers asked for delay|Volunteers fill sandbags|Insurers sent experts"
    );

    /// <summary>Reports, those of several events between each other, as they come.</summary>
    public static IReadOnlyList<SourceItem> Of(int count, int seed)
    {
        var random = new Random(seed);
        var events = Enumerable.Range(0, (count + 3) / 4).Select(number => new Event(number, random)).ToList();
        var order = Enumerable.Range(0, count).Select(i => (Number: i, At: i / 4 + random.NextDouble() * 12)).ToList();
        return [.. order.OrderBy(one => one.At).Select(one => Item(one.Number, events[one.Number / 4]))];
    }

    private static SourceItem Item(int number, Event told)
    {
        var address = $"https://news{number % 4}.example/{number}";
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string>
            {
                ["id"] = $"r{number}",
                ["url"] = address,
                ["date"] = told.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["headline"] = $"{told.Town}: {told.Agents} and {told.Object}",
                ["outlet"] = $"Paper {number % 4}",
                ["text"] = told.As(number % 4),
            }
        );
        return new SourceItem
        {
            Name = $"row {number}",
            Address = address,
            Content = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Kind = ItemKind.JsonRow,
        };
    }

    private static string[] Words(string all) => all.Split(all.Contains('|') ? '|' : ' ');

    private sealed class Event(int number, Random random)
    {
        private readonly string deed = Deeds[number % Deeds.Length];
        private readonly string cause = Causes[number % Causes.Length];
        private readonly string sequel = Sequels[number % Sequels.Length];
        private readonly string leader = Name(random);
        private readonly string witness = Name(random);

        public string Town { get; } = Pick(Heads, random) + Pick(Middles, random) + Pick(Tails, random);

        public string Agents { get; } = InventedNews.Agents[number % InventedNews.Agents.Length];

        public string Object { get; } = Objects[number % Objects.Length];

        public DateOnly Day { get; } = new DateOnly(2031, 1, 1).AddDays(number / 3);

        public string As(int report) =>
            report switch
            {
                0 => $"{Upper(Agents)} {deed} {Object} in {Town} because of {cause}. {leader} leads them. {sequel}.",
                1 =>
                    $"{Object} in {Town} was {deed} by {Agents}, {leader} said. The reason was {cause}. {witness} saw it.",
                2 => $"{Town} woke to {cause}. Then {Agents} {deed} {Object}, as {witness} told reporters. {sequel}.",
                _ =>
                    $"{leader} of {Town} explained why {Agents} {deed} {Object}: {cause}. {witness} of {Town} disagrees.",
            };

        private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];

        private static string Name(Random random) =>
            $"{Pick(Heads, random)}{Pick(Middles, random)} {Pick(Heads, random)}{Pick(Middles, random)}{Pick(Ends, random)}";

        private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
    }
}
