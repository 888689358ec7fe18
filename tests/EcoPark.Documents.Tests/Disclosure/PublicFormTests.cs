using EcoPark.Documents.Disclosure;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Tests.Report;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Tests.Disclosure;

public sealed class PublicFormTests
{
    [Fact]
    public void Every_word_and_number_of_the_written_form_stands_on_the_page_in_the_same_order()
    {
        var set = DemoReports.Of2019;
        using var stream = new MemoryStream();
        WordWriter.Write(set.Form, stream);
        stream.Position = 0;
        var written = WordReader.Read(stream);
        Assert.True(written.IsOk, string.Join('\n', written.Problems));

        Assert.Equal(Compact(string.Concat(written.Value.Paragraphs.Select(paragraph => paragraph.Text))), Compact(TextOf(PublicForm.Of(set.Form))));
    }

    [Fact]
    public void Every_bound_number_of_the_form_keeps_its_fact_and_its_digits()
    {
        var set = DemoReports.Of2019;
        var form = PublicForm.Of(set.Form);
        var numbers = Runs(form).Where(run => run.Kind == PublicRunKind.Number).ToList();
        var facts = set.Facts.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

        Assert.Equal(set.Facts.Documents.Single(document => document.File == Documents.Report.ReportSet.FormName).Anchors.Select(anchor => anchor.FactId), numbers.Select(run => run.FactId));
        Assert.All(numbers, run => Assert.Equal(facts[run.FactId ?? ""].Printed, run.Text));
        Assert.True(numbers.Count > 300, $"{numbers.Count} numbers");
    }

    [Fact]
    public void The_32_rows_stand_as_the_form_prints_them()
    {
        var rows = PublicForm.Of(DemoReports.Of2019.Form).Indicators;

        Assert.Equal(Enumerable.Range(1, 32), rows.Select(row => row.Number));
        Assert.Equal(["经济发展", "产业共生", "资源节约", "环境保护", "信息公开"], rows.Select(row => row.Class).Distinct());
        Assert.Equal(("-", "-", "否"), (rows[0].Value.Text, rows[0].Verdict, rows[0].Chosen));
        Assert.Equal(2, rows[9].Requirement.Split('\n').Length); // both branches of the elasticity
        Assert.All(rows, row => Assert.Equal(row.Chosen == "否", row.Verdict == "-"));
    }

    [Fact]
    public void What_is_not_recorded_stays_a_gap()
    {
        Assert.Contains(Runs(PublicForm.Of(DemoReports.Of2017.Form)), run => run is { Kind: PublicRunKind.Gap, Text: "〔待补〕" or "〔待补：本节尚无记录〕" });
    }

    [Fact]
    public void Basics_keep_their_groups_and_their_boxes()
    {
        var basics = PublicForm.Of(DemoReports.Of2019.Form).Basics;

        Assert.Equal(["联系方式", "联系方式"], basics.Where(row => row.Group is not null).Select(row => row.Group));
        Assert.Equal(3, basics.Count(row => row.Content.Count(run => run.Kind == PublicRunKind.TickedBox) == 1)); // level, type, title
        Assert.Null(basics[^1].Label);
    }

    [Fact]
    public void Another_document_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PublicForm.Of(DemoReports.Of2019.Report));
    }

    private static IEnumerable<PublicRun> Runs(PublicForm form) =>
        [.. form.Basics.SelectMany(row => row.Content), .. form.Progress.SelectMany(part => part.Paragraphs).SelectMany(paragraph => paragraph.Runs), .. form.Indicators.Select(row => row.Value)];

    private static string TextOf(PublicForm form)
    {
        var (group, @class) = ("", "");
        var text = new System.Text.StringBuilder(form.Title).Append(form.DemoMark).Append(form.Headings[0]);
        foreach (var row in form.Basics)
        {
            text.Append(row.Group == group ? "" : row.Group).Append(row.Label).Append(TextOf(row.Content));
            group = row.Group ?? "";
        }

        text.Append(form.Headings[1]);
        foreach (var part in form.Progress)
        {
            text.Append(part.Label).AppendJoin("", part.Paragraphs.Select(paragraph => TextOf(paragraph.Runs)));
        }

        text.Append(form.Headings[2]).AppendJoin("", form.Columns);
        foreach (var row in form.Indicators)
        {
            text.Append(row.Class == @class ? "" : row.Class).Append(row.Number).Append(row.Name).Append(row.Unit).Append(row.Requirement).Append(row.Chosen).Append(row.Value.Text).Append(row.Verdict);
            @class = row.Class;
        }

        return text.AppendJoin("", form.Notes).ToString();
    }

    private static string TextOf(IEnumerable<PublicRun> runs) => string.Concat(runs.Select(run => run.Kind switch
    {
        PublicRunKind.Box => "□",
        PublicRunKind.TickedBox => "☑",
        _ => run.Text,
    }));

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
