using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Units behind and in front of numbers: per cent, currencies (ISO 4217) and measures.</summary>
internal static class QuantityUnits
{
    public const string Count = "count";
    public const string Percent = "percent";

    private static readonly FrozenDictionary<string, string> Names = new (string Unit, string Words)[]
    {
        ("percent", "% percent pct"),
        ("USD", "dollar dollars usd"),
        ("EUR", "euro euros eur"),
        ("GBP", "gbp"),
        ("RUB", "ruble rubles rouble roubles rub"),
        ("TRY", "lira liras"),
        ("CNY", "yuan renminbi"),
        ("JPY", "yen"),
        ("INR", "rupee rupees"),
        ("AZN", "manat manats"),
        ("AMD", "dram drams"),
        ("UAH", "hryvnia hryvnias"),
        ("ILS", "shekel shekels"),
        ("IRR", "rial rials"),
        ("CHF", "chf"),
        ("km", "km kms kilometer kilometers kilometre kilometres"),
        ("mile", "mile miles"),
        ("m", "meter meters metre metres"),
        ("ft", "foot feet ft"),
        ("cm", "cm centimeter centimeters centimetre centimetres"),
        ("mm", "mm millimeter millimeters millimetre millimetres"),
        ("kg", "kg kgs kilogram kilograms kilo kilos"),
        ("t", "tonne tonnes"),
        ("ton", "ton tons"),
        ("ha", "hectare hectares"),
        ("acre", "acre acres"),
        ("l", "liter liters litre litres"),
        ("barrel", "barrel barrels"),
        ("degree", "degree degrees °"),
        ("kW", "kilowatt kilowatts"),
        ("MW", "mw megawatt megawatts"),
        ("GW", "gw gigawatt gigawatts"),
    }
        .SelectMany(unit => unit.Words.Split(' ').Select(word => (word, unit.Unit)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Unit, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Suffixes = new Dictionary<string, double>
    {
        ["k"] = 1e3,
        ["m"] = 1e6,
        ["mn"] = 1e6,
        ["bn"] = 1e9,
        ["b"] = 1e9,
        ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs and codes that stand in front of sums.</summary>
    public static IEnumerable<string> FirstWords =>
        "$ € £ ¥ ₽ ₺ ₴ ₹ USD EUR GBP RUB CHF JPY CNY TRY US A AU C CA HK NZ".Split(' ');

    /// <summary>The currency sign or code at this word; <paramref name="next"/> is the word behind it.</summary>
    public static string? Currency(SurfaceWords words, int index, out int next)
    {
        next = index + 1;
        var sign = words[index] switch
        {
            ['$'] => "USD",
            ['€'] => "EUR",
            ['£'] => "GBP",
            ['¥'] => "JPY",
            ['₽'] => "RUB",
            ['₺'] => "TRY",
            ['₴'] => "UAH",
            ['₹'] => "INR",
            "USD" or "EUR" or "GBP" or "RUB" or "CHF" or "JPY" or "CNY" or "TRY" => words[index].ToString(),
            _ => null,
        };
        if (sign is not null)
        {
            return sign;
        }

        if (!words.Is(index + 1, "$") || !words.Adjoins(index + 1))
        {
            return null;
        }

        next = index + 2;
        return words[index] switch
        {
            "US" => "USD",
            "A" or "AU" => "AUD",
            "C" or "CA" => "CAD",
            "HK" => "HKD",
            "NZ" => "NZD",
            _ => null,
        };
    }

    /// <summary>The factor of letters glued to a sum: "$10m", "€3bn"; moves behind them.</summary>
    public static double Suffix(SurfaceWords words, ref int next)
    {
        if (
            words.Adjoins(next)
            && Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[next], out var factor)
        )
        {
            next++;
            return factor;
        }

        return 1;
    }

    /// <summary>The unit behind a number; moves behind it.</summary>
    public static string? Behind(SurfaceWords words, ref int next, bool scaled)
    {
        var at = words.IsDash(next) && words.Adjoins(next) ? next + 1 : next;
        if (words.Is(at, "per") && words.Is(at + 1, "cent"))
        {
            next = at + 2;
            return Percent;
        }

        if (words.Is(at, "percentage") && (words.Is(at + 1, "point") || words.Is(at + 1, "points")))
        {
            next = at + 2;
            return Percent;
        }

        // A scaled number of pounds is money, a plain one is mostly weight.
        if (words.Is(at, "pounds") || words.Is(at, "pound"))
        {
            next = at + 1;
            return scaled || words.Is(next, "sterling") ? "GBP" : "lb";
        }

        var country =
            words.Is(at, "US") || words.Is(at, "American") || words.Is(at, "Turkish") || words.Is(at, "Russian");
        if (words.Is(at, "square") && Unit(words, at + 1) is { } side)
        {
            next = at + 2;
            return side + "2";
        }

        var name = country && Unit(words, at + 1) is not null ? at + 1 : at;
        if (Unit(words, name) is not { } unit)
        {
            return null;
        }

        next = name + 1;
        return unit;
    }

    private static string? Unit(SurfaceWords words, int index) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var unit) ? unit : null;
}
