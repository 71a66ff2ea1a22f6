namespace Parallax.Sources.Tests.Text;

/// <summary>A few sentences in each language, written for these tests.</summary>
internal static class Alphabets
{
    public const string French =
        "Le ministre a déclaré mercredi que la fermeture du pont était nécessaire. « Nous n’avons pas été prévenus », a répondu le maire, très fâché, à la télévision. Les élèves ont dû être transportés à l’école en bateau.";

    public const string Russian =
        "В среду министр заявил, что закрытие моста было необходимо. «Нас никто не предупредил», — ответил мэр города. Школьников пришлось перевозить на лодках, и это заняло почти целый час.";

    private const string German =
        "Der Minister erklärte am Mittwoch, die Schließung der Brücke sei nötig gewesen. „Wir wurden überhaupt nicht gewarnt“, sagte der Bürgermeister. Die Schüler mussten über den Fluss gefahren werden.";

    private const string Spanish =
        "El ministro declaró el miércoles que el cierre del puente era necesario. «Nadie nos avisó», respondió el alcalde, que también pidió más información. Los niños cruzaron el río en barca toda la mañana.";

    private const string Portuguese =
        "O ministro disse na quarta-feira que o encerramento da ponte não podia esperar. A população reagiu com indignação: «Ninguém nos avisou», afirmou o presidente da câmara, em declarações à televisão.";

    private const string Swedish =
        "Ministern sade på onsdagen att bron måste stängas. ”Vi fick ingen förvarning”, svarade borgmästaren, som också krävde ett möte. Barnen åkte båt över älven till skolan hela förmiddagen.";

    private const string Polish =
        "Minister oświadczył w środę, że zamknięcie mostu było konieczne. „Nikt nas nie uprzedził”, odpowiedział burmistrz, który zażądał też pilnych wyjaśnień. Dzieci przewożono łodziami przez całą noc.";

    private const string Czech =
        "Ministr ve středu prohlásil, že uzavření mostu bylo nutné. „Nikdo nás nevaroval,“ odpověděl starosta a žádal rychlé vysvětlení. Děti přes řeku převáželi na člunech téměř dvě hodiny, řekl úředník.";

    private const string Hungarian =
        "A miniszter szerdán kijelentette, hogy a híd lezárása szükséges volt. „Minket senki sem figyelmeztetett” – felelte a polgármester. A gyerekeket csónakkal vitték át a folyón, ami több mint egy óráig tartott, és őrök kísérték őket.";

    private const string Croatian =
        "Ministar je u srijedu izjavio da je zatvaranje mosta bilo nužno. „Nitko nas nije obavijestio”, odgovorio je gradonačelnik, koji je zatražio i hitno objašnjenje. Djeca su čamcima prešla rijeku, a još ih čeka duga šetnja kući.";

    private const string Ukrainian =
        "У середу міністр заявив, що закриття мосту було необхідним. «Нас ніхто не попередив», — відповів міський голова. Школярів довелося перевозити човнами, і це тривало майже цілу годину, її вистачило б на п’ять поїздок.";

    private const string Bulgarian =
        "В сряда министърът заяви, че затварянето на моста е било необходимо. „Никой не ни предупреди“, отговори кметът на града. Учениците бяха превозени с лодки през реката, което отне почти цял час.";

    private const string Serbian =
        "Министар је у среду изјавио да је затварање моста било неопходно. „Нико нас није обавестио“, одговорио је градоначелник. Ученике су чамцима превозили преко реке, што је трајало скоро читав сат.";

    private const string Turkish =
        "Bakan çarşamba günü köprünün kapatılmasının gerekli olduğunu açıkladı. “Bize hiç kimse haber vermedi” diyen belediye başkanı, acil bir görüşme istedi. Öğrenciler ırmağın karşısına kayıkla geçirildi.";

    private const string Arabic =
        "قال الوزير يوم الأربعاء إن إغلاق الجسر كان ضروريا. ورد رئيس البلدية قائلا إن أحدا لم يبلغ السكان بالقرار. ونقل التلاميذ بالقوارب إلى المدرسة على الضفة الأخرى من النهر.";

    private const string English =
        "The minister said on Wednesday that closing the bridge “was needed”. The mayor – who wasn’t told – disagreed.";

    /// <summary>Encodings and the languages they can write.</summary>
    public static readonly IReadOnlyList<(string[] Encodings, (string Language, string Text)[] Texts)> ByEncoding =
    [
        (
            ["windows-1252"],
            [
                ("English", English),
                ("French", French),
                ("German", German),
                ("Spanish", Spanish),
                ("Portuguese", Portuguese),
                ("Swedish", Swedish),
            ]
        ),
        (
            ["iso-8859-1", "iso-8859-15"],
            [
                ("French", Plain(French)),
                ("German", Plain(German)),
                ("Spanish", Spanish),
                ("Portuguese", Portuguese),
                ("Swedish", Plain(Swedish)),
            ]
        ),
        (["windows-1250"], [("Polish", Polish), ("Czech", Czech), ("Hungarian", Hungarian), ("Croatian", Croatian)]),
        (
            ["iso-8859-2"],
            [
                ("Polish", Plain(Polish)),
                ("Czech", Plain(Czech)),
                ("Hungarian", Plain(Hungarian)),
                ("Croatian", Plain(Croatian)),
            ]
        ),
        (
            ["windows-1251"],
            [("Russian", Russian), ("Ukrainian", Ukrainian), ("Bulgarian", Bulgarian), ("Serbian", Serbian)]
        ),
        (
            ["iso-8859-5"],
            [
                ("Russian", Plain(Russian)),
                ("Ukrainian", Plain(Ukrainian)),
                ("Bulgarian", Plain(Bulgarian)),
                ("Serbian", Plain(Serbian)),
            ]
        ),
        (["windows-1254"], [("Turkish", Turkish)]),
        (["iso-8859-9"], [("Turkish", Plain(Turkish))]),
        (["windows-1256"], [("Arabic", Arabic)]),
    ];

    // The ISO encodings have no curly quotes and dashes.
    private static string Plain(string text) =>
        new([
            .. text.Select(c =>
                c is '’' ? '\''
                : c is '“' or '”' or '„' or '«' or '»' ? '"'
                : c is '—' or '–' ? '-'
                : c
            ),
        ]);
}
