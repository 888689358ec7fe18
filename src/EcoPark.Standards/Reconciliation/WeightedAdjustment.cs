namespace EcoPark.Standards.Reconciliation;

/// <summary>
/// The least weighted change of the measurements under which their balances close: x = y − V Gᵀ (G V Gᵀ)⁻¹ G y, by Cholesky.
/// </summary>
/// <source>Kuehn and Davidson 1961, Chemical Engineering Progress 57(6):44; Narasimhan and Jordache 2000, equation 3-8.</source>
internal sealed class WeightedAdjustment
{
    private readonly double[] _adjustments;
    private readonly double[] _variances;

    public WeightedAdjustment(IReadOnlyList<double[]> balances, IReadOnlyList<NetworkFlow> flows)
    {
        var count = balances.Count;
        var variance = flows.Select(flow => flow.Value is null ? 0 : flow.Uncertainty * flow.Uncertainty).ToArray();
        var residuals = balances.Select(row => Sum(flows.Count, i => row[i] * flows[i].Value.GetValueOrDefault())).ToArray();
        var cholesky = Decompose(balances, variance);
        var half = Forward(cholesky, residuals);
        Statistic = Sum(count, i => half[i] * half[i]);
        var multipliers = Backward(cholesky, half);
        _adjustments = new double[flows.Count];
        _variances = new double[flows.Count];
        for (var flow = 0; flow < flows.Count; flow++)
        {
            var column = balances.Select(row => row[flow]).ToArray();
            IsInBalance.Add(Array.Exists(column, coefficient => coefficient != 0));
            _adjustments[flow] = -variance[flow] * Sum(count, i => column[i] * multipliers[i]);
            var projected = Forward(cholesky, column);
            _variances[flow] = variance[flow] * variance[flow] * Sum(count, i => projected[i] * projected[i]);
        }
    }

    /// <summary>The weighted sum of squared adjustments.</summary>
    public double Statistic { get; }

    /// <summary>By flow: whether any balance of measured flows has it.</summary>
    public List<bool> IsInBalance { get; } = [];

    public double Adjustment(int flow) => _adjustments[flow];

    public double? TestValue(int flow) => IsInBalance[flow] ? Math.Abs(_adjustments[flow]) / Math.Sqrt(_variances[flow]) : null;

    private static double[][] Decompose(IReadOnlyList<double[]> balances, double[] variance)
    {
        var lower = balances.Select(_ => new double[balances.Count]).ToArray();
        for (var i = 0; i < balances.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var (a, b) = (balances[i], balances[j]);
                var rest = Sum(variance.Length, k => a[k] * variance[k] * b[k]) - Sum(j, k => lower[i][k] * lower[j][k]);
                lower[i][j] = i == j ? Math.Sqrt(rest) : rest / lower[j][j];
            }
        }

        return lower;
    }

    private static double[] Forward(double[][] lower, double[] right)
    {
        var solved = new double[right.Length];
        for (var i = 0; i < right.Length; i++)
        {
            solved[i] = (right[i] - Sum(i, k => lower[i][k] * solved[k])) / lower[i][i];
        }

        return solved;
    }

    private static double[] Backward(double[][] lower, double[] right)
    {
        var solved = new double[right.Length];
        for (var i = right.Length - 1; i >= 0; i--)
        {
            var row = i;
            solved[i] = (right[i] - Sum(right.Length - row - 1, k => lower[row + 1 + k][row] * solved[row + 1 + k])) / lower[i][i];
        }

        return solved;
    }

    private static double Sum(int count, Func<int, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += term(i);
        }

        return sum;
    }
}
