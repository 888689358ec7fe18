using System.Globalization;
using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Disclosure;

/// <summary>Lays the 信息公开表 out: basic data, the year's progress in the report's own paragraphs, 32 rows of compliance.</summary>
internal sealed class FormBlocks(FormTexts texts, FigureBook figures, FactTable facts, BoundText text)
{
    private const int BoxesPerLine = 3;
    private static readonly decimal[] ComplianceWidths = [9, 9, 43, 23, 40, 12, 11, 9];

    public List<WordBlock> Blocks(IReadOnlyList<OutlineEntry> outline)
    {
        var blocks = new List<WordBlock>
        {
            new WordBlock.TitleLine(texts.Title + "\n" + Dated(texts.Subtitle)),
            new WordBlock.Heading(1, "一、" + texts.BasicHeading),
            Basic(),
            new WordBlock.Heading(1, "二、" + texts.ProgressHeading),
            Progress(outline),
            new WordBlock.Heading(1, "三、" + Dated(texts.ComplianceHeading)),
            Compliance(),
        };
        if (figures.ParkYear.IsDemo)
        {
            blocks.Insert(1, WordBlock.Paragraph.Of(texts.DemoMark, ParagraphStyle.Subtitle));
        }

        foreach (var (index, number) in texts.Notes.Index())
        {
            var footnote = figures.Evaluation.Standard.Footnotes.FirstOrDefault(known => known.Number == number);
            var label = index == 0 ? texts.NotesLabel : "";
            blocks.Add(WordBlock.Paragraph.Of($"{label}{footnote?.Mark}{footnote?.Text.Zh}", ParagraphStyle.Note));
        }

        return blocks;
    }

    private string Dated(string template) =>
        template.Replace("{year}", figures.ParkYear.ReportYear.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private WordBlock.Table Basic()
    {
        var rows = new List<TableRow>();
        string? group = null;
        foreach (var row in texts.BasicRows)
        {
            var cells = new List<TableCell>();
            if (row.Group is not null && row.Group != group)
            {
                cells.Add(TableCell.Of(row.Group) with { RowSpan = texts.BasicRows.Count(other => other.Group == row.Group) });
            }

            group = row.Group;
            var label = row.Label is null ? null : TableCell.Of(row.Label) with { ColumnSpan = row.Group is null ? 2 : 1 };
            if (label is not null)
            {
                cells.Add(label);
            }

            cells.Add(TableCell.Of(Content(row), CellAlignment.Left) with { ColumnSpan = label is null ? 3 : 1 });
            rows.Add(new TableRow(cells));
        }

        return new WordBlock.Table([20, 20, 116], rows) { HeaderRows = 0 };
    }

    private List<WordInline> Content(FormRow row)
    {
        var profile = figures.ParkYear.Profile;
        var value = row.Member == "name" ? figures.ParkYear.ParkName : profile.GetValueOrDefault(row.Member, "");
        if (row.Choices.Count == 0)
        {
            return value.Length > 0 ? [new WordInline.Text(value)] : [new WordInline.Placeholder()];
        }

        return Boxes(row, value);
    }

    // Three boxes to a line, filled up with wide spaces so that they stand below each other.
    private List<WordInline> Boxes(FormRow row, string value)
    {
        var labels = row.Choices.Select(Label).ToList();
        var widths = Enumerable.Range(0, BoxesPerLine)
            .Select(column => labels.Where((_, index) => index % BoxesPerLine == column && row.Choices[index].NoteLabel is null)
                .Select(text => text.Length).DefaultIfEmpty().Max()).ToList();
        var runs = new List<WordInline>();
        foreach (var (index, choice) in row.Choices.Index())
        {
            var column = index % BoxesPerLine;
            if (index > 0 && (column == 0 || choice.NoteLabel is not null))
            {
                runs.Add(new WordInline.LineBreak());
            }

            runs.Add(new WordInline.CheckBox(choice.Value == value));
            runs.Add(new WordInline.Text(labels[index].PadRight(column == BoxesPerLine - 1 ? 0 : widths[column] + 1, '　')));
        }

        return runs;
    }

    private string Label(FormChoice choice)
    {
        if (choice.NoteLabel is null)
        {
            return choice.Text;
        }

        var note = choice.NoteMember is { } member ? figures.ParkYear.Profile.GetValueOrDefault(member, "") : "";
        return $"{choice.Text}（{choice.NoteLabel}：{(note.Length > 0 ? note : "　　　　　　")}）";
    }

    private WordBlock.Table Progress(IReadOnlyList<OutlineEntry> outline)
    {
        var rows = new List<TableRow>();
        foreach (var (part, label) in texts.ProgressParts)
        {
            var paragraphs = new List<WordBlock.Paragraph>
            {
                new([new WordInline.Text(label, TextMarks.Bold)], ParagraphStyle.Cell),
            };
            foreach (var (section, heading, isGap) in outline.Where(entry => entry.Section.Template.InForm && entry.Section.Template.Part == part))
            {
                if (heading is not null)
                {
                    paragraphs.Add(new([new WordInline.Text(heading, TextMarks.Bold)], ParagraphStyle.CellBody));
                }

                paragraphs.AddRange(section.Paragraphs.Select(paragraph =>
                    new WordBlock.Paragraph([.. paragraph.SelectMany(text.Runs)], ParagraphStyle.CellBody)));
                if (isGap)
                {
                    paragraphs.Add(new([new WordInline.Placeholder(ReportOutline.EmptySection)], ParagraphStyle.CellBody));
                }
            }

            if (paragraphs.Count == 1)
            {
                paragraphs.Add(new([new WordInline.Placeholder()], ParagraphStyle.CellBody));
            }

            rows.Add(new TableRow([new TableCell(paragraphs)], CanSplit: true));
        }

        return new WordBlock.Table([156], rows) { HeaderRows = 0 };
    }

    private WordBlock.Table Compliance()
    {
        var evaluation = figures.Evaluation;
        var rows = new List<TableRow> { TableRow.Of([.. texts.ComplianceColumns]) };
        var classBefore = "";
        foreach (var result in evaluation.Indicators)
        {
            var indicator = result.Indicator;
            var cells = new List<TableCell>();
            if (indicator.Class != classBefore)
            {
                cells.Add(TableCell.Of(indicator.Class) with { RowSpan = evaluation.Indicators.Count(other => other.Indicator.Class == indicator.Class) });
                classBefore = indicator.Class;
            }

            cells.Add(TableCell.Of(AnnexValues.Whole(indicator.Number)));
            cells.Add(TableCell.Of(AssessmentRows.NameWithMarks(evaluation.Standard, indicator), CellAlignment.Left));
            cells.Add(TableCell.Of(indicator.Unit.Symbol));
            cells.Add(TableCell.Of(string.Join('\n', Requirement.Lines(indicator, evaluation.Standard, figures.Library.Items, evaluation.ParkYear))));
            cells.Add(TableCell.Of(AssessmentRows.ChosenWord(result)));
            cells.Add(Value(result));
            cells.Add(TableCell.Of(!result.IsJudged ? "-" : result.Verdict == Verdict.Met ? "是" : "否"));
            rows.Add(new TableRow(cells));
        }

        return new WordBlock.Table(ComplianceWidths, rows) { TextSize = TableTextSize.Tiny };
    }

    private TableCell Value(IndicatorResult result)
    {
        if (!result.IsJudged)
        {
            return TableCell.Of("-");
        }

        return AnnexValues.Fact(result, figures, facts) is { } fact
            ? TableCell.Of([text.Number(fact)])
            : result.Verdict == Verdict.Missing ? TableCell.Of([new WordInline.Placeholder(result.Printed)]) : TableCell.Of(result.Printed);
    }
}
