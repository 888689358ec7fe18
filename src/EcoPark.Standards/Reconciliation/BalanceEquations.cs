namespace EcoPark.Standards.Reconciliation;

/// <summary>
/// The balances of a network with the unmeasured flows eliminated. The incidence matrix of a network is totally unimodular, so every
/// number met here is −1, 0 or 1: rank, redundancy and observability are exact although the type is <c>double</c>.
/// </summary>
/// <source>Projection of the unmeasured flows: C. M. Crowe, Y. A. Garcia Campos and A. Hrymak 1983, AIChE Journal 29:881.</source>
internal sealed class BalanceEquations
{
    private readonly List<double[]> _rows;
    private readonly Dictionary<int, double[]> _solved = [];

    public BalanceEquations(FlowNetwork network, bool[] measured)
    {
        _rows = [.. network.Nodes.Select(node => network.Flows
            .Select(flow => (flow.To == node ? 1.0 : 0.0) - (flow.From == node ? 1.0 : 0.0)).ToArray())];
        for (var column = 0; column < measured.Length; column++)
        {
            if (!measured[column] && Pivot(column) is { } row)
            {
                _solved[column] = row;
            }
        }

        var balances = new List<double[]>();
        for (var column = 0; column < measured.Length; column++)
        {
            if (measured[column] && Pivot(column, intoSolved: false) is { } row)
            {
                balances.Add(row);
            }
        }

        Balances = balances;
    }

    /// <summary>Independent balances of measured flows alone, each a row of coefficients.</summary>
    public IReadOnlyList<double[]> Balances { get; }

    /// <summary>The equation that gives an unmeasured flow; null: it is not determined.</summary>
    public double[]? EquationOf(int column, bool[] measured) => _solved.TryGetValue(column, out var row)
        && !row.Where((coefficient, other) => other != column && !measured[other] && coefficient != 0).Any() ? row : null;

    // Takes a row out that has the column, and frees all others of it. Solved rows keep their measured flows.
    private double[]? Pivot(int column, bool intoSolved = true)
    {
        var index = _rows.FindIndex(row => row[column] != 0);
        if (index < 0)
        {
            return null;
        }

        var pivot = _rows[index];
        _rows.RemoveAt(index);
        foreach (var row in intoSolved ? _rows.Concat(_solved.Values) : _rows)
        {
            Subtract(row, pivot, row[column] / pivot[column]);
        }

        return pivot;
    }

    private static void Subtract(double[] row, double[] pivot, double factor)
    {
        for (var column = 0; factor != 0 && column < row.Length; column++)
        {
            row[column] -= factor * pivot[column];
        }
    }
}
