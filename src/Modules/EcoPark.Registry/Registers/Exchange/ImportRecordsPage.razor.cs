using EcoPark.Documents.Excel;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EcoPark.Registry.Registers.Exchange;

/// <summary>Hands in a workbook: checked, shown, then taken.</summary>
public sealed partial class ImportRecordsPage
{
    private const int MostShown = 100;
    private const long LargestWorkbook = 20 * 1024 * 1024;
    private byte[]? _content;
    private string? _name;
    private ImportResult? _result;
    private IReadOnlyList<Problem> _problems = [];
    private bool _working;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public string Register { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // the layout gives it

    [Inject]
    private RegisterCatalogue Catalogue { get; set; } = default!; // set by the framework before first use

    [Inject]
    private ImportRecords Import { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    private string List => $"{Page.ParkAddress}/registers/{Register}";

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        (_content, _result, _name) = (null, null, chosen.File.Name);
        if (chosen.File.Size > LargestWorkbook)
        {
            _problems = [new Problem("file-too-large", chosen.File.Name, "工作簿超过 20 MB。请拆分后再导入。", "The workbook is larger than 20 MB. Split it and import again.")];
            return;
        }

        using var content = new MemoryStream();
        await using (var stream = chosen.File.OpenReadStream(LargestWorkbook))
        {
            await stream.CopyToAsync(content);
        }

        _content = content.ToArray();
        await RunAsync(isDone: false);
    }

    private async Task RunAsync(bool isDone)
    {
        if (_content is not { } content)
        {
            return;
        }

        _working = true;
        var viewer = await Viewers.GetAsync();
        var result = await Import.HandleAsync(viewer, new(new(ParkKey, Register), _name ?? "", content) { IsDone = isDone }, CancellationToken.None);
        (_result, _problems, _working) = (result.Value, result.Problems, false);
    }

    private async Task MarkedAsync()
    {
        if (_content is not { } content || _result is not { } result)
        {
            return;
        }

        var marked = ReturnedWorkbook.Write(content, result.Remarks);
        _problems = marked.Problems;
        if (marked.IsOk)
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Registry/download.js");
            using var stream = new DotNetStreamReference(new MemoryStream(marked.Value));
            await script.InvokeVoidAsync("save", _name ?? "checked.xlsx", stream);
        }
    }
}
