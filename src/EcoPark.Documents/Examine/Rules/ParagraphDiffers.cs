using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>
/// paragraph-differs, figure-differs-in-same-sentence: sentences of the form against those of the report. Punctuation and numbering
/// do not count. A paragraph that one document has alone is no finding: a template may mean it for that document only.
/// </summary>
internal static class ParagraphDiffers
{
    private const int FewestSentences = 3;
    private const int MostFindings = 500;

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        var report = Text(context.View, TextPart.Report);
        var form = Text(context.View, TextPart.Form);
        if (report.Length < FewestSentences || form.Length < FewestSentences)
        {
            return [];
        }

        var alignment = SentenceAlignment.Align(report, form);
        return Differences(report, form, alignment).Take(MostFindings);
    }

    private static Sentence[] Text(DocumentView view, TextPart part) =>
        [.. view.Sentences.Where(sentence => sentence.Part == part && !sentence.IsHeading && sentence.Key.Length > 0)];

    private static IEnumerable<ExamineFinding> Differences(Sentence[] report, Sentence[] form, SentenceAlignment alignment)
    {
        SortedDictionary<int, List<Difference>> byParagraph = [];
        foreach (var difference in alignment.Near.Select(pair => new Difference(report[pair.Report], form[pair.Form]))
            .Concat(OnlyReport(report, form, alignment)).Concat(OnlyForm(report, form, alignment)))
        {
            if (!byParagraph.TryGetValue(difference.Paragraph, out var list))
            {
                byParagraph[difference.Paragraph] = list = [];
            }

            list.Add(difference);
        }

        foreach (var list in byParagraph.Values)
        {
            var figures = list.Where(static difference => difference.IsFigureOnly).ToArray();
            foreach (var figure in figures)
            {
                yield return ExamineContext.Finding("figure-differs-in-same-sentence", null, figure.Places,
                    $"同一句话中的数字不同：{figure.Shown}。", $"The same sentence has different figures: {figure.Shown}.");
            }

            var others = list.Except(figures).ToArray();
            if (others.Length > 0)
            {
                yield return ExamineContext.Finding("paragraph-differs", null, others.SelectMany(static other => other.Places),
                    $"信息公开表与报告的这一段不一致：{string.Join("；", others.Take(4).Select(static other => other.Shown))}。",
                    $"The paragraph of the form differs from the report: {string.Join("; ", others.Take(4).Select(static other => other.Shown))}.");
            }
        }
    }

    // A sentence of the report that its otherwise matched paragraph of the form lacks.
    private static IEnumerable<Difference> OnlyReport(Sentence[] report, Sentence[] form, SentenceAlignment alignment)
    {
        var partner = alignment.FormParagraphs(report, form);
        return alignment.ReportAlone.Where(at => partner.ContainsKey(report[at].Paragraph))
            .Select(at => new Difference(report[at], null) { Elsewhere = form[partner[report[at].Paragraph]] });
    }

    // A sentence of the form that the report's paragraph of its neighbours lacks.
    private static IEnumerable<Difference> OnlyForm(Sentence[] report, Sentence[] form, SentenceAlignment alignment)
    {
        var partner = alignment.ReportParagraphs(form, report);
        return alignment.FormAlone.Where(at => partner.ContainsKey(form[at].Paragraph))
            .Select(at => new Difference(null, form[at]) { Elsewhere = report[partner[form[at].Paragraph]] });
    }

    private sealed record Difference(Sentence? Report, Sentence? Form)
    {
        public Sentence? Elsewhere { get; init; }

        public int Paragraph => Report?.Paragraph ?? Elsewhere?.Paragraph ?? 0;

        public bool IsFigureOnly => Report is not null && Form is not null && SentenceAlignment.Skeleton(Report.Key) == SentenceAlignment.Skeleton(Form.Key);

        public string[] Places => (Report, Form) switch
        {
            ({ } report, { } form) => [report.Place, form.Place],
            ({ } report, null) => [report.Place, Elsewhere?.Place ?? "信息公开表"],
            (null, { } form) => [Elsewhere?.Place ?? "正文", form.Place],
            _ => [],
        };

        public string Shown
        {
            get
            {
                var (report, form) = Differing(Report?.Text ?? "", Form?.Text ?? "");
                return $"报告“{PrintedText.Short(report)}”，信息公开表“{PrintedText.Short(form)}”";
            }
        }

        // Without the common beginning and end, but for a few characters that show where the difference is.
        private static (string Report, string Form) Differing(string report, string form)
        {
            const int Around = 6;
            var start = report.AsSpan().CommonPrefixLength(form);
            var end = 0;
            while (end < Math.Min(report.Length, form.Length) - start && report[^(end + 1)] == form[^(end + 1)])
            {
                end++;
            }

            start = Math.Max(0, start - Around);
            end = Math.Max(0, end - Around);
            return (report[start..Math.Max(start, report.Length - end)], form[start..Math.Max(start, form.Length - end)]);
        }
    }
}
