namespace EcoPark.Reporting.Reports;

/// <summary>What a reader says about a section of the draft, or of a frozen version.</summary>
public sealed class ReportComment
{
    private ReportComment() => Section = Text = Author = "";

    public ReportComment(Guid report, string section, string text)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Report, Section, Text) = (report, section, text);
    }

    public Guid Id { get; private set; }

    public Guid Report { get; private set; }

    /// <summary>The section's id; empty: the whole report.</summary>
    public string Section { get; private set; }

    /// <summary>The words it is about; null: the whole section.</summary>
    public string? Quote { get; private set; }

    public string Text { get; private set; }

    /// <summary>The draft it was written on, or the frozen version.</summary>
    public int Number { get; private set; }

    public string Author { get; private set; }

    public Guid? AuthorId { get; private set; }

    public DateTime WrittenAt { get; private set; }

    public string? ResolvedBy { get; private set; }

    public DateTime? ResolvedAt { get; private set; }

    public bool IsOpen => ResolvedAt is null;

    internal ReportComment About(int number, string? quote)
    {
        (Number, Quote) = (number, quote);
        return this;
    }

    internal ReportComment By(Platform.People.Viewer author, DateTime at)
    {
        (Author, AuthorId, WrittenAt) = (author.Name, author.PersonId, at);
        return this;
    }

    internal void Resolve(string by, DateTime at) => (ResolvedBy, ResolvedAt) = (by, at);
}
