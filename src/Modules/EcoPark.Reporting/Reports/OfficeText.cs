using System.Text.Json;

namespace EcoPark.Reporting.Reports;

/// <summary>The office's own wording of a section, one row for each time it was saved: what two people wrote stays, whoever came last.</summary>
public sealed class OfficeText
{
    private OfficeText() => Section = SavedBy = "";

    public OfficeText(Guid report, string section, int version)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Report, Section, Version) = (report, section, version);
    }

    public Guid Id { get; private set; }

    public Guid Report { get; private set; }

    public string Section { get; private set; }

    /// <summary>1 for the first saving.</summary>
    public int Version { get; private set; }

    /// <summary>A JSON list; null: back to the template.</summary>
    public string? Wording { get; private set; }

    public string SavedBy { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>With ¶ between paragraphs; null: the template's.</summary>
    public IReadOnlyList<string>? Sentences => Wording is null ? null : JsonSerializer.Deserialize<List<string>>(Wording);

    internal OfficeText Say(IReadOnlyList<string>? sentences, string by, DateTime at)
    {
        Wording = sentences is null ? null : JsonSerializer.Serialize(sentences);
        (SavedBy, SavedAt) = (by, at);
        return this;
    }
}
