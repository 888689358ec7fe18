using EcoPark.Platform.Parameters;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;

namespace EcoPark.Collection.Library;

/// <summary>The shipped forms with what a park decided of them: the one place where a form meets the park's parameters.</summary>
public sealed class ParkForms(FormsOfPark shipped, ParkParameters parameters)
{
    public async Task<Form> OfAsync(ParkId park, Form form, CancellationToken cancellation) =>
        With(form, await parameters.ReadAsync(park, null, cancellation));

    /// <returns>Null: there is no such form.</returns>
    public async Task<Form?> FindAsync(ParkId park, string code, CancellationToken cancellation) =>
        shipped.Library.TryFind(code, out var form) ? await OfAsync(park, form, cancellation) : null;

    public async Task<IReadOnlyList<Form>> AllAsync(ParkId park, CancellationToken cancellation)
    {
        var own = await parameters.ReadAsync(park, null, cancellation);
        return [.. shipped.Library.Forms.Values.Select(form => With(form, own))];
    }

    /// <param name="form">As shipped.</param>
    /// <param name="own">What the park decided.</param>
    internal static Form With(Form form, ParameterValues own)
    {
        if (own.Own.IsEmpty)
        {
            return form;
        }

        return form with
        {
            Due = own.Day(FormParameters.Due(form)) is (var month, var day) ? new FormDue(month, day) : form.Due,
            History = form.History is { } history
                ? history with { ChangeShare = own.Share(FormParameters.Change(form, history)), SlipTolerance = own.Share(FormParameters.Slip(form, history)) }
                : null,
            Checks = [.. form.Checks.Select(check => check with { Tolerance = own.Share(FormParameters.Difference(form, check)) })],
        };
    }
}
