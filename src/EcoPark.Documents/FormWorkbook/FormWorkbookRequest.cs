using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>What a form workbook is to hold.</summary>
public sealed record FormWorkbookRequest
{
    /// <summary>The form.</summary>
    public required Form Form { get; init; }

    /// <summary>The code lists of its choices.</summary>
    public required CodeLists Codes { get; init; }

    /// <summary>Whose it is.</summary>
    public required FormWorkbookIdentity Identity { get; init; }

    /// <summary>What is known already; goes into the cells to be filled in.</summary>
    public FormEntry Prefilled { get; init; } = FormEntry.Empty;

    /// <summary>What was stated last year, shown beside; null: nothing.</summary>
    public FormEntry? LastYear { get; init; }

    /// <summary>More lines of the sheet 说明: whom to ask, where to hand in.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
