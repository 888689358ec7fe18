using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.LifeCycle.Title;

/// <summary>What happened to the park's title on a day. Never changed: a correction is a new record that names the one it replaces.</summary>
public sealed class TitleRecord
{
    private TitleRecord() => Regime = RecordedBy = "";

    public TitleRecord(ParkId park, TitleRecordKind kind, DateOnly onDay, string regime)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Kind, OnDay, Regime) = (park, kind, onDay, regime);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public TitleRecordKind Kind { get; private set; }

    /// <summary>The state entered; null unless the record is of a state.</summary>
    public string? State { get; private set; }

    /// <summary>The report year; null for a state.</summary>
    public int? Year { get; private set; }

    /// <summary>The measures under which it happened.</summary>
    public string Regime { get; private set; }

    public DateOnly OnDay { get; private set; }

    /// <summary>The number of the document that says so.</summary>
    public string? Document { get; private set; }

    /// <summary>The band of a review.</summary>
    public string? Result { get; private set; }

    public string? Note { get; private set; }

    public FileId? File { get; private set; }

    public string? FileName { get; private set; }

    public string? Sha256 { get; private set; }

    public Guid? Supersedes { get; private set; }

    /// <summary>The record replaced was wrong and nothing takes its place.</summary>
    public bool IsAnnulled { get; private set; }

    public string RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>All of it as one line, for the audit.</summary>
    public string Line => string.Join(" · ", new[] { $"{Kind}", State, $"{Year}", OnDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Regime, Document, Result, Note, FileName, Sha256, IsAnnulled ? "annulled" : null }
        .Where(part => !string.IsNullOrEmpty(part)));

    internal TitleRecord Enter(string? state, string? result)
    {
        (State, Result) = (state, result);
        return this;
    }

    internal TitleRecord About(int? year)
    {
        Year = year;
        return this;
    }

    internal TitleRecord Say(string? document, string? note)
    {
        (Document, Note) = (document, note);
        return this;
    }

    internal TitleRecord Prove(StoredFile? file)
    {
        (File, FileName, Sha256) = (file?.Id, file?.Name, file?.Sha256);
        return this;
    }

    /// <summary>The evidence of the record replaced, where a correction brings none of its own.</summary>
    internal TitleRecord ProveAs(TitleRecord? before)
    {
        (File, FileName, Sha256) = (before?.File, before?.FileName, before?.Sha256);
        return this;
    }

    internal TitleRecord Replace(Guid? before, bool annul)
    {
        (Supersedes, IsAnnulled) = (before, annul);
        return this;
    }

    internal TitleRecord By(string who, DateTime at)
    {
        (RecordedBy, RecordedAt) = (who, at);
        return this;
    }
}

public enum TitleRecordKind
{
    /// <summary>The title entered a state.</summary>
    State,

    /// <summary>The annual report of a year was handed in.</summary>
    ReportSent,

    /// <summary>An opinion of the superiors on the report of a year.</summary>
    Opinion,

    /// <summary>The superiors had none.</summary>
    NoOpinion,

    /// <summary>An opinion was answered.</summary>
    Answer,
}
