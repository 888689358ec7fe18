using EcoPark.Platform.Parameters;
using EcoPark.Platform.Parameters.Change;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Administration;

/// <summary>Asks for another value and its reason. Nothing can be saved before it was seen what that value moves.</summary>
public sealed partial class ParameterDialog(ChangeParameter change, CurrentViewer current)
{
    private PlannedParameter? _plan;
    private IReadOnlyList<Problem> _problems = [];
    private string _typed = "";
    private string? _reason;
    private bool _working;

    [CascadingParameter]
    public PageContext? Page { get; set; }

    [Parameter, EditorRequired]
    public required ParkParameter Parameter { get; set; }

    /// <summary>Back to what is shipped: no value is asked for.</summary>
    [Parameter]
    public bool Restoring { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    // Only parameters with a rule have the buttons that open the dialog.
    private ParameterRule Rule => Parameter.Shipped.Rule ?? throw new InvalidOperationException("The parameter is not the park's to decide.");

    private bool IsShare => Rule.Kind == ParameterKind.Share;

    private string Title => Restoring ? Words.Say($"恢复默认：{Parameter.Shipped.Name.Zh}", $"Restore: {Parameter.Shipped.Name.En}") : Words.Say($"修改：{Parameter.Shipped.Name.Zh}", $"Change: {Parameter.Shipped.Name.En}");

    private string? Wanted => Restoring ? null : IsShare && !_typed.Contains('%', StringComparison.Ordinal) ? _typed.Trim() + "%" : _typed;

    private bool MaySave => _plan is not null && !_working && !string.IsNullOrWhiteSpace(_reason);

    private IReadOnlyList<string> Sentences => _plan is not { } plan ? []
        : [$"{Rule.Show(plan.Before).In(Words.IsChinese)} → {Rule.Show(plan.After).In(Words.IsChinese)}", .. plan.Moved.Select(sentence => sentence.In(Words.IsChinese))];

    protected override async Task OnInitializedAsync()
    {
        _typed = Parameter.Value.En.TrimEnd('%');
        if (Restoring)
        {
            await PlanAsync();
        }
    }

    private void Type(ChangeEventArgs typed) => (_typed, _plan, _problems) = (typed.Value?.ToString() ?? "", null, []);

    private async Task PlanAsync()
    {
        if (Page?.Park is { } park)
        {
            _working = true;
            var planned = await change.PlanAsync(await current.GetAsync(), park, new ParameterWanted(Rule.Code, Wanted), CancellationToken.None);
            (_plan, _problems, _working) = (planned.Value, planned.Problems, false);
        }
    }

    private async Task SaveAsync()
    {
        if (Page?.Park is { } park)
        {
            _working = true;
            var made = await change.HandleAsync(await current.GetAsync(), park, new ParameterToChange(Rule.Code, Parameter.Number, Wanted, _reason), CancellationToken.None);
            (_problems, _working) = (made.Problems, false);
            if (made.IsOk)
            {
                await OnClose.InvokeAsync();
            }
        }
    }
}
