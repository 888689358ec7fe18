using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EcoPark.Reporting.Verifying.Show;

/// <summary>Verifies a file, and looks up the codes that documents carry.</summary>
public sealed partial class VerifyPage(VerifyDocument verifying, LookUpCode lookingUp)
{
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _codeProblems = [];
    private IReadOnlyList<FoundFact>? _facts;
    private DocumentProof? _proof;
    private string _code = "";
    private bool _busy;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private bool MayExamine => Page.Park is { } park && Page.Viewer.MayInPark(Permission.ReportWrite, park.Id);

    private async Task VerifyAsync(IReadOnlyList<IBrowserFile> chosen)
    {
        if (Page.Park is not { } park || chosen.Count == 0)
        {
            return;
        }

        (_proof, _problems, _busy) = (null, [], true);
        if (chosen[0].Size > UploadedDocument.LargestFile)
        {
            (_problems, _busy) = ([UploadedDocument.TooLarge(chosen[0].Name)], false);
            return;
        }

        await using var content = chosen[0].OpenReadStream(UploadedDocument.LargestFile);
        var bytes = await UploadedDocument.ReadAsync(content, CancellationToken.None);
        var verified = await verifying.HandleAsync(Page.Viewer, new DocumentToVerify(park.Key, chosen[0].Name, bytes), CancellationToken.None);
        (_proof, _problems, _busy) = (verified.Value, verified.Problems, false);
    }

    private async Task LookUpAsync()
    {
        if (Page.Park is { } park && !string.IsNullOrWhiteSpace(_code))
        {
            var found = await lookingUp.HandleAsync(Page.Viewer, new CodeToLookUp(park.Key, _code), CancellationToken.None);
            (_facts, _codeProblems) = (found.Value, found.Problems);
        }
    }
}
