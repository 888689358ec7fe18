using EcoPark.Platform.Ui;
using System.Globalization;
using System.Text;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;

namespace EcoPark.Reporting.Editor.Paper;

/// <summary>
/// The text of a section as it is put on the paper. The browser owns what lies inside while it is edited, so it is one piece
/// of markup and not components; everything that is not an edited word carries its source.
/// </summary>
internal static class PaperHtml
{
    private const string Placeholder = "〔待补〕";

    /// <summary>The paragraphs of a section.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="folds">True where what does not stand shows as a sign that can be picked: it must not get lost in editing.</param>
    public static string Of(IReadOnlyList<DrawnSentence> sentences, bool folds)
    {
        var html = new StringBuilder("<p>");
        var (isFirst, index) = (true, 0);
        foreach (var sentence in sentences)
        {
            if (sentence.IsBreak)
            {
                html.Append(isFirst ? "" : "</p><p>");
                isFirst = true;
                continue;
            }

            if (folds || sentence.Stands)
            {
                isFirst = false;
                html.Append(CultureInfo.InvariantCulture, $"<span class=\"st\" data-n=\"{index}\">");
                Append(html, sentence.Pieces, folds);
                html.Append("</span>");
            }

            index++;
        }

        return html.Append("</p>").ToString().Replace("<p></p>", "", StringComparison.Ordinal);
    }

    /// <summary>Written pieces that are not edited: cells of tables.</summary>
    public static string Of(IEnumerable<NarrativeInline> written)
    {
        var html = new StringBuilder();
        foreach (var piece in written)
        {
            if (piece is NarrativeInline.Number number)
            {
                html.Append(Chip("fg", "", number.Fact.Id, number.Fact.Printed));
            }
            else if (piece is NarrativeInline.Gap)
            {
                html.Append(Chip("fg todo", "", "", Placeholder));
            }
            else
            {
                html.Append(Encode(Text(piece)));
            }
        }

        return html.ToString();
    }

    /// <summary>A written piece in words.</summary>
    public static string Text(NarrativeInline piece) => piece switch
    {
        NarrativeInline.Words words => words.Text,
        NarrativeInline.Name name => name.Text,
        NarrativeInline.Number number => number.Fact.Printed,
        _ => Placeholder,
    };

    private static void Append(StringBuilder html, IReadOnlyList<DrawnPiece> pieces, bool folds)
    {
        foreach (var piece in pieces)
        {
            html.Append(piece switch
            {
                DrawnPiece.Words words => Encode(words.Text),
                DrawnPiece.Field bound => Chip(Css(bound), bound.Source, FactOf(bound), string.Concat(bound.Written.Select(Text))),
                DrawnPiece.Mark mark => $"<span class=\"mk\" contenteditable=\"false\" data-source=\"{Encode(mark.Source)}\">{Encode(mark.Shown)}</span>",
                DrawnPiece.Folded folded when folds => Fold(folded),
                _ => "",
            });
        }
    }

    private static string Chip(string css, string source, string fact, string text) =>
        $"<span class=\"{css}\" contenteditable=\"false\" tabindex=\"0\" role=\"button\" data-pick{(source.Length > 0 ? $" data-source=\"{Encode(source)}\"" : "")} data-fact=\"{Encode(fact)}\">{Encode(text)}</span>";

    private static string Fold(DrawnPiece.Folded folded)
    {
        var why = folded.Missing.Count > 0
            ? Words.Say($"待补 {folded.Missing.Count} 项，此处未写出", $"{folded.Missing.Count} missing; not printed")
            : Words.Say("条件不成立，此处未写出", "its condition does not hold; not printed");
        return $"<span class=\"fold {(folded.Missing.Count > 0 ? "todo" : "")}\" contenteditable=\"false\" tabindex=\"0\" role=\"button\" data-pick data-source=\"{Encode(folded.Source)}\" title=\"{Encode(why)}\" aria-label=\"{Encode(why)}\">⋯</span>";
    }

    private static string Css(DrawnPiece.Field bound)
    {
        if (bound.Written.Any(piece => piece is NarrativeInline.Gap))
        {
            return "fg todo";
        }

        return bound.Written.Any(piece => piece is NarrativeInline.Number)
            ? bound.Part is TemplatePart.Computed or TemplatePart.Field { Style: not (FieldStyle.WithUnit or FieldStyle.NumberOnly) } ? "fg calc" : "fg"
            : bound.Part is TemplatePart.Field { Style: not FieldStyle.Text } ? "fg calc" : "fg name";
    }

    private static string FactOf(DrawnPiece.Field bound) => bound.Written.OfType<NarrativeInline.Number>().FirstOrDefault()?.Fact.Id ?? "";

    private static string Encode(string text) => Markup.Encode(text);
}
