using System.Globalization;
using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Library;

/// <summary>Due days, tolerances and comparisons of the forms, as their files give them.</summary>
internal sealed class FormParameters(FormsOfPark forms) : RuleParameters
{
    // The file of a form says where its questions come from; its bounds are ours all the same.
    private static Provenance Ours(Form form) => new($"{form.Code} {form.Version}", "?");

    public override IEnumerable<RuleParameter> All => forms.Library.Forms.Values.SelectMany(Of);

    private static IEnumerable<RuleParameter> Of(Form form)
    {
        yield return New(form, new("截止日（数据年度的次年）", "Due day, in the year after"), new($"{form.Due.Month} 月 {form.Due.Day} 日", $"{form.Due.Month:00}-{form.Due.Day:00}"));
        if (form.History is { } history)
        {
            yield return New(form, new("与上年相比变化超过多少要说明", "Change against last year that wants a reason"), Share(history.ChangeShare));
            yield return New(form, new("疑似单位错误的倍数", "Factors by which a unit is usually mistaken"), Same(string.Join(" / ", history.SlipFactors)));
            yield return New(form, new("倍数接近到多少算疑似", "How near to such a factor counts"), Share(history.SlipTolerance));
        }

        foreach (var check in form.Checks)
        {
            yield return New(form, new($"允许的差额：{check.Name.Zh}", $"Difference accepted: {check.Name.En}"), Share(check.Tolerance));
        }
    }

    private static RuleParameter New(Form form, LocalText name, LocalText value) => new(form.Name, name, value, Ours(form));

    private static LocalText Share(Rational share) => Same(string.Create(CultureInfo.InvariantCulture, $"{share * 100}%"));

    private static LocalText Same(string text) => new(text, text);
}
