using System.Globalization;
using EcoPark.Platform.Ui;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Enterprises.Open;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Registry.Permits;

public sealed partial class PermitDialog
{
    private readonly List<LimitLine> _limits = [];
    private IReadOnlyList<Problem> _problems = [];
    private string _number = "";
    private string _source = "";
    private string? _issued;
    private string? _until;
    private string? _revoked;
    private PermitKind _kind = PermitKind.Simplified;

    [Parameter, EditorRequired]
    public required EnterpriseSubject Subject { get; set; }

    /// <summary>Null: a new one.</summary>
    [Parameter]
    public PermitRow? Permit { get; set; }

    [Parameter]
    public IReadOnlyList<OutletRow> Outlets { get; set; } = [];

    /// <summary>True: something was saved.</summary>
    [Parameter]
    public EventCallback<bool> OnDone { get; set; }

    [Inject]
    private SavePermit Saving { get; set; } = default!; // set by the framework before first use

    [Inject]
    private RemovePart Removing { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    private static IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<PermitKind>().Select(kind => new Choice(kind.ToString(), LimitTable.Word(kind)))];

    private PartOfEnterprise Part => new(Subject.Park.Key, Subject.Uscc, _number, Permit?.Version);

    protected override void OnInitialized()
    {
        if (Permit is not { } permit)
        {
            return;
        }

        (_number, _kind, _source) = (permit.Number, permit.Description.Kind, permit.Description.Source);
        (_issued, _until, _revoked) = (Text(permit.Description.IssuedOn), Text(permit.Description.ValidUntil), Text(permit.Description.RevokedOn));
        _limits.AddRange(permit.Description.Limits.Select(limit => new LimitLine(limit)));
    }

    private async Task SaveAsync()
    {
        var problems = new List<Problem>();
        var description = new PermitDescription(_kind)
        {
            IssuedOn = Day(_issued),
            ValidUntil = Day(_until),
            RevokedOn = Day(_revoked),
            Source = _source.Trim(),
            Limits = [.. _limits.Select((limit, index) => limit.Read(index + 1, problems))],
        };
        await FinishAsync(problems.Count > 0
            ? Result<SavedPart>.Failed(problems)
            : await Saving.HandleAsync(Subject.Viewer, Part, description, CancellationToken.None), Words.Say($"已保存许可证 {_number}，限值 {_limits.Count} 条", $"Permit {_number} saved with {_limits.Count} limits"));
    }

    private async Task RemoveAsync() =>
        await FinishAsync(await Removing.PermitAsync(Subject.Viewer, Part, CancellationToken.None), Words.Say($"已删除许可证 {_number}", $"Permit {_number} removed"));

    private async Task FinishAsync(Result<SavedPart> result, string done)
    {
        _problems = result.Problems;
        if (result.IsOk)
        {
            Toasts.Show(done);
            await OnDone.InvokeAsync(true);
        }
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
