using EcoPark.Platform.Parameters;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Library;

/// <summary>Due days, tolerances and comparisons of the forms, as their files give them; a park may decide them otherwise.</summary>
internal sealed class FormParameters(FormsOfPark forms) : RuleParameters
{
    // All bounds are ours: wide enough for a park's own judgement, too narrow to switch a check off by a slip of the pen.
    private static readonly Rational LeastChange = Rational.Of(1, 100);
    private static readonly Rational MostChange = 5;
    private static readonly Rational LeastNearness = Rational.Of(1, 100);
    private static readonly Rational MostNearness = Rational.Of(1, 2);
    private static readonly Rational MostDifference = Rational.Of(1, 5);

    public override IEnumerable<RuleParameter> All => forms.Library.Forms.Values.SelectMany(Of);

    public static ParameterRule Due(Form form) => ParameterRule.Day($"form.{form.Code}.due", form.Due.Month, form.Due.Day);

    public static ParameterRule Change(Form form, FormHistory history) => ParameterRule.Share($"form.{form.Code}.change", history.ChangeShare, LeastChange, MostChange);

    public static ParameterRule Slip(Form form, FormHistory history) => ParameterRule.Share($"form.{form.Code}.slip", history.SlipTolerance, LeastNearness, MostNearness);

    public static ParameterRule Difference(Form form, FormBalance check) => ParameterRule.Share($"form.{form.Code}.check.{check.Code}", check.Tolerance, Rational.Zero, MostDifference);

    private static IEnumerable<RuleParameter> Of(Form form)
    {
        yield return New(form, new("截止日（数据年度的次年）", "Due day, in the year after"), Due(form));
        if (form.History is { } history)
        {
            yield return New(form, new("与上年相比变化超过多少要说明", "Change against last year that wants a reason"), Change(form, history));
            yield return new(form.Name, new("疑似单位错误的倍数", "Factors by which a unit is usually mistaken"), Same(string.Join(" / ", history.SlipFactors)), Ours(form));
            yield return New(form, new("倍数接近到多少算疑似", "How near to such a factor counts"), Slip(form, history));
        }

        foreach (var check in form.Checks)
        {
            yield return New(form, new($"允许的差额：{check.Name.Zh}", $"Difference accepted: {check.Name.En}"), Difference(form, check));
        }
    }

    private static RuleParameter New(Form form, LocalText name, ParameterRule rule) => RuleParameter.OfPark(form.Name, name, rule, Ours(form));

    // The file of a form says where its questions come from; its bounds are ours all the same.
    private static Provenance Ours(Form form) => new($"{form.Code} {form.Version}", "?");

    private static LocalText Same(string text) => new(text, text);
}
