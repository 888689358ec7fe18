using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoPark.Platform.People;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Registry.Registers.Declarations;

/// <summary>
/// Everything that is special to one register. List, form, workbook, attachments, history, due dates, statistics and report
/// figures follow from it without further code.
/// </summary>
public sealed record RegisterDeclaration
{
    /// <summary>In addresses and in the database, never changed: a-z and hyphen.</summary>
    public required string Code { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>One record, after 新建: 荣誉.</summary>
    public required LocalText One { get; init; }

    /// <summary>Begins the number of each record: RY of RY-2020-0003.</summary>
    public required string Prefix { get; init; }

    /// <summary>What a record may be about; the first is proposed.</summary>
    public required ImmutableArray<SubjectKind> Subjects { get; init; }

    public required ImmutableArray<RegisterField> Fields { get; init; }

    public required LifeCycle LifeCycle { get; init; }

    /// <summary>What the record is called in lists, out of its fields.</summary>
    public required Func<RecordReading, string> Title { get; init; }

    /// <summary>The day the record is about; its year is the record's year. Null: not known yet, the record cannot be saved.</summary>
    public required Func<RecordReading, DateOnly?> Day { get; init; }

    /// <summary>The last day on which what was granted holds; null: no end.</summary>
    public Func<RecordReading, DateOnly?>? Until { get; init; }

    /// <summary>What no field can see by itself.</summary>
    public Func<RecordReading, IEnumerable<FieldProblem>>? Check { get; init; }

    /// <summary>Fields that together with the subject make two records the same thing; the second is asked about.</summary>
    public required ImmutableArray<string> SameWhen { get; init; }

    /// <summary>The kind for 12 月内第 n 次 of one enterprise; null: repeating means nothing here.</summary>
    public string? RecurrenceField { get; init; }

    /// <summary>The kinds of evidence that are attached to a record.</summary>
    public ImmutableArray<CodeEntry> Evidence { get; init; } = [];

    /// <summary>True when the list begins with the records of the park's year; false: with those of all years.</summary>
    public bool IsByYear { get; init; } = true;

    /// <summary>The columns of the list after title, number and subject.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    public required ImmutableArray<SavedView> Views { get; init; }

    public ImmutableArray<RegisterStatistic> Statistics { get; init; } = [];

    public ImmutableArray<ReportFigure> Figures { get; init; } = [];

    /// <summary>Data items of the indicators that a statistic counts; Collection turns them into facts.</summary>
    public ImmutableArray<ReportFigure> Items { get; init; } = [];

    public ImmutableArray<ReportList> Lists { get; init; } = [];

    /// <summary>The version of the workbook's columns; goes up when they change.</summary>
    public required string Version { get; init; }

    public Permission Read { get; init; } = Permission.RegisterRead;

    public Permission Write { get; init; } = Permission.RegisterWrite;

    public RegisterField? Field(string code) => Fields.FirstOrDefault(field => field.Code == code);
}

/// <summary>What a record is about; programs write the word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SubjectKind>))]
public enum SubjectKind
{
    Enterprise,
    Park,

    /// <summary>A village, an institute, an association: by its name.</summary>
    Other,
}

/// <summary>Something wrong with one field.</summary>
public sealed record FieldProblem(string Field, string Zh, string En);
