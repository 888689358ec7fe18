using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Collection.Balances;

/// <summary>What the ledger says about one flow.</summary>
internal sealed record FlowStatement
{
    public Rational? Number { get; init; }

    public bool IsNotApplicable { get; init; }

    public long? Seq { get; init; }

    public LocalText? Missing { get; init; }

    public static FlowStatement None(string zh, string en) => new() { Missing = new LocalText(zh, en) };
}

/// <summary>Finds the statements of flows: a firm's own, an office's, or the sum of firms when every firm has said something.</summary>
internal sealed class BalanceValues(ParkLedger ledger, IReadOnlyDictionary<string, ParkValueRule> rules, int year)
{
    private static readonly FlowStatement NotStated = FlowStatement.None("未填", "not filled in");

    public FlowStatement Of(BalanceFlow flow, EnterpriseId? firm)
    {
        if (flow.Item is not { } item)
        {
            return new FlowStatement();
        }

        var of = flow.IsOfYearBefore ? year - 1 : year;
        return (flow.Side, firm) switch
        {
            (BalanceSide.Own, { } own) when flow.IsOfRows => Rows(own, item, of),
            (BalanceSide.Own, { } own) => Of(ledger.Find(FactSubject.Of(own), item, of), flow),
            (BalanceSide.Enterprises, _) => Sum(item, of),
            (BalanceSide.Department, _) => Of(OfOffice(item, of), flow),
            _ => NotStated,
        };
    }

    private FactValue? OfOffice(string item, int of)
    {
        var park = FactSubject.Of(ledger.Park);
        var scope = rules.TryGetValue(item, out var rule) ? rule.Scope : null;
        return (scope is null ? null : ledger.Find(park, item, of, scope)) ?? ledger.Find(park, item, of);
    }

    private static FlowStatement Of(FactValue? fact, BalanceFlow flow) => fact switch
    {
        null => NotStated,
        { NotApplicable: not null } => new FlowStatement { IsNotApplicable = true, Seq = fact.Seq },
        { Kind: FactKind.Computed } when flow.OnlyIfStated => FlowStatement.None("由本平衡的其他量汇总得出，不作独立依据", "worked out from the other flows here, so no evidence of its own"),
        { Number: { } number } => new FlowStatement { Number = number, Seq = fact.Seq },
        _ => NotStated,
    };

    private FlowStatement Rows(EnterpriseId firm, string item, int of)
    {
        var rows = ledger.Of(FactSubject.Of(firm)).Where(fact => fact.Year == of && fact.Item.StartsWith(item + "/", StringComparison.Ordinal)).Select(fact => fact.Fact).ToList();
        return rows.Exists(row => row.Number is not null)
            ? new FlowStatement { Number = rows.Aggregate(Rational.Zero, (sum, row) => sum + (row.Number ?? Rational.Zero)), Seq = rows.Count == 1 ? rows[0].Seq : null }
            : rows.Count > 0 ? new FlowStatement { IsNotApplicable = true, Seq = rows[0].Seq } : FlowStatement.None("明细中未填", "not in the table");
    }

    // A sum in which firms are missing is too small, and would make a balance fail that holds.
    private FlowStatement Sum(string item, int of)
    {
        var members = ledger.Members.Where(member => member.IsIn(EnterpriseScope.All, of)).ToList();
        var said = members.Select(member => ledger.Find(FactSubject.Of(member.Enterprise), item, of)).OfType<FactValue>().ToList();
        if (said.Count < members.Count || said.Count == 0)
        {
            return FlowStatement.None($"{said.Count}/{members.Count} 家已报，不足以合计", $"{said.Count} of {members.Count} firms, no sum yet");
        }

        return said.TrueForAll(fact => fact.NotApplicable is not null)
            ? new FlowStatement { IsNotApplicable = true }
            : new FlowStatement { Number = said.Aggregate(Rational.Zero, (sum, fact) => sum + (fact.Number ?? Rational.Zero)) };
    }
}
