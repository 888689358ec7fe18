using EcoPark.Platform.Audit;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Administration;

public sealed partial class AuditPage
{
    private AuditRows? _page;
    private IReadOnlyList<Problem> _problems = [];
    private Guid? _job;
    private string? _person;
    private string? _action;
    private string? _subject;
    private DateOnly? _from;
    private DateOnly? _until;
    private int _number;

    [CascadingParameter]
    public PageContext? Page { get; set; }

    [Parameter]
    public string ParkKey { get; set; } = "";

    private AuditRequest Request => new() { Person = _person, Action = _action, Subject = _subject, From = _from, Until = _until, Page = _number };

    private string Export => "/api/audit/export?" + string.Join('&', new (string Name, string? Value)[]
    {
        ("person", _person), ("action", _action), ("subject", _subject),
        ("from", _from?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("until", _until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value ?? "")}"));

    protected override Task OnParametersSetAsync() => Read();

    private Task First()
    {
        _number = 0;
        return Read();
    }

    private Task Turn(int by)
    {
        _number += by;
        return Read();
    }

    private async Task Start()
    {
        var started = await Check.StartAsync(await Current.GetAsync(), CancellationToken.None);
        (_problems, _job) = (started.Problems, started.Value?.Id);
    }

    // Looked up anew: the role may have been withdrawn while the page was open.
    private async Task Read()
    {
        var viewer = await Current.GetAsync();
        _page = viewer.May(People.Permission.AuditRead) ? await Audit.HandleAsync(viewer, Request, CancellationToken.None) : new AuditRows([], 0);
    }
}
