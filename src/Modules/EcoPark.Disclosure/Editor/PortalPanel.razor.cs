using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Disclosure.Settings;
using EcoPark.Documents.Report;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Disclosure.Editor;

public sealed partial class PortalPanel
{
    private static readonly string[] Files = [ReportSet.FormName, ReportSet.ReportName, ReportSet.TableName, ReportSet.FactsName, Path.ChangeExtension(ReportSet.ReportName, ".pdf")];
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withheld = new(StringComparer.Ordinal);
    private IReadOnlyList<Problem> _problems = [];
    private string _phone = "";
    private string _email = "";
    private string _days = "";
    private string _licence = "";

    [Parameter, EditorRequired]
    public required SavedPortalSettings Saved { get; set; }

    [Parameter, EditorRequired]
    public required string ParkKey { get; set; }

    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter]
    public bool MayWrite { get; set; }

    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    private SavePortalSettings Saving { get; set; } = default!; // set by the framework before first use

    // Once: what is typed stays while the page is drawn anew. Another version is another component.
    protected override void OnInitialized()
    {
        var settings = Saved.Settings;
        _closed.UnionWith(settings.ClosedDatasets);
        _withheld.UnionWith(settings.WithheldFiles);
        (_phone, _email, _licence) = (settings.Phone, settings.Email, settings.Licence);
        _days = settings.AnswerWithin?.ToString(CultureInfo.InvariantCulture) ?? "";
    }

    private static void Flip(HashSet<string> set, string name)
    {
        if (!set.Remove(name))
        {
            set.Add(name);
        }
    }

    private async Task SaveAsync()
    {
        if (_days.Length > 0 && !int.TryParse(_days, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            _problems = [new Problem("number-unreadable", "answerWithin", $"答复期限“{_days}”不是整数；请填天数，或留空。", $"'{_days}' is no whole number of days; enter one, or nothing.")];
            return;
        }

        var settings = new PortalSettings
        {
            ClosedDatasets = [.. _closed],
            WithheldFiles = [.. _withheld],
            Phone = _phone.Trim(),
            Email = _email.Trim(),
            AnswerWithin = _days.Length > 0 ? int.Parse(_days, CultureInfo.InvariantCulture) : null,
            Licence = _licence.Trim(),
        };
        var saved = await Saving.HandleAsync(Page.Viewer, new PortalSettingsToSave(ParkKey, settings, Saved.Version), CancellationToken.None);
        _problems = saved.Problems;
        if (saved.IsOk)
        {
            await OnSaved.InvokeAsync();
        }
    }
}
