using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Texts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>The office's own wording: saved by version, checked like the template, and never lost between two people.</summary>
public sealed class ReportsTextTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_saved_text_stands_in_the_report_and_goes_back_to_the_template(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var saved = await park.SaveAsync(0, "第一段。", "¶", "第二段，{year}年。");
        var written = await park.ReadReportAsync();
        var back = await park.Get<SaveSection>().HandleAsync(park.Officer, new SectionToSave("test", 2019, ReportsPark.Section, null, 1), CancellationToken.None);
        var template = await park.ReadReportAsync();

        Assert.Equal(1, saved.Saved!.Version);
        var section = written.Set.Narrative.Sections.Single(one => one.Template.Id == ReportsPark.Section);
        Assert.Equal(2, section.Paragraphs.Count);
        Assert.Equal(["第一段。", "¶", "第二段，{year}年。"], written.Sections.Single(one => one.Id == ReportsPark.Section).OfficeSentences!);
        Assert.Equal(2, back.Saved!.Version);
        Assert.Null(template.Sections.Single(one => one.Id == ReportsPark.Section).OfficeSentences);
        await using var db = await park.DatabaseAsync();
        Assert.Equal(2, await db.Set<OfficeText>().CountAsync()); // what was written before stays
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Every_section_of_the_template_can_be_saved_as_it_stands_and_prints_the_same_numbers(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayEnergyAsync("100");
        var before = await park.ReadReportAsync();

        foreach (var section in before.Sections.Where(section => section.TemplateSentences.Count > 0))
        {
            var outcome = await park.Get<SaveSection>().HandleAsync(park.Officer, new SectionToSave("test", 2019, section.Id, section.TemplateSentences, 0), CancellationToken.None);
            Assert.True(outcome.Saved is not null, $"{section.Id}: {string.Join(' ', outcome.Problems)}");
            Assert.Equal(section.TemplateSentences, outcome.Saved.OfficeSentences!);
        }

        var after = await park.ReadReportAsync();
        Assert.Equal(before.Set.Facts.Hash, after.Set.Facts.Hash);
        Assert.Equal(before.Gaps.Select(gap => (gap.Section, gap.Code)), after.Gaps.Select(gap => (gap.Section, gap.Code)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_fault_names_its_sentence_and_column(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var outcome = await park.SaveAsync(0, "没有问题的一句。", "产值为12亿元。", "名称{no_such_figure}在此。");

        Assert.Null(outcome.Saved);
        Assert.Equal([(2, 4, "template-digit"), (3, 3, "unknown-figure")], outcome.Faults.Select(fault => (fault.Sentence, fault.Column, fault.Problem.Code)));
        Assert.StartsWith("第 3 句第 3 字", outcome.Faults[1].Problem.Zh, StringComparison.Ordinal);
        Assert.Null((await park.ReadReportAsync()).Report.LastSavedAt);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Two_people_at_one_section_lose_nothing(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var (one, two) = (park.Viewer(Role.EcoOfficer) with { Name = "甲" }, park.Viewer(Role.EcoOfficer) with { Name = "乙" });
        var saving = park.Get<SaveSection>();

        var outcomes = await Task.WhenAll(
            Task.Run(() => saving.HandleAsync(one, new SectionToSave("test", 2019, ReportsPark.Section, ["甲的文字。"], 0), CancellationToken.None)),
            Task.Run(() => saving.HandleAsync(two, new SectionToSave("test", 2019, ReportsPark.Section, ["乙的文字。"], 0), CancellationToken.None)));

        var won = Assert.Single(outcomes, outcome => outcome.Saved is not null).Saved!;
        var lost = Assert.Single(outcomes, outcome => outcome.Conflict is not null);
        Assert.Equal("report-conflict", lost.Problems[0].Code);
        Assert.Equal(won.OfficeSentences!, lost.Conflict!.Theirs.OfficeSentences!);
        Assert.Equal(["乙的文字。", "甲的文字。"], won.OfficeSentences!.Concat(lost.Conflict.Yours!).Order(StringComparer.Ordinal).ToArray());
        var again = await saving.HandleAsync(two, new SectionToSave("test", 2019, ReportsPark.Section, ["合并。"], won.Version), CancellationToken.None);
        Assert.Equal(2, again.Saved!.Version);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_frozen_report_takes_no_text_and_readers_write_none(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var leader = await park.Get<SaveSection>().HandleAsync(park.Viewer(Role.Leader), new SectionToSave("test", 2019, ReportsPark.Section, ["文字。"], 0), CancellationToken.None);
        var unknown = await park.Get<SaveSection>().HandleAsync(park.Officer, new SectionToSave("test", 2019, "no.such", ["文字。"], 0), CancellationToken.None);
        await park.MoveAsync(ReportStep.Freeze);

        Assert.Equal("report-forbidden", leader.Problems[0].Code);
        Assert.Equal("report-section-not-found", unknown.Problems[0].Code);
        Assert.Equal("report-state-conflict", (await park.SaveAsync(0, "文字。")).Problems[0].Code);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_text_that_became_faulty_is_named_and_stops_the_freeze_but_not_the_reading(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SaveAsync(0, "文字。");
        await using (var db = await park.DatabaseAsync()) // as if a figure had left the catalogue since
        {
            await db.Set<OfficeText>().ExecuteUpdateAsync(row => row.SetProperty(text => text.Wording, "[\"{gone}。\"]"));
        }

        var view = await park.ReadReportAsync();
        var frozen = await park.TryMoveAsync(ReportStep.Freeze);

        Assert.Equal(["unknown-figure"], view.Faults.Select(fault => fault.Code));
        Assert.Equal(["report-faults", "unknown-figure"], frozen.Problems.Select(problem => problem.Code));
    }
}
