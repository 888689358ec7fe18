using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reconciliation;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Balances;

/// <summary>The test of a balance in words, and its numbers as people read them.</summary>
internal static class BalanceWords
{
    /// <summary>Four significant figures at most, with groups; a difference keeps its sign.</summary>
    public static string Number(double value, bool signed = false)
    {
        if (Math.Abs(value) < 1e-9)
        {
            return "0";
        }

        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 4);
        var text = Math.Abs(value).ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
        return text == "0" ? "0" : value < 0 ? "−" + text : signed ? "+" + text : text;
    }

    public static string Of(BalanceSheet sheet)
    {
        var test = sheet.Network.Global;
        var head = Say($"{test.DegreesOfFreedom} 个独立平衡联合加权最小二乘，χ²({test.DegreesOfFreedom}) {Figure(test.Statistic)} {Sign(test)} {Figure(test.Critical)}",
            $"Weighted least squares over {test.DegreesOfFreedom} balances, χ²({test.DegreesOfFreedom}) {Figure(test.Statistic)} {Sign(test)} {Figure(test.Critical)}");
        return sheet.Network.Suspicion switch
        {
            Suspicion.NotTestable => Say("没有两个互相印证的量，无法检验。", "No two values confirm each other: nothing can be tested."),
            Suspicion.None => head + Say("，在不确定度内平衡。", ": balanced within the uncertainties."),
            Suspicion.CannotTell when test.DegreesOfFreedom == 1 => head + Say($"，不平衡。只有一个平衡，不能判断哪个值有误：{Suspects(sheet)}都可能。", $": not balanced. With one balance only, it cannot tell which value is wrong: {Suspects(sheet)}."),
            Suspicion.CannotTell => head + Say($"，不平衡。{Suspects(sheet)}同样可疑，平衡分不出是哪一个。", $": not balanced. {Suspects(sheet)} are equally doubtful, and the balances cannot tell them apart."),
            Suspicion.OneValue => head + Say($"；去掉{Suspects(sheet)}后 {Figure(sheet.Network.Search[0].After.Statistic)}，通过。", $"; without {Suspects(sheet)} {Figure(sheet.Network.Search[0].After.Statistic)}, passed."),
            _ => head + Say($"；最可疑的是{Suspects(sheet)}，去掉后 {Figure(sheet.Network.Search[0].After.Statistic)} 仍大于 {Figure(sheet.Network.Search[0].After.Critical)}，还有别的值有误。",
                $"; most doubtful is {Suspects(sheet)}; without it {Figure(sheet.Network.Search[0].After.Statistic)} is still above {Figure(sheet.Network.Search[0].After.Critical)}, so more is wrong."),
        };
    }

    /// <summary>The flows the first step of the search points at.</summary>
    public static string Suspects(BalanceSheet sheet) => sheet.Network.Search is [var first, ..]
        ? string.Join(Say("、", ", "), first.Candidates.Select(code => sheet.Lines.First(line => line.Flow.Code == code).Flow.Name).Select(name => Say($"“{name.Zh}”", $"“{name.En}”")))
        : "";

    /// <summary>What is missing and why.</summary>
    public static string Missing(BalanceLine line) => Name(line.Flow.Name) + (line.Missing is { } why ? Say($"（{why.Zh}）", $" ({why.En})") : "");

    public static string Title(BalanceSheet sheet, string park) => $"{(sheet.Enterprise is null ? park : sheet.Name)} · {Name(sheet.Model.Name)}";

    public static string Name(LocalText name) => Say(name.Zh, name.En);

    private static string Figure(double value) => value.ToString(value < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static string Sign(GlobalTest test) => test.IsPassed ? "≤" : ">";
}
