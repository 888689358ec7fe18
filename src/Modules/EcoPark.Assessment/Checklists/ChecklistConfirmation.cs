using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.Checklists;

/// <summary>What a person says of an item the system cannot know, for one year, with the document that proves it. Nothing is changed: the last word holds.</summary>
public sealed class ChecklistConfirmation
{
    private ChecklistConfirmation() => Item = Note = ConfirmedBy = "";

    public ChecklistConfirmation(ParkId park, int year, string item, ConfirmationTerms terms)
    {
        Id = Guid.CreateVersion7();
        (Park, Year, Item) = (park, year, item);
        (Holds, On, ValidUntil, Note) = (terms.Holds, terms.On, terms.ValidUntil, terms.Note.Trim());
        ConfirmedBy = "";
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    /// <summary>The item's code: 20.1.</summary>
    public string Item { get; private set; }

    public bool Holds { get; private set; }

    /// <summary>The date of the document; of what does not hold, the day it was found.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Null: it does not run out.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public string Note { get; private set; }

    public FileId? File { get; private set; }

    public string? FileName { get; private set; }

    public string? Sha256 { get; private set; }

    public string ConfirmedBy { get; private set; }

    public DateTime ConfirmedAt { get; private set; }

    public ChecklistConfirmation ProvenBy(StoredFile file)
    {
        (File, FileName, Sha256) = (file.Id, file.Name, file.Sha256);
        return this;
    }

    public ChecklistConfirmation By(string who, DateTime at)
    {
        (ConfirmedBy, ConfirmedAt) = (who, at);
        return this;
    }
}

/// <summary>A confirmation as it is entered.</summary>
public sealed record ConfirmationTerms(bool Holds, DateOnly On)
{
    public DateOnly? ValidUntil { get; init; }

    public string Note { get; init; } = "";
}
