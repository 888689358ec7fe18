using EcoPark.Platform.Ui;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.Web;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Registry.Registers.Listing;

/// <summary>The filter chips that follow from a declaration.</summary>
internal static class RegisterFilters
{
    private const int YearsBack = 8;

    public static IReadOnlyList<ListFilter> Of(RegisterDeclaration declaration, int year) =>
    [
        .. declaration.Fields.Where(field => field.Slot > 0).OrderBy(field => field.Slot).Select(Field),
        new(RegisterQuery.DueKey, Say("期限", "Due"), [new("overdue", Say("逾期", "Overdue")), new("today", Say("今天到期", "Due today")), new("week", Say("7 天内到期", "Within 7 days"))]),
        new(RegisterQuery.StageKey, Say("阶段", "Stage"), [.. declaration.LifeCycle.Stages.Select(stage => new Choice(stage.Code, stage.Name.In(IsChinese)))]),
        new(RegisterQuery.YearKey, Say("年份", "Year"),
        [
            new(RegisterQuery.AllYears, Say("全部", "All")),
            .. Enumerable.Range(0, YearsBack + 2).Select(back => $"{year + 1 - back}").Select(text => new Choice(text, text)),
        ]),
        .. declaration.Subjects.Length > 1 ? (ListFilter[])[new(RegisterQuery.SubjectKey, Say("对象", "Subject"), [.. declaration.Subjects.Select(kind => new Choice($"{kind}", SubjectWords.Of(kind).In(IsChinese)))])] : [],
        new(RegisterQuery.OwnerKey, Say("责任人", "Owner"), [new("mine", Say("我", "Me"))]),
        .. declaration.RecurrenceField is null ? (ListFilter[])[] : [new(RegisterQuery.RepeatedKey, Say("重复", "Repeated"), [new("1", Say("12 月内重复", "Within 12 months"))])],
    ];

    private static ListFilter Field(RegisterField field) => new(field.Code, field.Name.In(IsChinese), field.Kind == FormFieldKind.YesNo
        ? [new("1", Say("是", "Yes")), new("0", Say("否", "No"))]
        : [.. field.Choices.Select(choice => new Choice(choice.Code, choice.Name.In(IsChinese)))]);
}
