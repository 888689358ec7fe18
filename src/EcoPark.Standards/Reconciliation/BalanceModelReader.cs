using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms.Files;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Reconciliation;

/// <summary>
/// Reads <c>standards/balances/</c> strictly: unknown members, items and nodes, shares outside 0 to 1 and a network that
/// <see cref="FlowReconciliation"/> would refuse are reported with file and line, all together.
/// </summary>
public static class BalanceModelReader
{
    private const string Folder = "balances/";

    /// <summary>Reads every balance among the files; other folders are left alone.</summary>
    /// <param name="files">The files of the <c>standards/</c> folder.</param>
    /// <param name="items">The known data items.</param>
    public static Result<IReadOnlyList<BalanceModel>> Read(IEnumerable<SourceFile> files, Catalogue items)
    {
        var problems = new List<Problem>();
        var models = new List<BalanceModel>();
        foreach (var file in files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (Json.Root(file, problems) is { } root)
            {
                models.Add(Model(root, items));
            }
        }

        if (models.GroupBy(model => model.Code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            problems.Add(new Problem("duplicate-balance", Folder, $"平衡“{twice.Key}”定义了两次；请改名。", $"The balance '{twice.Key}' is defined twice; rename one."));
        }

        return problems.Count > 0 ? Result<IReadOnlyList<BalanceModel>>.Failed(problems) : Result<IReadOnlyList<BalanceModel>>.Of(models);
    }

    private static BalanceModel Model(MapReader map, Catalogue items)
    {
        var model = new BalanceModel
        {
            Code = map.Text("code"),
            Name = Json.Names(map),
            Medium = FormJson.Word(map, map.Required("medium"), ("water", "water"), ("waste", "waste"), ("energy", "energy")),
            IsOfEnterprise = FormJson.Word(map, map.Required("of"), ("park", false), ("enterprise", true)),
            Unit = map.Text("unit"),
            Floor = Share(map, "floor"),
            Nodes = [.. map.Elements("nodes", required: true).Select(node => Node(new MapReader(node, map.Problems)))],
            Flows = [.. map.Elements("flows", required: true).Select(node => Flow(new MapReader(node, map.Problems), items))],
            Source = map.Text("source"),
            Certainty = FormJson.Certainty(map),
        };
        map.Done();
        if (NetworkCheck.Refusal(new FlowNetwork([.. model.Nodes.Select(node => node.Code)],
            [.. model.Flows.Select(flow => new NetworkFlow(flow.Code, flow.From, flow.To))])) is { } problem)
        {
            map.Report(map.Node, problem.Code, problem.Zh, problem.En);
        }

        return model;
    }

    private static BalanceNode Node(MapReader map)
    {
        var node = new BalanceNode(map.Text("code"), Json.Names(map));
        map.Done();
        return node;
    }

    private static BalanceFlow Flow(MapReader map, Catalogue items)
    {
        var isStated = map.Optional("item") is not null;
        var flow = new BalanceFlow
        {
            Code = map.Text("code"),
            Name = Json.Names(map),
            From = map.OptionalText("from"),
            To = map.OptionalText("to"),
            Item = Item(map, items),
            Side = map.Optional("side") is { } side
                ? FormJson.Word(map, side, ("own", BalanceSide.Own), ("enterprises", BalanceSide.Enterprises), ("department", BalanceSide.Department))
                : BalanceSide.Own,
            IsOfRows = map.Flag("rows"),
            IsOfYearBefore = map.Flag("yearBefore"),
            OnlyIfStated = map.Flag("onlyIfStated"),
            Factor = map.OptionalExact("factor") ?? Rational.One,
            HalfWidth = isStated ? Share(map, "halfWidth") : Rational.Zero,
            Means = isStated ? Json.Local(map, "means") : null,
        };
        map.Done();
        return flow;
    }

    private static string? Item(MapReader map, Catalogue items)
    {
        var node = map.Optional("item");
        var code = map.TextOf(node);
        if (node is not null && code is not null && !items.TryFindItem(code, out _))
        {
            map.Report(node, "unknown-item", $"没有数据项“{JsonPath.Shown(code)}”；请先在 standards/items 中定义。",
                $"There is no item '{JsonPath.Shown(code)}'; define it in standards/items first.");
        }

        return code;
    }

    private static Rational Share(MapReader map, string name)
    {
        var share = map.OptionalExact(name);
        if (share is not { Sign: > 0 } given || given > Rational.One)
        {
            map.Report(map.Node, "out-of-range", $"{name} 须大于 0、不超过 1，例如 \"0.02\" 表示 ±2%。", $"{name} is above 0 and at most 1; \"0.02\" is ±2 %.");
            return Rational.One;
        }

        return given;
    }
}
