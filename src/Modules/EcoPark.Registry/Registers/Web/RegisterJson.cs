using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Exchange;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Records;
using EcoPark.Registry.Registers.ShowRecord;
using EcoPark.Registry.Registers.Statistics;
using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Web;

/// <summary>A register as programs see it.</summary>
internal sealed record RegisterOut(string Code, LocalText Name, int Records, int Open, int Overdue);

/// <summary>One page of records.</summary>
internal sealed record ListOut(int Total, int Page, int Size, IReadOnlyList<RecordOut> Rows, IReadOnlyDictionary<string, int> Views, IReadOnlyDictionary<string, int> Stages)
{
    public static ListOut Of(RecordPage page) => new(page.Total, page.Page, page.Size, [.. page.Rows.Select(RecordOut.Of)],
        page.Views.ToDictionary(view => view.View.Code, view => view.Count, StringComparer.Ordinal), page.Strip.ToDictionary(cell => cell.Stage.Code, cell => cell.Count, StringComparer.Ordinal));
}

/// <summary>One record.</summary>
internal sealed record RecordOut(Guid Id, string Number, int Version, string Title, string Stage)
{
    public required string SubjectKind { get; init; }

    public string? Subject { get; init; }

    public string? Uscc { get; init; }

    public required DateOnly Day { get; init; }

    public DateOnly? Due { get; init; }

    public string? Owner { get; init; }

    public int Attachments { get; init; }

    public int TimesInTwelveMonths { get; init; }

    public required IReadOnlyDictionary<string, string> Values { get; init; }

    public static RecordOut Of(RecordLine line) => new(line.Id, line.Number, line.Version, line.Title, line.Stage.Code)
    {
        SubjectKind = $"{line.SubjectKind}",
        Subject = line.Subject,
        Uscc = line.Uscc,
        Day = line.Day,
        Due = line.Due,
        Owner = line.Owner,
        Attachments = line.Attachments,
        TimesInTwelveMonths = line.Times,
        Values = line.Values.Declaration.Fields.Where(field => line.Values.IsFilled(field.Code))
            .ToDictionary(field => field.Code, field => line.Values.Text(field.Code) ?? RecordReading.NotApplicableMark + line.Values.Reason(field.Code), StringComparer.Ordinal),
    };
}

/// <summary>One record with its way on and its history.</summary>
internal sealed record RecordViewOut(RecordOut Record, IReadOnlyList<WayOut> Ways, IReadOnlyList<EventOut> History, IReadOnlyList<RecordFile> Files)
{
    public static RecordViewOut Of(RecordView view) => new(RecordOut.Of(view.Row),
        [.. view.Ways.Select(way => new WayOut(way.Transition.Code, way.Transition.Name, way.IsOpen, [.. way.Conditions.Where(state => !state.Holds).Select(state => state.Next)]))],
        [.. view.History.Select(line => new EventOut($"{line.Kind}", line.At, line.PersonName, line.FromStage, line.ToStage, line.Note))], view.Files);
}

/// <summary>A possible step and what it still asks for.</summary>
internal sealed record WayOut(string Code, LocalText Name, bool IsOpen, IReadOnlyList<LocalText> Missing);

/// <summary>One line of the history.</summary>
internal sealed record EventOut(string Kind, DateTime At, string By, string? From, string? To, string? Note);

/// <summary>One statistic: a value, or why there is none.</summary>
internal sealed record StatisticOut(string Code, LocalText Name, string? Group, string? Value, string Unit, int Records, LocalText? Why)
{
    public static StatisticOut Of(StatisticLine line) => new(line.Statistic.Code, line.Statistic.Name, line.Group?.Code, Text(line.Value), line.Statistic.Unit, line.Records, WhyNot(line.Value));

    public static string? Text(StatisticValue value) => value switch
    {
        StatisticValue.Known known => known.Value.ToString(),
        StatisticValue.Named named => named.Text,
        _ => null,
    };

    public static LocalText? WhyNot(StatisticValue value) => value switch
    {
        StatisticValue.Missing missing => missing.Why,
        StatisticValue.NotComputable not => not.Why,
        _ => null,
    };
}

/// <summary>A figure of the report.</summary>
internal sealed record FigureOut(string Code, string Register, string? Value, string Unit, int Records, LocalText? Why)
{
    public static FigureOut Of(FigureLine line) => new(line.Code, line.Register, StatisticOut.Text(line.Value), line.Unit, line.Records, StatisticOut.WhyNot(line.Value));
}

/// <summary>What the registers give to a report.</summary>
internal sealed record FiguresOut(IReadOnlyList<FigureOut> Figures, IReadOnlyList<FigureOut> Items, IReadOnlyList<ListRows> Lists);

/// <summary>A new record.</summary>
internal sealed record OpenIn(GivenSubject Subject, IReadOnlyDictionary<string, string?> Values, bool AcceptSame);

/// <summary>Changed values with the version they started from.</summary>
internal sealed record ChangeIn(int Version, IReadOnlyDictionary<string, string?> Values, string? Note);

/// <summary>A step.</summary>
internal sealed record MoveIn(int Version, string Transition, string? Note, IReadOnlyDictionary<string, string?>? Values);

/// <summary>The same act on many: move, assign or due.</summary>
internal sealed record BulkIn(IReadOnlyList<Guid> Ids, string Act, bool Done)
{
    public string? Transition { get; init; }

    public string? Note { get; init; }

    public Guid? Person { get; init; }

    public DateOnly? Day { get; init; }
}
