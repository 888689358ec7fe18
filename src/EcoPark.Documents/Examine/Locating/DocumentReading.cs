using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>Takes documents apart in one pass over their blocks.</summary>
internal sealed class DocumentReading
{
    private const int ShortestTextCell = 13;
    private const int LongestTitle = 40;
    private readonly RowNames _assessmentNames;
    private readonly RowNames _disclosureNames;
    private readonly List<LocatedTable> _tables = [];
    private readonly List<TableReading> _readings = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<TextLine> _lines = [];
    private readonly HashSet<string> _headings = new(StringComparer.Ordinal);
    private TableReading? _current;
    private bool _interrupted;
    private TextPart _part;
    private TextSection _section;
    private string _document = "";
    private int _paragraph;
    private int _reportParagraphs;
    private int _formParagraphs;

    private DocumentReading(KnownStandard standard)
    {
        _assessmentNames = new RowNames(standard, TableKind.Assessment);
        _disclosureNames = new RowNames(standard, TableKind.Disclosure);
    }

    /// <summary>Reads documents that report one year of one park.</summary>
    public static DocumentView Read(KnownStandard standard, IReadOnlyList<ExaminedText> documents)
    {
        var reading = new DocumentReading(standard);
        foreach (var document in documents)
        {
            reading.Begin(documents.Count > 1 ? $"{document.Name} " : "");
            foreach (var block in document.Blocks)
            {
                reading.Take(block);
            }
        }

        reading._readings.ForEach(static table => table.Close());
        return new DocumentView(reading._tables, reading._sentences, reading._lines);
    }

    private void Begin(string document)
    {
        _document = document;
        _current = null;
        _part = TextPart.Report;
        _section = TextSection.Work;
        _reportParagraphs = 0;
        _formParagraphs = 0;
        _readings.ForEach(static table => table.Close());
        _readings.Clear();
    }

    private void Take(ExaminedBlock block)
    {
        switch (block)
        {
            case ExaminedBlock.Paragraph paragraph:
                _interrupted = true;
                TakeText(paragraph.Text, isParagraph: true);
                break;
            case ExaminedBlock.Break:
                _current = null;
                break;
            case ExaminedBlock.Row row:
                TakeRow(row.Cells);
                break;
        }
    }

    private void TakeRow(ImmutableArray<string> cells)
    {
        if (TableColumns.Read(cells) is { } columns)
        {
            _current = Table(columns);
            _interrupted = false;
        }
        else if (_current is not null && (!_interrupted || _current.Knows(cells)))
        {
            // A line between two rows (a page's head, a broken cell) does not end the table; rows of another kind do.
            _interrupted = false;
            _current.Take(cells);
        }
        else
        {
            foreach (var cell in cells.Where(static cell => cell.Length > 0).Distinct(StringComparer.Ordinal))
            {
                TakeText(cell, isParagraph: false);
            }
        }
    }

    private TableReading Table(TableColumns columns)
    {
        var going = _readings.LastOrDefault(table => table.Kind == columns.Kind && !table.IsFull);
        if (going is not null)
        {
            return going;
        }

        _part = columns.Kind == TableKind.Disclosure ? TextPart.Form : _part;
        var count = _tables.Count(table => table.Kind == columns.Kind);
        var name = columns.Kind == TableKind.Assessment ? "对照考核表" : "信息公开表 三";
        var ordinal = count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count + 1})");
        var located = new LocatedTable(columns.Kind, $"{_document}{name}{ordinal}");
        var reading = new TableReading(
            located, columns, columns.Kind == TableKind.Assessment ? _assessmentNames : _disclosureNames);
        _tables.Add(located);
        _readings.Add(reading);
        return reading;
    }

    private void TakeText(string text, bool isParagraph)
    {
        var head = PrintedText.Compact(text.Length > 2 * LongestTitle ? text[..(2 * LongestTitle)] : text);
        if (isParagraph && head.Length <= LongestTitle && IsFormTitle(head))
        {
            _part = TextPart.Form;
            _section = TextSection.Work;
        }

        _section = SectionOf(head, !isParagraph) ?? _section;
        var place = isParagraph || _part == TextPart.Form ? NextPlace() : $"{_document}正文 表格";
        _lines.Add(new TextLine(text, place, _part));
        if (isParagraph || (_part == TextPart.Form && text.Length >= ShortestTextCell))
        {
            AddSentences(text, place, isParagraph && _part == TextPart.Report);
        }
    }

    private void AddSentences(string text, string place, bool isReportParagraph)
    {
        _paragraph++;
        foreach (var line in SentenceSplitting.Lines(text, _headings))
        {
            var heading = SentenceSplitting.LooksLikeHeading(line);
            if (isReportParagraph)
            {
                Remember(line);
            }
            else if (!heading)
            {
                _paragraph++;
                place = string.Create(CultureInfo.InvariantCulture, $"{_document}信息公开表 二 第{++_formParagraphs}段");
            }

            foreach (var sentence in SentenceSplitting.Sentences(line))
            {
                _sentences.Add(new Sentence(
                    sentence, SentenceSplitting.Key(sentence), _part, _section, _paragraph, place, heading));
            }
        }
    }

    private void Remember(string line)
    {
        if (line.Length <= SentenceSplitting.LongestKnownHeading)
        {
            _headings.Add(SentenceSplitting.Key(line));
        }
    }

    private string NextPlace() => _part == TextPart.Report
        ? string.Create(CultureInfo.InvariantCulture, $"{_document}正文 第{++_reportParagraphs}段")
        : string.Create(CultureInfo.InvariantCulture, $"{_document}信息公开表");

    private static bool IsFormTitle(string head)
    {
        var at = head.IndexOf("信息公开表", StringComparison.Ordinal);
        return at >= 0 && (at + 5 == head.Length || head[at + 5] == '(') && !head.Contains('。', StringComparison.Ordinal);
    }

    // A heading of its own in the report; the first words of a long cell in the form.
    private static TextSection? SectionOf(string head, bool isCell)
    {
        if (!isCell && (head.Length > 30 || head.Contains('。', StringComparison.Ordinal)))
        {
            return null;
        }

        var first = head.Length > 30 ? head.AsSpan(0, 30) : head;
        if (first.Contains("主要成果", StringComparison.Ordinal) || first.Contains("建设成果", StringComparison.Ordinal))
        {
            return TextSection.Results;
        }

        if (first.Contains("工作计划", StringComparison.Ordinal) || first.Contains("工作打算", StringComparison.Ordinal)
            || first.Contains("工作安排", StringComparison.Ordinal))
        {
            return TextSection.Plan;
        }

        return first.Contains("存在的问题", StringComparison.Ordinal) || first.Contains("主要工作", StringComparison.Ordinal)
            || first.Contains("对照考核表", StringComparison.Ordinal) || first.Contains("简介", StringComparison.Ordinal)
            ? TextSection.Work
            : null;
    }
}
