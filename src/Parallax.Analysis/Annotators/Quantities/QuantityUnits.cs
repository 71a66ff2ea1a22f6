using System.Collections.Frozen;
using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Quantities;

/// <summary>Units behind and in front of numbers: per cent, currencies (ISO 4217) and measures.</summary>
internal static class QuantityUnits
{
    public const string Count = "count";
    public const string Percent = "percent";
    public const string Times = "times";

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
        ("AZN", "manat manats"),
        ("AMD", "dram drams"),
        ("UAH", "hryvnia hryvnias"),
        ("ILS", "shekel shekels"),
        ("IRR", "rial rials"),
        ("CHF", "chf"),
        ("crown", "crown crowns"),
        ("dinar", "dinar dinars"),
        ("franc", "franc francs"),
        ("krone", "krone kroner krona kronor"),
        ("peso", "peso pesos"),
        ("riyal", "riyal riyals"),
        ("rupee", "rs rupee rupees"),
        ("point", "point points"),
        ("km/h", "kph kmh"),
        ("mph", "mph"),
        ("magnitude", "magnitude"),
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
        "$ € £ ¥ ₽ ₺ ₴ ₹ USD EUR GBP RUB CHF JPY CNY TRY US A AU C CA HK NZ Rs".Split(' ');

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
            "Rs" => "rupee",
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
            return "percentage-point";
        }

        if (words.IsPhrase(at, "degrees", "Celsius") || words.IsPhrase(at, "degrees", "centigrade"))
        {
            next = at + 2;
            return "degC";
        }

        // "25m wide": behind a number alone the letter is metres, unless things are counted in millions.
        if (at == next && words.Adjoins(at) && words[at] is "m" && CountedNoun.Singular(words[at + 1]) is null)
        {
            next = at + 1;
            return "m";
        }

        if (Speed(words, at) is var (speed, behind))
        {
            next = behind;
            return speed;
        }

        // A scaled number of pounds is money, a plain one is mostly weight.
        if (words.Is(at, "pounds") || words.Is(at, "pound"))
        {
            next = at + 1;
            return scaled || words.Is(next, "sterling") ? "GBP" : "lb";
        }

        if ((words.Is(at, "square") || words.Is(at, "cubic")) && Unit(words, at + 1) is { } side)
        {
            next = at + 2;
            return side + (words.Is(at, "square") ? "2" : "3");
        }

        if (Unit(words, at + 1) is { } money && Of(words[at], money) is { } code)
        {
            next = at + 2;
            return code;
        }

        var name = words[at] is "US" or "American" && Unit(words, at + 1) is "USD" ? at + 1 : at;
        if (Unit(words, name) is not { } unit)
        {
            return null;
        }

        next = name + 1;
        return unit;
    }

    // "110 km/h", "90 kilometres an hour"
    private static (string Unit, int Next)? Speed(SurfaceWords words, int at)
    {
        var length = Unit(words, at);
        if (length is not ("km" or "mile"))
        {
            return null;
        }

        var next =
            words.Is(at + 1, "/") && words.Is(at + 2, "h") ? at + 3
            : words[at + 1] is "an" or "per" && words.Is(at + 2, "hour") ? at + 3
            : 0;
        return next > 0 ? (length is "km" ? "km/h" : "mph", next) : null;
    }

    // Names of money that several countries share, by the country in front.
    private static string? Of(ReadOnlySpan<char> country, string money) =>
        (money, country.ToString()) switch
        {
            ("franc", "Swiss") => "CHF",
            ("crown", "Czech") => "CZK",
            ("crown" or "krone", "Swedish") => "SEK",
            ("crown" or "krone", "Norwegian") => "NOK",
            ("crown" or "krone", "Danish") => "DKK",
            ("rupee", "Indian") => "INR",
            ("rupee", "Pakistani") => "PKR",
            ("peso", "Mexican") => "MXN",
            ("peso", "Argentine") => "ARS",
            ("riyal", "Saudi") => "SAR",
            ("riyal", "Qatari") => "QAR",
            ("dinar", "Kuwaiti") => "KWD",
            ("dinar", "Serbian") => "RSD",
            ("USD", "Australian") => "AUD",
            ("USD", "Canadian") => "CAD",
            ("TRY", "Turkish") => "TRY",
            ("RUB", "Russian") => "RUB",
            _ => null,
        };

    private static string? Unit(SurfaceWords words, int index) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words[index], out var unit) ? unit : null;
}
