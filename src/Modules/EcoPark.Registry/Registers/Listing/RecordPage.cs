using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;

namespace EcoPark.Registry.Registers.Listing;

/// <summary>One page of a list.</summary>
public sealed record RecordPage
{
    public required Park Park { get; init; }

    public required RegisterDeclaration Declaration { get; init; }

    public required DateOnly Today { get; init; }

    public required bool MayWrite { get; init; }

    /// <summary>Records that fit the filter.</summary>
    public required int Total { get; init; }

    public required int Page { get; init; }

    public required int Size { get; init; }

    public required IReadOnlyList<RecordLine> Rows { get; init; }

    public required IReadOnlyList<ViewCount> Views { get; init; }

    /// <summary>One cell per stage; they add up to the records of the year.</summary>
    public required IReadOnlyList<StripCell> Strip { get; init; }

    public int All => Strip.Sum(cell => cell.Count);
}

/// <summary>A tab with its count.</summary>
public sealed record ViewCount(SavedView View, int Count);

/// <summary>A stage with its count.</summary>
public sealed record StripCell(Stage Stage, int Count)
{
    public int Overdue { get; init; }

    public int DueToday { get; init; }
}

/// <summary>One line of a list.</summary>
public sealed record RecordLine
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public string? Subject { get; init; }

    /// <summary>Credit code of the enterprise, for its page.</summary>
    public string? Uscc { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>Place among the stages of the way, from 1; 0: beside it.</summary>
    public required int Step { get; init; }

    public required int Steps { get; init; }

    public required DateOnly Day { get; init; }

    public DateOnly? Due { get; init; }

    public DateOnly? Until { get; init; }

    public string? Owner { get; init; }

    public required int Attachments { get; init; }

    public required int Version { get; init; }

    /// <summary>Which one of its kind within twelve months.</summary>
    public int Times { get; init; } = 1;

    public required RecordReading Values { get; init; }

    /// <summary>The way on; null: none.</summary>
    public Transition? Next { get; init; }

    internal static RecordLine Of(RegisterScope scope, RegisterRecord record, DateOnly today)
    {
        var cycle = scope.Declaration.LifeCycle;
        var way = cycle.Stored.Where(stage => !stage.IsBeside).ToList();
        return new RecordLine
        {
            Id = record.Id,
            Number = record.Number,
            Title = record.Title,
            SubjectKind = record.SubjectKind,
            Subject = record.SubjectName,
            Stage = cycle.On(record.Stage, record.Until, today),
            Step = way.FindIndex(stage => stage.Code == record.Stage) + 1,
            Steps = way.Count,
            Day = record.Day,
            Due = record.IsClosed ? null : record.Due,
            Until = record.Until,
            Owner = record.OwnerName,
            Attachments = record.Attachments,
            Version = record.Version,
            Values = RecordValues.Read(scope.Declaration, record.Values),
            Next = scope.MayWrite(record.Enterprise) ? cycle.From(record.Stage).FirstOrDefault(transition => !transition.IsBack) : null,
        };
    }
}
