using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Parallax.Desk.Reviews;

/// <summary>How a Word document of a review looks. Sizes are in half points, distances in twentieths of a point.</summary>
internal static class ReviewDocxStyles
{
    // Of Word and LibreOffice both; where it is missing the next serif stands in.
    private const string Serif = "Georgia";
    private const string Grey = "5C564D";
    private const int Sources = 1;

    /// <summary>The styles: Word's own names where it has the thing, so that its outline and lists know them.</summary>
    public static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Serif,
                            HighAnsi = Serif,
                            ComplexScript = "Times New Roman",
                        },
                        new FontSize { Val = "22" },
                        new FontSizeComplexScript { Val = "24" },
                        new Languages
                        {
                            Val = "en-GB",
                            EastAsia = "zh-CN",
                            Bidi = "ar-SA",
                        }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "276",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Paragraph(
                "Title",
                "Title",
                new Look
                {
                    Size = 40,
                    After = 240,
                    Keep = true,
                }
            ),
            Paragraph("Introduction", "Introduction", new Look()),
            Paragraph(
                "Heading1",
                "heading 1",
                new Look
                {
                    Size = 28,
                    Bold = true,
                    Before = 480,
                    Keep = true,
                    Level = 0,
                }
            ),
            Paragraph(
                "Heading2",
                "heading 2",
                new Look
                {
                    Size = 24,
                    Bold = true,
                    Before = 360,
                    Keep = true,
                    Level = 1,
                }
            ),
            Paragraph(
                "Quote",
                "Quote",
                new Look
                {
                    Indent = 425,
                    Rule = true,
                    Keep = true,
                }
            ),
            Paragraph("Attribution", "Attribution", new Look { Size = 19, Colour = Grey }),
            Paragraph("Remark", "Remark", new Look { Italic = true }),
            Paragraph("Source", "Source", new Look { Size = 19, Numbered = true }),
            Paragraph(
                "Evidence",
                "Evidence",
                new Look
                {
                    Size = 17,
                    Colour = Grey,
                    Before = 240,
                }
            ),
            new Style(
                new StyleName { Val = "Hyperlink" },
                new StyleRunProperties(new Color { Val = "0B4F8A" }, new Underline { Val = UnderlineValues.Single })
            )
            {
                Type = StyleValues.Character,
                StyleId = "Hyperlink",
            }
        );

    /// <summary>The numbers of the sources.</summary>
    public static Numbering Numbering() =>
        new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Decimal },
                    new LevelText { Val = "%1." },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "567", Hanging = "567" })
                )
                {
                    LevelIndex = 0,
                }
            )
            {
                AbstractNumberId = Sources,
            },
            new NumberingInstance(new AbstractNumId { Val = Sources }) { NumberID = Sources }
        );

    /// <summary>That it is a document of today's Word, which else opens it as one of 2007.</summary>
    public static Settings Settings() =>
        new(
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            )
        );

    private static Style Paragraph(string id, string name, Look look) =>
        new(
            new StyleName { Val = name },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            look.Paragraph(),
            look.Run()
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id is "Introduction" or "Attribution" or "Remark" or "Source" or "Evidence" ? true : null,
        };

    private sealed record Look
    {
        public int? Size { get; init; }

        public bool Bold { get; init; }

        public bool Italic { get; init; }

        public string? Colour { get; init; }

        public int Before { get; init; }

        public int After { get; init; } = 120;

        public int? Indent { get; init; }

        public bool Rule { get; init; }

        public bool Keep { get; init; }

        public bool Numbered { get; init; }

        public int? Level { get; init; }

        // The schema wants them in its order, which the properties keep.
        public StyleParagraphProperties Paragraph() =>
            new()
            {
                KeepNext = Keep ? new KeepNext() : null,
                KeepLines = new KeepLines(),
                NumberingProperties = Numbered
                    ? new NumberingProperties(
                        new NumberingLevelReference { Val = 0 },
                        new NumberingId { Val = Sources }
                    )
                    : null,
                ParagraphBorders = Rule
                    ? new ParagraphBorders(
                        new LeftBorder
                        {
                            Val = BorderValues.Single,
                            Size = 12,
                            Space = 10,
                            Color = "8D8577",
                        }
                    )
                    : null,
                SpacingBetweenLines = new SpacingBetweenLines { Before = $"{Before}", After = $"{After}" },
                Indentation = Indent is { } indent ? new Indentation { Left = $"{indent}" } : null,
                OutlineLevel = Level is { } level ? new OutlineLevel { Val = level } : null,
            };

        public StyleRunProperties Run() =>
            new()
            {
                Bold = Bold ? new Bold() : null,
                BoldComplexScript = Bold ? new BoldComplexScript() : null,
                Italic = Italic ? new Italic() : null,
                ItalicComplexScript = Italic ? new ItalicComplexScript() : null,
                Color = Colour is null ? null : new Color { Val = Colour },
                FontSize = Size is { } size ? new FontSize { Val = $"{size}" } : null,
                FontSizeComplexScript = Size is { } complex ? new FontSizeComplexScript { Val = $"{complex}" } : null,
            };
    }
}
