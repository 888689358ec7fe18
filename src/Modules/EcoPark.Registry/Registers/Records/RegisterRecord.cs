using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;

namespace EcoPark.Registry.Registers.Records;

/// <summary>One record of any register: what all have in columns, what is special to one as JSON.</summary>
public sealed class RegisterRecord
{
    private RegisterRecord() => Register = Number = Stage = Title = Values = ChangedBy = SameKey = "";

    internal RegisterRecord(ParkId park, RegisterDeclaration declaration, RecordSubject subject)
        : this()
    {
        Id = Guid.CreateVersion7();
        Park = park;
        Register = declaration.Code;
        Stage = declaration.LifeCycle.Stages[0].Code;
        (SubjectKind, Enterprise, SubjectName) = (subject.Kind, subject.Enterprise, subject.Name);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Register { get; private set; }

    /// <summary>RY-2020-0003, unique in the park.</summary>
    public string Number { get; private set; }

    public SubjectKind SubjectKind { get; private set; }

    public EnterpriseId? Enterprise { get; private set; }

    /// <summary>The short name when it was recorded; the page of the firm shows the name of now.</summary>
    public string? SubjectName { get; private set; }

    /// <summary>As stored; stages by the clock follow from <see cref="Until"/>.</summary>
    public string Stage { get; private set; }

    public DateTime StageSince { get; private set; }

    public bool IsClosed { get; private set; }

    public Guid? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>True when a person set the date: the rule of the stage leaves it alone.</summary>
    public bool IsDueByHand { get; private set; }

    public DateOnly Day { get; private set; }

    public int Year { get; private set; }

    /// <summary>Twelve months before the day: what repeats, repeats since.</summary>
    public DateOnly RecurrenceFrom { get; private set; }

    public string? RecurrenceKind { get; private set; }

    public DateOnly? Until { get; private set; }

    public string Title { get; private set; }

    /// <summary>Field code to stored text.</summary>
    public string Values { get; private set; }

    public string? Slot1 { get; private set; }

    public string? Slot2 { get; private set; }

    public string? Slot3 { get; private set; }

    public string? Slot4 { get; private set; }

    /// <summary>Equal for records of the same thing.</summary>
    public string SameKey { get; private set; }

    /// <summary>Goes up with each change; a change names the version it started from.</summary>
    public int Version { get; private set; }

    public int Attachments { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public string ChangedBy { get; private set; }

    internal void Call(string number) => Number = number;

    internal void Write(RegisterDeclaration declaration, CheckedValues values)
    {
        var reading = values.Reading(declaration);
        Values = values.ToJson();
        Title = values.Title;
        Day = values.Day;
        Year = values.Day.Year;
        RecurrenceFrom = values.Day.AddMonths(-12);
        RecurrenceKind = declaration.RecurrenceField is { } kind ? reading.Text(kind) : null;
        Until = declaration.Until?.Invoke(reading);
        (Slot1, Slot2, Slot3, Slot4) = (Slot(declaration, reading, 1), Slot(declaration, reading, 2), Slot(declaration, reading, 3), Slot(declaration, reading, 4));
        SameKey = SameKeyOf(declaration, reading, new(SubjectKind, Enterprise, SubjectName));
    }

    internal void Enter(Stage stage, DateTime at)
    {
        (Stage, StageSince, IsClosed, IsDueByHand) = (stage.Code, at, stage.IsClosed, false);
    }

    /// <summary>The due date by the rule of the stage, unless a person set one.</summary>
    internal void DueByRule(RegisterDeclaration declaration)
    {
        if (!IsDueByHand)
        {
            var rule = declaration.LifeCycle.Stage(Stage)?.Due;
            Due = rule?.Of(RecordValues.Read(declaration, Values), ParkDay.Of(StageSince));
        }
    }

    internal void DueOn(DateOnly? day) => (Due, IsDueByHand) = (day, day is not null);

    internal void Own(Guid? owner, string? name) => (OwnerId, OwnerName) = (owner, name);

    internal void Attach() => Attachments++;

    internal void Detach() => Attachments--;

    internal void Touch(string who, DateTime at)
    {
        Version++;
        (ChangedBy, ChangedAt) = (who, at);
    }

    internal static string SameKeyOf(RegisterDeclaration declaration, RecordReading reading, RecordSubject subject) =>
        string.Join('|', [.. declaration.SameWhen.Select(field => reading.Text(field)), $"{subject.Kind}", subject.Enterprise?.ToString() ?? subject.Name]);

    private static string? Slot(RegisterDeclaration declaration, RecordReading reading, int slot) =>
        declaration.Fields.FirstOrDefault(field => field.Slot == slot) is { } field ? reading.Text(field.Code) : null;
}

/// <summary>Whom or what a record is about.</summary>
public sealed record RecordSubject(SubjectKind Kind, EnterpriseId? Enterprise, string? Name);
